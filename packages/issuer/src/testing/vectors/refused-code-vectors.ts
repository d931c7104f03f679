import { Buffer } from 'node:buffer';
import { deriveKey, hmac, type KeyPurpose } from '../../derived-key.js';
import { APPOINTMENT, appointmentOf } from './appointments.js';
import { KEYS, SERVICE, vectorIssuer } from './issuers.js';
import { SECRETS, type SecretName } from './secrets.js';

const TAG_BYTES = 16;

interface SignWith {
  readonly secret?: SecretName;
  readonly purpose?: KeyPurpose;
  readonly tagBytes?: number;
}

/** A code with a true tag, whatever stands before it. */
function sign(body: Uint8Array, options: SignWith = {}): string {
  const { secret = 'A', purpose = 'link-code', tagBytes = TAG_BYTES } = options;
  const tag = hmac(deriveKey(Buffer.from(SECRETS[secret]), purpose, SERVICE), body);
  return Buffer.concat([body, tag.subarray(0, tagBytes)]).toString('base64url');
}

const body = (head: number, keyId = 1, id: string = APPOINTMENT.id) =>
  Buffer.concat([Buffer.from([head, keyId, 0]), Buffer.from(id)]);

/** Bytes that no issuer of this version writes, under a tag that is true. */
function signedButWrong() {
  return [
    { name: 'version 0', code: sign(body(0x01)) },
    { name: 'version 2', code: sign(body(0x21)) },
    { name: 'version 15', code: sign(body(0xf1)) },
    { name: 'role 0', code: sign(body(0x10)) },
    { name: 'role 4', code: sign(body(0x14)) },
    { name: 'role 15', code: sign(body(0x1f)) },
    { name: 'no appointment id', code: sign(body(0x11, 1, '')) },
    { name: 'a tag of 15 bytes', code: sign(body(0x11), { tagBytes: 15 }) },
    { name: 'a tag of 17 bytes', code: sign(body(0x11), { tagBytes: 17 }) },
    { name: 'a whole HMAC as tag', code: sign(body(0x11), { tagBytes: 32 }) },
    { name: 'the key of meeting codes', code: sign(body(0x11), { purpose: 'meeting-code' }) },
    { name: 'another secret behind the key id', code: sign(body(0x11), { secret: 'B' }) },
    { name: 'a key id that is not accepted', code: sign(body(0x11, 2), { secret: 'B' }) },
    { name: 'the accepted secret under another key id', code: sign(body(0x11, 2)) },
  ];
}

/** Changes of a code without its secret. */
function changed(code: string) {
  const bytes = Buffer.from(code, 'base64url');
  const withByte = (index: number, value: number) => {
    const copy = Buffer.from(bytes);
    copy[index] = value;
    return copy.toString('base64url');
  };
  return [
    ...Array.from(bytes, (byte, index) => {
      const bit = index % 8;
      return { name: `bit ${bit} of byte ${index}`, code: withByte(index, byte ^ (1 << bit)) };
    }),
    { name: 'a patient who makes himself a clinician', code: withByte(0, 0x12) },
    { name: 'the first byte missing', code: bytes.subarray(1).toString('base64url') },
    { name: 'a byte at its end', code: Buffer.concat([bytes, Buffer.of(0)]).toString('base64url') },
  ];
}

/** The same bytes in another spelling, and what is no spelling at all. */
function misspelt(code: string) {
  const unusedBits = String.fromCharCode(code.charCodeAt(code.length - 1) + 1);
  const standard = Buffer.from(code, 'base64url').toString('base64').replaceAll('=', '');
  return [
    { name: 'unused bits of the last character set', code: code.slice(0, -1) + unusedBits },
    { name: 'padded with =', code: `${code}==` },
    { name: 'the alphabet of base64 instead of base64url', code: standard },
    { name: 'a space before it', code: ` ${code}` },
    { name: 'a space after it', code: `${code} ` },
    { name: 'a line feed after it', code: `${code}\n` },
    { name: 'a line feed within', code: `${code.slice(0, 20)}\n${code.slice(20)}` },
    { name: 'a zero byte after it', code: `${code}\0` },
    { name: 'a # before it', code: `#${code}` },
    { name: 'one character of no bytes after it', code: `${code}A` },
    { name: 'letters in upper case', code: code.toUpperCase() },
    { name: 'letters in lower case', code: code.toLowerCase() },
    { name: 'a full-width digit', code: code.replace('0', '\uff10') },
    { name: 'empty', code: '' },
    { name: 'one character', code: 'E' },
    { name: 'the appointment id', code: APPOINTMENT.id },
    { name: 'nothing but A', code: 'A'.repeat(34) },
    { name: 'longer than 400 characters', code: code.repeat(12) },
  ];
}

export async function refusedCodes() {
  const issuer = await vectorIssuer();
  const appointment = appointmentOf(APPOINTMENT);
  const code = issuer.linkCode(appointment, 'patient');
  const foreign = await vectorIssuer({ service: 'riverside' });
  const all = [
    { name: 'the code of another service', code: foreign.linkCode(appointment, 'patient') },
    ...signedButWrong(),
    ...changed(code),
    ...misspelt(codeWithSigns(issuer.linkCode.bind(issuer))),
  ];
  return all.map(({ name, code: refused }) => ({
    name,
    service: SERVICE,
    keys: KEYS,
    code: refused,
  }));
}

type LinkCode = Awaited<ReturnType<typeof vectorIssuer>>['linkCode'];

/** A code with - and _ and 0 in it and bits to spare in its last character, so that each misspelling is one. */
function codeWithSigns(linkCode: LinkCode): string {
  for (let linkRevision = 0; ; linkRevision += 1) {
    const code = linkCode({ ...appointmentOf(APPOINTMENT), linkRevision }, 'patient');
    if (/-.*_|_.*-/.test(code) && code.includes('0') && code.length % 4 === 2) return code;
  }
}
