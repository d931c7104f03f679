<?php

declare(strict_types=1);

namespace VideoSession;

use DateTimeImmutable;
use DateTimeZone;
use Throwable;

/** The calls that the elements make: `POST links`, `POST session` and `GET jwks.json`. */
final readonly class HostApi
{
    private const PRIVATE_HEADERS = [
        'Cache-Control' => 'no-store',
        'Referrer-Policy' => 'no-referrer',
        'X-Content-Type-Options' => 'nosniff',
        'X-Robots-Tag' => 'noindex',
    ];
    private const PUBLIC_HEADERS = ['Cache-Control' => 'public, max-age=300'];

    /**
     * @param string $publicUrl origin under which people reach the host: https://ehr.example
     * @param array<string, string> $pages path of the page that each role's link leads to
     */
    public function __construct(
        private Issuer $issuer,
        private Host $host,
        private ServiceContact $contact,
        private string $publicUrl,
        private array $pages,
        private string $basePath = '/video-session',
    ) {
    }

    /** Never throws: of a fault nothing gets out but `service-down`; the log has the rest. */
    public function answer(Request $request): Response
    {
        try {
            return $this->route($request);
        } catch (Problem $problem) {
            return self::problem($problem);
        } catch (Throwable $fault) {
            error_log((string) $fault);
            $detail = 'The service does not work at the moment';
            $facts = $this->contact->toArray();
            return self::problem(Problem::refusal('service-down', $detail, $facts));
        }
    }

    private static function problem(Problem $problem): Response
    {
        $headers = ['Content-Type' => 'application/problem+json', ...$problem->headers];
        return new Response(
            $problem->status,
            $problem->toArray(),
            [...self::PRIVATE_HEADERS, ...$headers],
        );
    }

    private function route(Request $request): Response
    {
        [$body, $headers] = match ($request->path) {
            "$this->basePath/links" => [$this->links($request), self::PRIVATE_HEADERS],
            "$this->basePath/session" => [$this->session($request), self::PRIVATE_HEADERS],
            "$this->basePath/jwks.json" => [$this->keySet($request), self::PUBLIC_HEADERS],
            default => throw new Problem(404, 'The host API has no such address'),
        };
        return new Response(200, $body, ['Content-Type' => 'application/json', ...$headers]);
    }

    /**
     * What both sides need to meet, for a clinician's eyes.
     *
     * @return array<string, mixed>
     */
    private function links(Request $request): array
    {
        $appointment = $this->authorised($request, $this->readField($request, 'appointmentId'));
        if ($appointment->cancelled) {
            throw $this->refusal('cancelled', $appointment);
        }
        $window = $this->issuer->accessWindow($appointment);
        $links = [];
        foreach ($this->pages as $role => $page) {
            // The code goes into the fragment, which no server and no proxy log gets to see.
            $code = $this->issuer->linkCode($appointment, Role::from($role));
            $links[$role] = "$this->publicUrl$page#$code";
        }
        return [
            'appointmentId' => $appointment->id,
            'meetingCode' => $this->issuer->meetingCode($appointment),
            'links' => $links,
            'starts' => self::rfc3339($appointment->starts),
            'ends' => self::rfc3339($appointment->ends),
            'window' => [
                'opens' => self::rfc3339($window->opens),
                'closes' => self::rfc3339($window->closes),
            ],
            'timeZone' => $this->issuer->service->timeZone,
            'serverNow' => self::rfc3339(new DateTimeImmutable()),
        ];
    }

    /**
     * A fresh token for a link, as often as needed on the day.
     *
     * @return array<string, mixed>
     */
    private function session(Request $request): array
    {
        $link = $this->issuer->redeem($this->readField($request, 'code'));
        $appointment = $link === null ? null : $this->find($link->appointmentId);
        if ($appointment === null || $appointment->linkRevision !== $link->revision) {
            // One answer for a code that is mistyped, retired, or of an appointment that is gone.
            $detail = 'There is no session for this code';
            throw Problem::refusal('invalid', $detail, $this->contact->toArray());
        }
        $now = new DateTimeImmutable();
        try {
            $token = $this->issuer->issueToken($appointment, $link->role, $now);
        } catch (SessionRefused $refused) {
            throw $this->refusal($refused->reason, $appointment);
        }
        return [
            'token' => $token,
            'serverNow' => self::rfc3339($now),
            'meetingCode' => $this->issuer->meetingCode($appointment),
            'welcome' => $this->host->welcome($appointment),
        ];
    }

    /** @return array{keys: list<array<string, string>>} */
    private function keySet(Request $request): array
    {
        self::requireMethod($request, 'GET', 'HEAD');
        return $this->issuer->keySet();
    }

    /** An appointment that does not exist looks like one that is not for this person. */
    private function authorised(Request $request, string $id): Appointment
    {
        $appointment = $this->find($id);
        if ($appointment === null || !$this->host->authoriseClinician($request, $appointment)) {
            $detail = 'There is no such appointment, or this person may not hand out its links';
            throw Problem::refusal('host-unauthorised', $detail, $this->contact->toArray());
        }
        return $appointment;
    }

    /** Exactly this one: a database may compare ids without regard to case. */
    private function find(string $id): ?Appointment
    {
        $appointment = $this->host->findAppointment($id);
        return $appointment?->id === $id ? $appointment : null;
    }

    private function refusal(string $code, Appointment $appointment): Problem
    {
        return Problem::refusal($code, "The appointment cannot be joined: $code", [
            'starts' => self::rfc3339($appointment->starts),
            'opens' => self::rfc3339($this->issuer->accessWindow($appointment)->opens),
            'timeZone' => $this->issuer->service->timeZone,
            ...$this->contact->toArray(),
        ]);
    }

    private function readField(Request $request, string $field): string
    {
        self::requireMethod($request, 'POST');
        $this->requireSameOrigin($request);
        $value = self::readJsonObject($request)[$field] ?? null;
        if (!is_string($value) || $value === '') {
            throw new Problem(400, "$field must be a non-empty string", ['field' => $field]);
        }
        return $value;
    }

    private static function requireMethod(Request $request, string ...$allowed): void
    {
        if (!in_array($request->method, $allowed, strict: true)) {
            $allow = implode(', ', $allowed);
            throw new Problem(405, "This address takes $allow only", headers: ['Allow' => $allow]);
        }
    }

    /** Lets pages of the host in, and what is no browser: it has nobody's cookies. */
    private function requireSameOrigin(Request $request): void
    {
        $isOwn = $request->fetchSite === null
            ? in_array($request->origin, [null, $this->publicUrl], strict: true)
            : $request->fetchSite === 'same-origin';
        if (!$isOwn) {
            throw new Problem(403, 'Only pages of the same origin may call this');
        }
    }

    /** @return array<string, mixed> */
    private static function readJsonObject(Request $request): array
    {
        // A form of another site can send any type but this one without asking first.
        if (strtolower(trim(explode(';', $request->contentType)[0])) !== 'application/json') {
            throw new Problem(415, 'The body must be application/json');
        }
        if (strlen($request->body) > Request::LARGEST_BODY_BYTES) {
            $most = Request::LARGEST_BODY_BYTES;
            throw new Problem(413, "The body may have $most bytes at most");
        }
        $body = json_decode($request->body, associative: false);
        if (!is_object($body)) {
            throw new Problem(400, 'The body must be a JSON object');
        }
        return get_object_vars($body);
    }

    private static function rfc3339(DateTimeImmutable $instant): string
    {
        return $instant->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s.v\Z');
    }
}
