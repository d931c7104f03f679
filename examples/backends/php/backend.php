<?php

// A sample backend on PHP's own web server. Never for production; see README.md.

declare(strict_types=1);

use VideoSession\HostApi;
use VideoSession\Issuer;
use VideoSession\MeetingProfile;
use VideoSession\Request;

require __DIR__ . '/src/autoload.php';
require __DIR__ . '/SampleHost.php';

// What goes wrong belongs into the log, never into an answer.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

function setting(string $name): string
{
    return getenv($name) ?: throw new RuntimeException(
        "Set the environment variable $name; README.md says how.",
    );
}

function meetingProfile(): MeetingProfile
{
    $jaas = getenv('JAAS_APP_ID');
    return $jaas
        ? MeetingProfile::jaas($jaas)
        : MeetingProfile::selfHosted(
            appId: getenv('JITSI_APP_ID') ?: 'video-session',
            subject: getenv('JITSI_SUBJECT') ?: '*',
            audience: getenv('JITSI_AUDIENCE') ?: null,
        );
}

$host = new SampleHost();
$signingKey = file_get_contents(setting('SIGNING_KEY_FILE'));
$issuer = new Issuer(
    service: $host->service,
    linkSecrets: [1 => setting('LINK_SECRET')],
    signingKeys: [getenv('SIGNING_KEY_ID') ?: 'sample-1' => $signingKey],
    profile: meetingProfile(),
);
$api = new HostApi(
    issuer: $issuer,
    host: $host,
    contact: $host->contact,
    publicUrl: getenv('PUBLIC_URL') ?: "http://localhost:{$_SERVER['SERVER_PORT']}",
    pages: ['patient' => '/video', 'clinician' => '/clinic/video', 'guest' => '/video'],
);
$api->answer(Request::fromGlobals())->send();
