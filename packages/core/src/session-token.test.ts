import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLocalJWKSet } from 'jose';
import { decodeSessionToken } from './session-token.js';
import { editJson, factory, refuses, stranger, tamper, verify } from './testing/token-checks.js';
import {
  createTokenFactory,
  sampleAppointment,
  sampleClaims,
  sampleUser,
} from './testing/token-factory.js';

describe('a session token that is right', () => {
  it('becomes a session, with instants in milliseconds', async () => {
    const token = await factory.sign();
    assert.deepEqual(await verify(token), {
      token,
      meetingCode: '123-bcdf-ghjk-mnpq',
      role: 'patient',
      participantId: 'pseudonym',
      displayName: undefined,
      starts: Date.UTC(2026, 11, 9, 14),
      ends: Date.UTC(2026, 11, 9, 14, 50),
      window: { opens: Date.UTC(2026, 11, 9), closes: Date.UTC(2026, 11, 10) },
      timeZone: 'Europe/London',
      service: 'hillside',
      expires: Date.UTC(2026, 11, 9, 17, 55),
    });
  });

  it('may name everything that the page expects of it', async () => {
    const session = await verify(await factory.sign(), {
      issuer: 'video-session',
      audience: 'jitsi',
      meetingCode: '123-bcdf-ghjk-mnpq',
      role: 'patient',
    });
    assert.equal(session.role, 'patient');
  });

  it('R8: carries the name of a clinician', async () => {
    const token = await factory.sign({
      context: { user: { ...sampleUser, name: 'Dr Amara Osei' } },
      video_session: { ...sampleAppointment, role: 'clinician' },
    });
    const { displayName, role } = await verify(token);
    assert.deepEqual([displayName, role], ['Dr Amara Osei', 'clinician']);
  });

  it('is taken from any of several keys', async () => {
    const other = await createTokenFactory('k2');
    const both = createLocalJWKSet({ keys: [other.jwk, factory.jwk] });
    assert.equal((await verify(await factory.sign(), { keySet: both })).role, 'patient');
    assert.equal((await verify(await other.sign(), { keySet: both })).role, 'patient');
  });
});

describe('the clock (R2)', () => {
  const expires = sampleClaims.exp * 1000;
  const begins = sampleClaims.nbf * 1000;

  it('lets a token live until five seconds past exp', async () => {
    const token = await factory.sign();
    await verify(token, { now: expires + 4_999 });
    await refuses(token, 'token-expired', { now: expires + 5_000 });
    await refuses(token, 'token-expired', { now: expires + 3_600_000 });
  });

  it('lets a token begin five seconds before nbf', async () => {
    const token = await factory.sign();
    await verify(token, { now: begins - 5_000 });
    await refuses(token, 'token-early', { now: begins - 6_000 });
  });

  it('never opens without a time', async () => {
    await assert.rejects(verify(await factory.sign(), { now: NaN }), { name: 'SessionError' });
  });
});

describe('the access window of a token (R1)', () => {
  const details = {
    opens: Date.UTC(2026, 11, 9),
    starts: Date.UTC(2026, 11, 9, 14),
    timeZone: 'Europe/London',
  };
  const longLived = () => factory.sign({ nbf: 0, exp: 4_000_000_000 });

  it('refuses the day before, and says which day it is for', async () => {
    const error = await refuses(await longLived(), 'too-early', { now: details.opens - 1 });
    assert.deepEqual(error.details, { ...details, serverNow: details.opens - 1 });
  });

  it('refuses from the end of the day on', async () => {
    const closes = Date.UTC(2026, 11, 10);
    await verify(await longLived(), { now: closes - 1 });
    const error = await refuses(await longLived(), 'past', { now: closes });
    assert.deepEqual(error.details, { ...details, serverNow: closes });
  });
});

