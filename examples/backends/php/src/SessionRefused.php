<?php

declare(strict_types=1);

namespace VideoSession;

use RuntimeException;

/** Nobody can join now; the reason is `cancelled`, `past`, `moved` or `too-early`. */
final class SessionRefused extends RuntimeException
{
    public function __construct(public readonly string $reason)
    {
        parent::__construct("The appointment cannot be joined: $reason");
    }
}
