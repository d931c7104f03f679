<?php

declare(strict_types=1);

namespace VideoSession;

use InvalidArgumentException;

/** What a link code stands for. Compare the revision with the appointment's own. */
final readonly class Link
{
    private const HIGHEST_REVISION = 2 ** 32 - 1;

    public function __construct(
        public string $appointmentId,
        public Role $role,
        public int $revision,
    ) {
        Appointment::requireId($appointmentId);
        if ($revision < 0 || $revision > self::HIGHEST_REVISION) {
            throw new InvalidArgumentException('A link revision must be a whole number of 32 bits');
        }
    }
}
