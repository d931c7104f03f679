<?php

declare(strict_types=1);

namespace VideoSession;

use RuntimeException;

/** A failure as an RFC 9457 problem; `detail` is for developers. */
final class Problem extends RuntimeException
{
    private const TITLES = [
        400 => 'Bad Request',
        403 => 'Forbidden',
        404 => 'Not Found',
        405 => 'Method Not Allowed',
        410 => 'Gone',
        413 => 'Content Too Large',
        415 => 'Unsupported Media Type',
        503 => 'Service Unavailable',
    ];
    private const STATUS_BY_CODE = [
        'too-early' => 403,
        'moved' => 403,
        'past' => 410,
        'cancelled' => 410,
        'invalid' => 404,
        'host-unauthorised' => 403,
        'service-down' => 503,
    ];

    /**
     * @param array<string, string> $members of the problem
     * @param array<string, string> $headers of the answer
     */
    public function __construct(
        public readonly int $status,
        string $detail,
        private readonly array $members = [],
        public readonly array $headers = [],
    ) {
        parent::__construct($detail);
    }

    /**
     * One that a person is told of, by its code, with whom to phone among the facts.
     *
     * @param array<string, string> $facts
     */
    public static function refusal(string $code, string $detail, array $facts): self
    {
        return new self(self::STATUS_BY_CODE[$code], $detail, ['code' => $code, ...$facts]);
    }

    /** @return array<string, int|string> */
    public function toArray(): array
    {
        return [
            'type' => 'about:blank',
            'status' => $this->status,
            'title' => self::TITLES[$this->status],
            'detail' => $this->getMessage(),
            ...$this->members,
        ];
    }
}
