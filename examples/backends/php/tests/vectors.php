<?php

/**
 * Holds the library to the test vectors of the contract.
 *
 *     php tests/vectors.php
 *
 * Reads packages/issuer/vectors, or the folder that VECTORS names.
 */

declare(strict_types=1);

use VideoSession\AccessWindow;
use VideoSession\Appointment;
use VideoSession\Base64Url;
use VideoSession\DerivedKey;
use VideoSession\Issuer;
use VideoSession\Link;
use VideoSession\LinkCodes;
use VideoSession\MeetingProfile;
use VideoSession\Role;
use VideoSession\Rooms;
use VideoSession\Service;
use VideoSession\SessionRefused;
use VideoSession\SigningKeys;

require __DIR__ . '/../src/autoload.php';
require __DIR__ . '/public-key.php';

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$folder = getenv('VECTORS') ?: __DIR__ . '/../../../../packages/issuer/vectors';
$read = static fn (string $name): array => json_decode(
    file_get_contents("$folder/$name"),
    associative: true,
    flags: JSON_THROW_ON_ERROR,
);
$signingKey = $read('test-signing-key.json');

/** Compares as JSON does: the order of names says nothing. */
function same(mixed $found, mixed $expected): void
{
    $sorted = static function (mixed $value) use (&$sorted): mixed {
        if (!is_array($value)) {
            return $value;
        }
        array_is_list($value) || ksort($value);
        return array_map($sorted, $value);
    };
    if ($sorted($found) !== $sorted($expected)) {
        $shown = json_encode(['found' => $found, 'expected' => $expected]);
        throw new UnexpectedValueException($shown);
    }
}

/** @param class-string<Throwable> $class */
function throws(string $class, Closure $work): Throwable
{
    try {
        $work();
    } catch (Throwable $thrown) {
        if ($thrown instanceof $class) {
            return $thrown;
        }
        throw $thrown;
    }
    throw new UnexpectedValueException("nothing was thrown, but $class was expected");
}

function linkOf(array $case): Link
{
    return new Link($case['appointmentId'], Role::from($case['role']), $case['revision']);
}

function linkCodesOf(array $file, array $case): LinkCodes
{
    $secrets = [];
    foreach ($case['keys'] as $key) {
        $secrets[$key['id']] = $file['secrets'][$key['secret']];
    }
    return new LinkCodes($secrets, $case['service']);
}

function roomsOf(array $file, array $case): Rooms
{
    return new Rooms($file['secrets'][$case['secret']], $case['service']);
}

function profileOf(array $settings): MeetingProfile
{
    return $settings['kind'] === 'jaas'
        ? MeetingProfile::jaas($settings['appId'])
        : MeetingProfile::selfHosted(
            $settings['appId'],
            $settings['subject'],
            $settings['audience'] ?? null,
        );
}

function tokenOf(array $file, array $case, array $signingKey): string
{
    ['service' => $service, 'appointment' => $record] = $case;
    $issuer = new Issuer(
        new Service($service['id'], $service['timeZone']),
        linkSecrets: [1 => $file['secrets']['B']],
        signingKeys: [$signingKey['kid'] => $signingKey['privateKey']],
        profile: profileOf($case['profile']),
        meetingCodeSecret: $file['secrets']['A'],
    );
    $appointment = new Appointment(
        $record['id'],
        new DateTimeImmutable($record['starts']),
        new DateTimeImmutable($record['ends']),
        $record['clinicianName'],
        cancelled: $record['status'] === 'cancelled',
        moved: $record['moved'],
        linkRevision: $record['linkRevision'],
    );
    $now = new DateTimeImmutable($case['now']);
    return $issuer->issueToken($appointment, Role::from($case['role']), $now);
}

/** @return array<string, array<string, string>> by kid, as the issuer publishes them */
function publishedKeys(array $file, array $profile): array
{
    foreach ($file['keySets'] as $case) {
        if ($case['profile'] === $profile) {
            return array_column($case['keySet']['keys'], null, 'kid');
        }
    }
    return [];
}

/** Header and claims, once the signature is true. */
function verified(string $token, array $file, array $case): array
{
    [$header, $claims, $signature] = explode('.', $token);
    $read = static fn (string $part): array => json_decode(Base64Url::decode($part), true);
    $key = publicKeyOf(publishedKeys($file, $case['profile'])[$read($header)['kid']]);
    $bytes = Base64Url::decode($signature);
    same(openssl_verify("$header.$claims", $bytes, $key, OPENSSL_ALGO_SHA256), 1);
    return [$read($header), $read($claims)];
}

