<?php

declare(strict_types=1);

namespace VideoSession;

/** What the host API asks of the host's own records and login. */
interface Host
{
    public function findAppointment(string $id): ?Appointment;

    /** Whether the person behind the request may hand out this appointment's links. */
    public function authoriseClinician(Request $request, Appointment $appointment): bool;

    /**
     * What the service says on its welcome page.
     *
     * @return array<string, mixed>
     */
    public function welcome(Appointment $appointment): array;
}
