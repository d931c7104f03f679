<?php

declare(strict_types=1);

namespace VideoSession;

/** Named in every refusal, so that nobody is left without a phone number. */
final readonly class ServiceContact
{
    public function __construct(
        public string $name,
        public string $phone,
    ) {
    }

    /** @return array<string, string> */
    public function toArray(): array
    {
        return ['serviceName' => $this->name, 'phone' => $this->phone];
    }
}