$checks = [
    'derived-keys.json' => [
        'cases' => function (array $file, array $case): void {
            $secret = $file['secrets'][$case['secret']];
            $key = new DerivedKey($secret, $case['purpose'], $case['service']);
            // The key itself stays inside: what it signs tells whether it is the right one.
            $expected = hash_hmac('sha256', 'message', hex2bin($case['key']), binary: true);
            same(bin2hex($key->hmac('message')), bin2hex($expected));
        },
    ],
    'link-codes.json' => [
        'issued' => function (array $file, array $case): void {
            $codes = linkCodesOf($file, $case);
            same($codes->issue(linkOf($case)), $case['code']);
            same(get_object_vars($codes->redeem($case['code'])), get_object_vars(linkOf($case)));
        },
        'redeemed' => function (array $file, array $case): void {
            $link = linkCodesOf($file, $case)->redeem($case['code']);
            same(get_object_vars($link), get_object_vars(linkOf($case)));
        },
        'refused' => function (array $file, array $case): void {
            same(linkCodesOf($file, $case)->redeem($case['code']), null);
        },
        'unfit' => function (array $file, array $case): void {
            $work = fn () => linkOf(['role' => 'patient', ...$case]);
            throws(InvalidArgumentException::class, $work);
        },
    ],
    'meeting-codes.json' => [
        'cases' => function (array $file, array $case): void {
            same(roomsOf($file, $case)->meetingCode($case['appointmentId']), $case['meetingCode']);
        },
    ],
    'pseudonyms.json' => [
        'cases' => function (array $file, array $case): void {
            $role = Role::from($case['role']);
            $found = roomsOf($file, $case)->pseudonym($case['appointmentId'], $role);
            same($found, $case['pseudonym']);
        },
    ],
    'access-windows.json' => [
        'cases' => function (array $file, array $case): void {
            $window = AccessWindow::of(
                new DateTimeImmutable($case['starts']),
                new DateTimeImmutable($case['ends']),
                new DateTimeZone($case['timeZone']),
                $case['graceMinutes'],
            );
            foreach (['opens', 'closes'] as $side) {
                $expected = new DateTimeImmutable($case[$side]);
                same($window->$side->format('U.u'), $expected->format('U.u'));
            }
        },
    ],
    'session-tokens.json' => [
        'issued' => function (array $file, array $case) use ($signingKey): void {
            foreach ([tokenOf($file, $case, $signingKey), $case['token']] as $token) {
                same(verified($token, $file, $case), [$case['header'], $case['claims']]);
            }
        },
        'refused' => function (array $file, array $case) use ($signingKey): void {
            $work = fn () => tokenOf($file, $case, $signingKey);
            same(throws(SessionRefused::class, $work)->reason, $case['code']);
        },
        'keySets' => function (array $file, array $case) use ($signingKey): void {
            $pems = array_fill_keys($case['kids'], $signingKey['privateKey']);
            same((new SigningKeys($pems, profileOf($case['profile'])))->keySet(), $case['keySet']);
        },
    ],
];

$checks['unfit.json'] = [
    'settings' => function (array $file, array $case) use ($signingKey): void {
        throws(InvalidArgumentException::class, fn () => new Issuer(
            new Service($case['service']['id'], $case['service']['timeZone']),
            linkSecrets: array_column($case['linkKeys'], 'secret', 'id'),
            signingKeys: array_fill_keys($case['kids'], $signingKey['privateKey']),
            profile: profileOf($case['profile']),
            graceMinutes: $case['graceMinutes'],
            meetingCodeSecret: $case['meetingCodeSecret'] ?? null,
        ));
    },
    'appointments' => function (array $file, array $case) use ($signingKey): void {
        try {
            tokenOf($file, $case, $signingKey);
        } catch (InvalidArgumentException | ValueError) {
            // The second is what PHP makes of a role that there is not.
            return;
        }
        throw new UnexpectedValueException('a token was made');
    },
];

$passed = 0;
$failed = 0;
foreach ($checks as $name => $lists) {
    $file = $read($name);
    foreach ($lists as $kind => $check) {
        foreach ($file[$kind] ?? [] as $number => $case) {
            try {
                $check($file, $case);
                $passed++;
            } catch (Throwable $thrown) {
                $failed++;
                $title = $case['name'] ?? $number;
                echo "$name $kind: $title: {$thrown->getMessage()}\n";
            }
        }
    }
}
echo "$passed vectors pass, $failed fail\n";
exit($failed === 0 ? 0 : 1);
