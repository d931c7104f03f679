<?php

declare(strict_types=1);

namespace VideoSession;

use InvalidArgumentException;
use OpenSSLAsymmetricKey;
use RuntimeException;
use SensitiveParameter;

/** Signs tokens (RS256), and publishes the public halves of its keys. */
final readonly class SigningKeys
{
    private const SHORTEST_MODULUS = 2048;
    private const JSON = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

    /** @var array<string, OpenSSLAsymmetricKey> by kid */
    private array $keys;

    /** @param array<string, string> $pems by name; the first one signs, all are published */
    public function __construct(#[SensitiveParameter] array $pems, MeetingProfile $profile)
    {
        Check::require($pems !== [], 'signingKeys', 'a list with at least one entry');
        $keys = [];
        foreach ($pems as $name => $pem) {
            Check::text((string) $name, 'the kid of a signing key');
            // PHP turns a key such as "1" into a number.
            $keys[$profile->keyId((string) $name)] = self::load($pem);
        }
        $this->keys = $keys;
    }

    /** @param array<string, mixed> $claims */
    public function sign(array $claims): string
    {
        $kid = array_key_first($this->keys);
        $header = ['alg' => 'RS256', 'typ' => 'JWT', 'kid' => (string) $kid];
        $content = self::part($header) . '.' . self::part($claims);
        if (!openssl_sign($content, $signature, $this->keys[$kid], OPENSSL_ALGO_SHA256)) {
            throw new RuntimeException('The token could not be signed');
        }
        return $content . '.' . Base64Url::encode($signature);
    }

    /** @return array{keys: list<array<string, string>>} as a JWKS */
    public function keySet(): array
    {
        $published = [];
        foreach ($this->keys as $kid => $key) {
            ['n' => $modulus, 'e' => $exponent] = openssl_pkey_get_details($key)['rsa'];
            $published[] = [
                'kty' => 'RSA',
                'n' => Base64Url::encode($modulus),
                'e' => Base64Url::encode($exponent),
                'kid' => (string) $kid,
                'alg' => 'RS256',
                'use' => 'sig',
            ];
        }
        return ['keys' => $published];
    }

    private static function load(#[SensitiveParameter] string $pem): OpenSSLAsymmetricKey
    {
        $key = openssl_pkey_get_private($pem);
        $details = $key === false ? [] : openssl_pkey_get_details($key);
        $isRsa = ($details['type'] ?? null) === OPENSSL_KEYTYPE_RSA;
        if ($key === false || !$isRsa || $details['bits'] < self::SHORTEST_MODULUS) {
            $least = self::SHORTEST_MODULUS;
            throw new InvalidArgumentException(
                "A signing key must be an RSA key of at least $least bits",
            );
        }
        return $key;
    }

    /** @param array<string, mixed> $part */
    private static function part(array $part): string
    {
        return Base64Url::encode(json_encode($part, self::JSON));
    }
}
