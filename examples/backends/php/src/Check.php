<?php

declare(strict_types=1);

namespace VideoSession;

use DateTimeZone;
use InvalidArgumentException;

/** What settings and appointments must be; errors name the field, never the value of a secret. */
final class Check
{
    private const LONGEST_SERVICE_ID_BYTES = 900;
    private const LONGEST_NAME = 100;
    /** Control characters and separators of lines, then those that change the direction of text. */
    private const NOT_IN_NAMES = '\p{Cc}\x{2028}\x{2029}'
        . '\x{61c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}';

    /** @throws InvalidArgumentException naming the field and what was expected */
    public static function require(bool $holds, string $field, string $expected): void
    {
        $holds || throw new InvalidArgumentException("$field must be $expected");
    }

    public static function text(string $value, string $field): void
    {
        self::require($value !== '', $field, 'a non-empty string');
    }

    public static function integer(int $value, string $field, int $most): void
    {
        $fits = $value >= 0 && $value <= $most;
        self::require($fits, $field, "a whole number from 0 to $most");
    }

    public static function name(string $value, string $field): void
    {
        $pattern = sprintf('/\A[^%s]{1,%d}\z/u', self::NOT_IN_NAMES, self::LONGEST_NAME);
        $most = self::LONGEST_NAME;
        $expected = "1 to $most characters on one line, written in one direction";
        self::require(preg_match($pattern, $value) === 1, $field, $expected);
    }

    public static function serviceId(string $value): void
    {
        self::text($value, 'service.id');
        $most = self::LONGEST_SERVICE_ID_BYTES;
        self::require(strlen($value) <= $most, 'service.id', "at most $most bytes");
    }

    /** An IANA name; an offset or an abbreviation knows nothing of summer time. */
    public static function timeZone(string $value): void
    {
        $known = DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC);
        $expected = 'an IANA time zone such as Europe/London';
        self::require(in_array($value, $known, strict: true), 'service.timeZone', $expected);
    }
}
