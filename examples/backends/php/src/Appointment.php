<?php

declare(strict_types=1);

namespace VideoSession;

use DateTimeImmutable;
use InvalidArgumentException;

/** What the host knows of one appointment. */
final readonly class Appointment
{
    private const LONGEST_ID_BYTES = 200;

    /** @throws InvalidArgumentException naming the field that makes no sense */
    public function __construct(
        public string $id,
        public DateTimeImmutable $starts,
        public DateTimeImmutable $ends,
        public string $clinicianName,
        public bool $cancelled = false,
        public bool $moved = false,
        public int $linkRevision = 0,
    ) {
        self::requireId($id);
        Check::require($ends >= $starts, 'ends', 'at or after starts');
        Check::name($clinicianName, 'clinicianName');
        Check::integer($linkRevision, 'linkRevision', Link::HIGHEST_REVISION);
    }

    /** @throws InvalidArgumentException when it cannot stand in a code */
    public static function requireId(string $id): void
    {
        $isText = preg_match('/\A[^\x00-\x1f\x7f]+\z/u', $id) === 1;
        if (!$isText || strlen($id) > self::LONGEST_ID_BYTES) {
            throw new InvalidArgumentException(sprintf(
                'An appointment id must have 1 to %d bytes of UTF-8 and no control characters',
                self::LONGEST_ID_BYTES,
            ));
        }
    }
}
