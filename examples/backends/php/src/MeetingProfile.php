<?php

declare(strict_types=1);

namespace VideoSession;

/** What a kind of meeting server wants to read in a token, beside the session itself. */
final readonly class MeetingProfile
{
    private function __construct(
        public string $issuer,
        public string $audience,
        public string $subject,
        private string $keyPrefix = '',
    ) {
        foreach (['issuer', 'audience', 'subject'] as $field) {
            Check::text($this->$field, "the $field of the profile");
        }
    }

    /** A Jitsi of one's own with Prosody's token authentication. */
    public static function selfHosted(
        string $appId,
        string $subject,
        ?string $audience = null,
    ): self {
        return new self($appId, $audience ?? $appId, $subject);
    }

    /** Jitsi as a Service; the AppID is the tenant, `vpaas-magic-cookie-…`. */
    public static function jaas(string $appId): self
    {
        $isAlone = !str_contains($appId, '/');
        Check::require($isAlone, 'appId', 'the AppID alone, without the key id');
        return new self('chat', 'jitsi', $appId, keyPrefix: "$appId/");
    }

    /** How tokens and key set call a signing key of this name. */
    public function keyId(string $name): string
    {
        return str_starts_with($name, $this->keyPrefix) ? $name : $this->keyPrefix . $name;
    }
}
