<?php

declare(strict_types=1);

namespace VideoSession;

use DateTimeImmutable;
use DateTimeZone;
use SensitiveParameter;

/** Everything that goes out, made and checked from the host's own records. Stateless. */
final readonly class Issuer
{
    private LinkCodes $links;
    private Rooms $rooms;
    private SigningKeys $keys;
    private SessionClaims $claims;
    private DateTimeZone $zone;

    private const LONGEST_GRACE_MINUTES = 24 * 60;

    /**
     * Refuses at once, with an InvalidArgumentException, a setting that makes no sense.
     *
     * @param array<int, string> $linkSecrets by key id; the first one signs, all are accepted
     * @param array<string, string> $signingKeys PEMs by name; the first signs, all are published
     * @param string|null $meetingCodeSecret by default the last of the link secrets
     */
    public function __construct(
        public Service $service,
        #[SensitiveParameter] array $linkSecrets,
        #[SensitiveParameter] array $signingKeys,
        MeetingProfile $profile,
        private int $graceMinutes = 60,
        #[SensitiveParameter] ?string $meetingCodeSecret = null,
    ) {
        Check::integer($graceMinutes, 'graceMinutes', self::LONGEST_GRACE_MINUTES);
        $this->links = new LinkCodes($linkSecrets, $service->id);
        $lasting = $meetingCodeSecret ?? $linkSecrets[array_key_last($linkSecrets)];
        $this->rooms = new Rooms($lasting, $service->id);
        $this->keys = new SigningKeys($signingKeys, $profile);
        $this->claims = new SessionClaims($service, $profile, $this->rooms);
        $this->zone = new DateTimeZone($service->timeZone);
    }

    /** An opaque code for a link, one per role. */
    public function linkCode(Appointment $appointment, Role $role): string
    {
        return $this->links->issue(new Link($appointment->id, $role, $appointment->linkRevision));
    }

    /** What a code stands for, or null; compare its revision with the appointment's own. */
    public function redeem(string $code): ?Link
    {
        return $this->links->redeem($code);
    }

    /** The room of an appointment, the same for both sides. */
    public function meetingCode(Appointment $appointment): string
    {
        return $this->rooms->meetingCode($appointment->id);
    }

    /** When the appointment can be joined. */
    public function accessWindow(Appointment $appointment): AccessWindow
    {
        return AccessWindow::of(
            $appointment->starts,
            $appointment->ends,
            $this->zone,
            $this->graceMinutes,
        );
    }

    /**
     * A session token.
     *
     * @throws SessionRefused outside the access window
     */
    public function issueToken(Appointment $appointment, Role $role, DateTimeImmutable $now): string
    {
        $window = $this->accessWindow($appointment);
        $reason = match (true) {
            $appointment->cancelled => 'cancelled',
            $now >= $window->closes => 'past',
            $now >= $window->opens => null,
            default => $appointment->moved ? 'moved' : 'too-early',
        };
        if ($reason !== null) {
            throw new SessionRefused($reason);
        }
        return $this->keys->sign($this->claims->of($appointment, $role, $window, $now));
    }

    /**
     * The public keys, for browsers and the meeting server.
     *
     * @return array{keys: list<array<string, string>>}
     */
    public function keySet(): array
    {
        return $this->keys->keySet();
    }
}
