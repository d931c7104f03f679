<?php

declare(strict_types=1);

// With Composer this is `"autoload": { "psr-4": { "VideoSession\\": "src/" } }`.
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'VideoSession\\')) {
        require __DIR__ . '/' . substr($class, strlen('VideoSession\\')) . '.php';
    }
});
