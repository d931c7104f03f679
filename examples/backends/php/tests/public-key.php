<?php

declare(strict_types=1);

use VideoSession\Base64Url;

/** One value in DER (ITU-T X.690): what kind it is, how long, and its bytes. */
function der(int $tag, string $bytes): string
{
    $length = ltrim(pack('N', strlen($bytes)), "\0");
    $prefix = strlen($bytes) < 128 ? chr(strlen($bytes)) : chr(128 | strlen($length)) . $length;
    return chr($tag) . $prefix . $bytes;
}

/** OpenSSL knows nothing of JWK, so an RSA key is written as a SubjectPublicKeyInfo (RFC 8017). */
function publicKeyOf(array $jwk): OpenSSLAsymmetricKey
{
    // A zero byte before it keeps a number with a high first bit from being negative.
    $number = static fn (string $name): string => der(0x02, "\0" . Base64Url::decode($jwk[$name]));
    $pair = der(0x30, $number('n') . $number('e'));
    $rsaEncryption = der(0x30, der(0x06, hex2bin('2a864886f70d010101')) . der(0x05, ''));
    $info = der(0x30, $rsaEncryption . der(0x03, "\0" . $pair));
    $pem = "-----BEGIN PUBLIC KEY-----\n" . chunk_split(base64_encode($info), 64, "\n")
        . "-----END PUBLIC KEY-----\n";
    return openssl_pkey_get_public($pem) ?: throw new UnexpectedValueException('no RSA key');
}
