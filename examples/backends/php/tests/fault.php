<?php

/**
 * What the host API makes of a fault.
 *
 *     php tests/fault.php
 */

declare(strict_types=1);

use VideoSession\Appointment;
use VideoSession\Host;
use VideoSession\HostApi;
use VideoSession\Issuer;
use VideoSession\MeetingProfile;
use VideoSession\Request;
use VideoSession\Service;
use VideoSession\ServiceContact;

require __DIR__ . '/../src/autoload.php';

function expect(bool $held, string $what): void
{
    $held || throw new UnexpectedValueException("not so: $what");
}

$brokenHost = new class () implements Host {
    public function findAppointment(string $id): ?Appointment
    {
        throw new RuntimeException('no database at 10.0.0.7, password hunter2');
    }

    public function authoriseClinician(Request $request, Appointment $appointment): bool
    {
        return false;
    }

    public function welcome(Appointment $appointment): array
    {
        return [];
    }
};

openssl_pkey_export(openssl_pkey_new(['private_key_bits' => 2048]), $pem);
$api = new HostApi(
    issuer: new Issuer(
        new Service('hillside', 'Europe/London'),
        linkSecrets: [1 => bin2hex(random_bytes(32))],
        signingKeys: ['k1' => $pem],
        profile: MeetingProfile::selfHosted('video-session', '*'),
    ),
    host: $brokenHost,
    contact: new ServiceContact('Hillside', '01632 960 123'),
    publicUrl: 'https://ehr.example',
    pages: [],
);

$log = tempnam(sys_get_temp_dir(), 'log');
ini_set('error_log', $log);
$body = '{"appointmentId": "104711"}';
$response = $api->answer(
    new Request('POST', '/video-session/links', 'application/json', $body, null, null, []),
);
$logged = file_get_contents($log);
unlink($log);

expect($response->status === 503, 'the status is 503');
expect($response->body['code'] === 'service-down', 'the code is service-down');
expect($response->body['phone'] === '01632 960 123', 'it says whom to phone');
expect(!str_contains(json_encode($response->body), '10.0.0.7'), 'the cause stays inside');
expect(str_contains($logged, '10.0.0.7'), 'the log has the cause');
echo "ok\n";
