<?php

declare(strict_types=1);

namespace VideoSession;

/** Never change the id: it keeps the links and rooms of two services apart. */
final readonly class Service
{
    /** @param string $timeZone IANA name; the day of an appointment is reckoned in it */
    public function __construct(
        public string $id,
        public string $timeZone,
    ) {
        Check::serviceId($id);
        Check::timeZone($timeZone);
    }
}
