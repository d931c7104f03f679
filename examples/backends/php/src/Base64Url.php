<?php

declare(strict_types=1);

namespace VideoSession;

/** Base64 for addresses, without padding (RFC 4648 section 5). */
final class Base64Url
{
    public static function encode(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }

    /** The bytes of a text that is their one spelling, else null. */
    public static function decode(string $text): ?string
    {
        $bytes = base64_decode(strtr($text, '-_', '+/'), strict: true);
        return $bytes !== false && self::encode($bytes) === $text ? $bytes : null;
    }
}
