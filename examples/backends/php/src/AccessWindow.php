<?php

declare(strict_types=1);

namespace VideoSession;

use DateInterval;
use DateTimeImmutable;
use DateTimeZone;

/** When an appointment can be joined: from `opens`, and before `closes`. */
final readonly class AccessWindow
{
    private const HALF_AN_HOUR = 1800;

    private function __construct(
        public DateTimeImmutable $opens,
        public DateTimeImmutable $closes,
    ) {
    }

    /** The day of the start in the service's time zone, and at least the end plus grace. */
    public static function of(
        DateTimeImmutable $starts,
        DateTimeImmutable $ends,
        DateTimeZone $timeZone,
        int $graceMinutes,
    ): self {
        $day = $starts->setTimezone($timeZone);
        $endOfDay = self::firstInstantOfDay($day->modify('midnight')->modify('+1 day'));
        $endOfGrace = $ends->setTimezone(new DateTimeZone('UTC'))
            ->add(new DateInterval("PT{$graceMinutes}M"));
        return new self(self::firstInstantOfDay($day), max($endOfDay, $endOfGrace));
    }

    /**
     * PHP gives the second of two midnights, which some zones have when their clocks go back, so
     * this steps back to the first. It counts in seconds since 1970, because in such an hour PHP
     * may give another timestamp than was set.
     */
    private static function firstInstantOfDay(DateTimeImmutable $day): DateTimeImmutable
    {
        $zone = $day->getTimezone();
        $dateAt = static fn (int $timestamp): string =>
            (new DateTimeImmutable("@$timestamp"))->setTimezone($zone)->format('Y-m-d');
        $first = $day->modify('midnight')->getTimestamp();
        $date = $dateAt($first);
        while ($dateAt($first - self::HALF_AN_HOUR) === $date) {
            $first -= self::HALF_AN_HOUR;
        }
        return new DateTimeImmutable("@$first");
    }
}
