<?php

declare(strict_types=1);

namespace VideoSession;

enum Role: string
{
    case Patient = 'patient';
    case Clinician = 'clinician';
    case Guest = 'guest';

    /** As it stands in a link code. */
    public function number(): int
    {
        return match ($this) {
            self::Patient => 1,
            self::Clinician => 2,
            self::Guest => 3,
        };
    }

    public static function fromNumber(int $number): ?self
    {
        foreach (self::cases() as $role) {
            if ($role->number() === $number) {
                return $role;
            }
        }
        return null;
    }
}
