<?php

declare(strict_types=1);

use VideoSession\Appointment;
use VideoSession\Host;
use VideoSession\Request;
use VideoSession\Service;
use VideoSession\ServiceContact;

/** What a real host has in its database and its login. Invented, and made anew for each request. */
final readonly class SampleHost implements Host
{
    private const COLLEAGUE = 'Dr Ben Adeyemi';

    public function __construct(
        public Service $service = new Service('hillside', 'Europe/London'),
        public ServiceContact $contact = new ServiceContact(
            'Hillside Talking Therapies',
            '01632 960 123',
        ),
    ) {
    }

    public function findAppointment(string $id): ?Appointment
    {
        return match ($id) {
            'today' => $this->appointment($id, 'today'),
            'tomorrow' => $this->appointment($id, 'tomorrow'),
            'yesterday' => $this->appointment($id, 'yesterday'),
            'cancelled' => $this->appointment($id, 'today', cancelled: true),
            'moved' => $this->appointment($id, 'today +7 days', moved: true),
            'reissued' => $this->appointment($id, 'today', linkRevision: 3),
            'colleague' => $this->appointment($id, 'today', clinicianName: self::COLLEAGUE),
            default => null,
        };
    }

    /** STAND-IN for your own login: anybody can write this cookie, so never use it as it is. */
    public function authoriseClinician(Request $request, Appointment $appointment): bool
    {
        $login = $request->cookies['sample_login'] ?? null;
        return $login === 'osei' && $appointment->clinicianName !== self::COLLEAGUE;
    }

    public function welcome(Appointment $appointment): array
    {
        return [
            ...$this->contact->toArray(),
            'text' => ['Find a quiet place where nobody can hear you.'],
            'links' => [['label' => 'What to expect', 'href' => 'https://hillside.example/video']],
        ];
    }

    private function appointment(
        string $id,
        string $day,
        string $clinicianName = 'Dr Amara Osei',
        bool $cancelled = false,
        bool $moved = false,
        int $linkRevision = 0,
    ): Appointment {
        $zone = new DateTimeZone($this->service->timeZone);
        $starts = (new DateTimeImmutable($day, $zone))->setTime(14, 0);
        $ends = $starts->modify('+50 minutes');
        return new Appointment(
            $id,
            $starts,
            $ends,
            $clinicianName,
            $cancelled,
            $moved,
            $linkRevision,
        );
    }
}
