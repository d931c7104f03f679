<?php

declare(strict_types=1);

namespace VideoSession;

/** What the host API reads of a request. */
final readonly class Request
{
    /** One byte more than any body may have is enough to know that it is too large. */
    public const LARGEST_BODY_BYTES = 4096;

    /** @param array<string, string> $cookies */
    public function __construct(
        public string $method,
        public string $path,
        public string $contentType,
        public string $body,
        public ?string $origin,
        public ?string $fetchSite,
        public array $cookies,
    ) {
    }

    public static function fromGlobals(): self
    {
        return new self(
            method: $_SERVER['REQUEST_METHOD'],
            path: parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/',
            contentType: $_SERVER['CONTENT_TYPE'] ?? '',
            body: file_get_contents('php://input', length: self::LARGEST_BODY_BYTES + 1) ?: '',
            origin: $_SERVER['HTTP_ORIGIN'] ?? null,
            fetchSite: $_SERVER['HTTP_SEC_FETCH_SITE'] ?? null,
            cookies: array_filter($_COOKIE, is_string(...)),
        );
    }
}
