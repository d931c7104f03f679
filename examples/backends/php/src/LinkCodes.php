<?php

declare(strict_types=1);

namespace VideoSession;

use SensitiveParameter;

/** Link codes: who may join which appointment, signed, and kept nowhere. */
final readonly class LinkCodes
{
    private const VERSION = 1;
    private const TAG_BYTES = 16;
    private const SHORTEST_BYTES = 20;
    private const LONGEST_CODE = 400;

    /** @var array<int, DerivedKey> by key id */
    private array $keys;
    private DerivedKey $decoy;

    /** @param array<int, string> $secrets by key id, 0 to 255; the first signs, all are accepted */
    public function __construct(#[SensitiveParameter] array $secrets, string $serviceId)
    {
        Check::require($secrets !== [], 'linkSecrets', 'a list with at least one entry');
        $keys = [];
        foreach ($secrets as $id => $secret) {
            Check::integer($id, 'the id of a link key', 255);
            $keys[$id] = new DerivedKey($secret, 'link-code', $serviceId);
        }
        $this->keys = $keys;
        $this->decoy = new DerivedKey(random_bytes(32), 'link-code', $serviceId);
    }

    /** An opaque code for a link, the same every time. */
    public function issue(Link $link): string
    {
        $keyId = array_key_first($this->keys);
        $body = chr(self::VERSION << 4 | $link->role->number()) . chr($keyId)
            . self::varint($link->revision) . $link->appointmentId;
        if ((strlen($body) + self::TAG_BYTES) % 3 === 0) {
            $body .= "\0";
        }
        return Base64Url::encode($body . self::tag($this->keys[$keyId], $body));
    }

    /** What a code stands for; null for anything else, after the same work. */
    public function redeem(string $code): ?Link
    {
        $bytes = self::bytesOf($code);
        $body = substr($bytes, 0, -self::TAG_BYTES);
        $key = $this->keys[ord($body[1])] ?? $this->decoy;
        $genuine = hash_equals(self::tag($key, $body), substr($bytes, -self::TAG_BYTES));
        return $genuine ? self::unpack($body) : null;
    }

    private static function tag(DerivedKey $key, string $body): string
    {
        return substr($key->hmac($body), 0, self::TAG_BYTES);
    }

    /** The bytes of a code; for anything but their one spelling, bytes that no key has signed. */
    private static function bytesOf(string $code): string
    {
        $bytes = strlen($code) <= self::LONGEST_CODE ? Base64Url::decode($code) : null;
        return $bytes !== null && strlen($bytes) >= self::SHORTEST_BYTES
            ? $bytes
            : str_repeat("\0", self::SHORTEST_BYTES);
    }

    /** Reads what stands before a true tag. */
    private static function unpack(string $body): ?Link
    {
        $role = Role::fromNumber(ord($body[0]) & 15);
        if (ord($body[0]) >> 4 !== self::VERSION || $role === null) {
            return null;
        }
        [$revision, $start] = self::readVarint($body, 2);
        $id = substr($body, $start);
        return new Link(str_ends_with($id, "\0") ? substr($id, 0, -1) : $id, $role, $revision);
    }

    /** Seven bits a byte, the lowest first; the top bit says that more follow (LEB128). */
    private static function varint(int $value): string
    {
        return $value < 128 ? chr($value) : chr($value & 127 | 128) . self::varint($value >> 7);
    }

    /** @return array{int, int} the number that begins there, and where it ends */
    private static function readVarint(string $body, int $position): array
    {
        $value = 0;
        for ($shift = 0; ; $shift += 7) {
            $byte = ord($body[$position++]);
            $value |= ($byte & 127) << $shift;
            if ($byte < 128) {
                return [$value, $position];
            }
        }
    }
}