describe('a session token that is wrong', () => {
  it('tampered payload: token-signature', async () => {
    const token = tamper(
      await factory.sign(),
      1,
      editJson((claims) => ({ ...claims, room: '999-zzzz-zzzz-zzzz' })),
    );
    await refuses(token, 'token-signature');
  });

  it('tampered role, a patient who would be moderator: token-signature', async () => {
    const user = { ...sampleUser, affiliation: 'owner', moderator: true };
    const token = tamper(
      await factory.sign(),
      1,
      editJson((claims) => ({ ...claims, context: { user } })),
    );
    await refuses(token, 'token-signature');
  });

  it('tampered signature: token-signature', async () => {
    const token = tamper(await factory.sign(), 2, (part) =>
      part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`,
    );
    await refuses(token, 'token-signature');
  });

  it('signature cut short or left out: token-signature', async () => {
    const token = await factory.sign();
    await refuses(
      tamper(token, 2, (part) => part.slice(0, 340)),
      'token-signature',
    );
    await refuses(
      tamper(token, 2, () => ''),
      'token-signature',
    );
  });

  it('signature in another spelling of the same bytes: token-malformed', async () => {
    // Four of the last character's bits are not used, and decoders take no notice of them.
    const token = tamper(await factory.sign(), 2, (part) => {
      const last = part.at(-1)!;
      const spelling = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last];
      return part.slice(0, -1) + spelling!;
    });
    await refuses(token, 'token-malformed');
    const padded = tamper(await factory.sign(), 2, (part) => `${part}==`);
    await refuses(padded, 'token-malformed');
  });

  it('another room: token-room', async () => {
    await refuses(await factory.sign(), 'token-room', { meetingCode: '999-zzzz-zzzz-zzzz' });
  });

  it('a room that is no meeting code, or any room: token-room', async () => {
    await refuses(await factory.sign({ room: 'lobby' }), 'token-room');
    await refuses(await factory.sign({ room: '*' }), 'token-room');
  });

  it('R39: another role: token-role', async () => {
    await refuses(await factory.sign(), 'token-role', { role: 'clinician' });
  });

  it('another issuer: token-issuer', async () => {
    await refuses(await factory.sign({ iss: 'someone' }), 'token-issuer', {
      issuer: 'video-session',
    });
  });

  it('another audience: token-audience', async () => {
    await refuses(await factory.sign({ aud: 'elsewhere' }), 'token-audience', {
      audience: 'jitsi',
    });
  });

  it('a list of audiences, which Prosody refuses: token-malformed', async () => {
    await refuses(await factory.sign({ aud: ['jitsi'] }), 'token-malformed');
    await refuses(await factory.sign({ aud: ['jitsi'] }), 'token-malformed', { audience: 'jitsi' });
  });

  it('another key behind the same kid: token-signature', async () => {
    await refuses(await stranger.sign(), 'token-signature');
  });

  it('an unknown kid: token-key-unknown', async () => {
    await refuses(await factory.sign({}, { kid: 'k9' }), 'token-key-unknown');
  });

  it('no kid, though there is one key only: token-key-unknown', async () => {
    await refuses(await factory.sign({}, { kid: undefined }), 'token-key-unknown');
  });

  it('two keys of one kid: token-key-unknown', async () => {
    const twins = createLocalJWKSet({ keys: [factory.jwk, stranger.jwk] });
    await refuses(await factory.sign(), 'token-key-unknown', { keySet: twins });
  });

  it('a typ that is not exactly JWT: token-malformed', async () => {
    for (const typ of [undefined, 'jwt', 'application/jwt', 'at+jwt'])
      await refuses(await factory.sign({}, { typ }), 'token-malformed');
  });
});

describe('decodeSessionToken', () => {
  it('reads room and end, unchecked', async () => {
    const unchecked = { room: '123-bcdf-ghjk-mnpq', expires: sampleClaims.exp * 1000 };
    assert.deepEqual(decodeSessionToken(await stranger.sign()), unchecked);
  });

  it('reads nothing from what is no token, or of another type', async () => {
    const nothing = { room: undefined, expires: undefined };
    for (const garbage of ['', 'a.b.c', 'x'.repeat(100)])
      assert.deepEqual(decodeSessionToken(garbage), nothing);
    assert.deepEqual(decodeSessionToken(await factory.sign({ room: 7, exp: undefined })), nothing);
  });
});
