<?php

declare(strict_types=1);

namespace VideoSession;

use SensitiveParameter;

/** What two people of one appointment share, and each one's pseudonym in it. */
final readonly class Rooms
{
    private const LETTERS = '34679bcdfghjkmnpqrtvwxz';

    private DerivedKey $meetingCodeKey;
    private DerivedKey $participantKey;

    /** @param string $secret must outlive link keys */
    public function __construct(#[SensitiveParameter] string $secret, string $serviceId)
    {
        $this->meetingCodeKey = new DerivedKey($secret, 'meeting-code', $serviceId);
        $this->participantKey = new DerivedKey($secret, 'participant', $serviceId);
    }

    /** The room of an appointment, the same for both sides: `123-xxxx-xxxx-xxxx`. */
    public function meetingCode(string $appointmentId): string
    {
        $number = array_values(unpack('C*', $this->meetingCodeKey->hmac($appointmentId)));
        $digits = sprintf('%03d', self::divide($number, 1000));
        $letters = '';
        for ($place = 0; $place < 12; $place++) {
            $letters .= self::LETTERS[self::divide($number, strlen(self::LETTERS))];
        }
        return implode('-', [$digits, ...str_split($letters, 4)]);
    }

    /** Stable per appointment and role, and says nothing about a person. */
    public function pseudonym(string $appointmentId, Role $role): string
    {
        $digest = $this->participantKey->hmac("{$role->value}/$appointmentId");
        return Base64Url::encode(substr($digest, 0, 16));
    }

    /**
     * Long division of a number of 256 bits, which PHP has no type for.
     *
     * @param list<int> $bytes the number, highest byte first; becomes the quotient
     * @return int the remainder
     */
    private static function divide(array &$bytes, int $divisor): int
    {
        $rest = 0;
        foreach ($bytes as $place => $byte) {
            $rest = $rest << 8 | $byte;
            $bytes[$place] = intdiv($rest, $divisor);
            $rest %= $divisor;
        }
        return $rest;
    }
}
