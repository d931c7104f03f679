<?php

declare(strict_types=1);

namespace VideoSession;

use DateTimeImmutable;

/** The claims of a session token: not one personal fact about a patient. */
final readonly class SessionClaims
{
    private const BACKDATED_SECONDS = 60;
    private const LIFETIME_SECONDS = 4 * 3600;
    private const LIFETIME_PAST_WINDOW_SECONDS = 2 * 3600;

    private const FEATURES = [
        'branding', 'calendar', 'create-polls', 'file-upload', 'flip', 'inbound-call',
        'list-visitors', 'live-translation', 'livestreaming', 'lobby', 'moderation',
        'outbound-call', 'recording', 'room', 'screen-sharing', 'send-groupchat',
        'send-private-message', 'sip-inbound-call', 'sip-outbound-call', 'transcription',
    ];
    private const FOR_ALL = ['screen-sharing', 'send-groupchat'];
    private const FOR_CLINICIANS = [...self::FOR_ALL, 'lobby', 'moderation'];

    public function __construct(
        private Service $service,
        private MeetingProfile $profile,
        private Rooms $rooms,
    ) {
    }

    /** @return array<string, mixed> instants in seconds since 1970, cut off */
    public function of(
        Appointment $appointment,
        Role $role,
        AccessWindow $window,
        DateTimeImmutable $now,
    ): array {
        $issued = $now->getTimestamp();
        $closes = $window->closes->getTimestamp();
        return [
            'iss' => $this->profile->issuer,
            'aud' => $this->profile->audience,
            'sub' => $this->profile->subject,
            'room' => $this->rooms->meetingCode($appointment->id),
            'iat' => $issued,
            'nbf' => $issued - self::BACKDATED_SECONDS,
            'exp' => min(
                $issued + self::LIFETIME_SECONDS,
                $closes + self::LIFETIME_PAST_WINDOW_SECONDS,
            ),
            'context' => [
                'user' => $this->user($appointment, $role),
                'features' => self::features($role),
            ],
            'video_session' => [
                'role' => $role->value,
                'starts' => $appointment->starts->getTimestamp(),
                'ends' => $appointment->ends->getTimestamp(),
                'opens' => $window->opens->getTimestamp(),
                'closes' => $closes,
                'time_zone' => $this->service->timeZone,
                'service' => $this->service->id,
            ],
        ];
    }

    /**
     * A self-hosted Jitsi reads `affiliation`, JaaS reads `moderator`; both are always there.
     *
     * @return array<string, string|bool>
     */
    private function user(Appointment $appointment, Role $role): array
    {
        $id = $this->rooms->pseudonym($appointment->id, $role);
        return $role === Role::Clinician
            ? [
                'id' => $id,
                'name' => $appointment->clinicianName,
                'affiliation' => 'owner',
                'moderator' => true,
            ]
            : ['id' => $id, 'affiliation' => 'member', 'moderator' => false];
    }

    /**
     * Every feature by name: one that is not named may be allowed.
     *
     * @return array<string, bool>
     */
    private static function features(Role $role): array
    {
        $allowed = $role === Role::Clinician ? self::FOR_CLINICIANS : self::FOR_ALL;
        $granted = static fn (string $feature): bool => in_array($feature, $allowed, strict: true);
        return array_combine(self::FEATURES, array_map($granted, self::FEATURES));
    }
}
