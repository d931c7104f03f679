<?php

declare(strict_types=1);

namespace VideoSession;

/** An answer in JSON. */
final readonly class Response
{
    private const JSON = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

    /**
     * @param array<string, mixed> $body
     * @param array<string, string> $headers
     */
    public function __construct(
        public int $status,
        public array $body,
        public array $headers,
    ) {
    }

    /** Sends it; PHP leaves the body out where the request is a HEAD. */
    public function send(): void
    {
        http_response_code($this->status);
        foreach ($this->headers as $name => $value) {
            header("$name: $value");
        }
        echo json_encode($this->body, self::JSON);
    }
}
