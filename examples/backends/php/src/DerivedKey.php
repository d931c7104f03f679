<?php

declare(strict_types=1);

namespace VideoSession;

use InvalidArgumentException;
use SensitiveParameter;

/** A key of its own for each purpose and service, so that none is good for another. */
final readonly class DerivedKey
{
    private const SHORTEST_SECRET = 32;

    private string $key;

    public function __construct(
        #[SensitiveParameter] string $secret,
        string $purpose,
        string $serviceId,
    ) {
        if (strlen($secret) < self::SHORTEST_SECRET) {
            throw new InvalidArgumentException(
                sprintf('A secret must have at least %d bytes', self::SHORTEST_SECRET),
            );
        }
        $this->key = hash_hkdf('sha256', $secret, 32, "video-session/$purpose/$serviceId");
    }

    /** HMAC-SHA-256 of a message, 32 bytes. */
    public function hmac(string $message): string
    {
        return hash_hmac('sha256', $message, $this->key, binary: true);
    }
}
