<?php

declare(strict_types=1);

namespace VideoSession;

/** What a link code stands for. Compare the revision with the appointment's own. */
final readonly class Link
{
    public const HIGHEST_REVISION = 2 ** 32 - 1;

    public function __construct(
        public string $appointmentId,
        public Role $role,
        public int $revision,
    ) {
        Appointment::requireId($appointmentId);
        Check::integer($revision, 'revision', self::HIGHEST_REVISION);
    }
}
