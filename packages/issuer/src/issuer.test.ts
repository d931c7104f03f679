import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  SESSION_ROLES,
  SessionError,
  verifySessionToken,
  type SessionErrorCode,
  type SessionRole,
} from '@video-session/core';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose';
import type { Appointment } from './appointment.js';
import type { Issuer } from './issuer.js';
import {
  createSampleIssuer,
  SAMPLE_NOW,
  sampleAppointment,
  sampleSigningKey,
} from './testing/fixtures.js';
import { contextOf, issue, issuer } from './testing/issue.js';
import { jaasProfile } from './tokens/meeting-profile.js';

const jaas = await createSampleIssuer({
  profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }),
  signingKeys: [{ ...sampleSigningKey, kid: '4f4910' }],
});
const HOUR = 3_600_000;
const seconds = (milliseconds: number) => milliseconds / 1000;

const verify = (token: string, from: Issuer, now = SAMPLE_NOW) =>
  verifySessionToken(token, { keySet: createLocalJWKSet(from.keySet()), now });

describe('a session token', () => {
  for (const [name, from] of [
    ['self-hosted', issuer],
    ['JaaS', jaas],
  ] as const)
    for (const role of SESSION_ROLES)
      it(`is accepted by the verification of core: ${name}, ${role}`, async () => {
        const token = await issue(role, SAMPLE_NOW, from);
        const { participantId, ...session } = await verify(token, from);
        assert.match(participantId, /^[\w-]{22}$/);
        assert.deepEqual(session, {
          token,
          meetingCode: from.meetingCode(sampleAppointment.id),
          role,
          displayName: role === 'clinician' ? 'Dr Amara Osei' : undefined,
          starts: sampleAppointment.starts.getTime(),
          ends: sampleAppointment.ends.getTime(),
          window: from.accessWindow(sampleAppointment),
          timeZone: 'Europe/London',
          service: 'hillside',
          expires: SAMPLE_NOW + 4 * HOUR,
        });
      });

  it('says to a self-hosted Jitsi what it wants to hear', async () => {
    const token = await issue();
    const header = { alg: 'RS256', typ: 'JWT', kid: sampleSigningKey.kid };
    assert.deepEqual(decodeProtectedHeader(token), header);
    const { context, ...claims } = decodeJwt<{ context: object }>(token);
    assert.deepEqual(claims, {
      iss: 'video-session',
      aud: 'video-session',
      sub: 'meet.example.org',
      room: issuer.meetingCode(sampleAppointment.id),
      iat: seconds(SAMPLE_NOW),
      nbf: seconds(SAMPLE_NOW) - 60,
      exp: seconds(SAMPLE_NOW + 4 * HOUR),
      video_session: {
        role: 'patient',
        starts: seconds(Date.UTC(2026, 11, 9, 14)),
        ends: seconds(Date.UTC(2026, 11, 9, 14, 50)),
        opens: seconds(Date.UTC(2026, 11, 9)),
        closes: seconds(Date.UTC(2026, 11, 10)),
        time_zone: 'Europe/London',
        service: 'hillside',
      },
    });
    assert.deepEqual(Object.keys(context).sort(), ['features', 'user']);
  });

  it('says to Jitsi as a Service what it wants to hear', async () => {
    const token = await issue('clinician', SAMPLE_NOW, jaas);
    assert.equal(decodeProtectedHeader(token).kid, 'vpaas-magic-cookie-1/4f4910');
    const { iss, aud, sub } = decodeJwt(token);
    assert.deepEqual([iss, aud, sub], ['chat', 'jitsi', 'vpaas-magic-cookie-1']);
  });

  it('R39: makes a moderator of the clinician alone', async () => {
    for (const role of SESSION_ROLES) {
      const { affiliation, moderator } = contextOf(await issue(role)).user;
      const expected = role === 'clinician' ? ['owner', true] : ['member', false];
      assert.deepEqual([affiliation, moderator], expected, role);
    }
  });

  it('R42: names a clinician and nobody else, and says nothing else of anyone', async () => {
    assert.deepEqual(Object.keys(contextOf(await issue('patient')).user).sort(), [
      'affiliation',
      'id',
      'moderator',
    ]);
    assert.ok(!JSON.stringify(decodeJwt(await issue('patient'))).includes('Osei'));
    assert.ok(!JSON.stringify(decodeJwt(await issue('patient'))).includes(sampleAppointment.id));
  });

  it('R42: carries a pseudonym that is stable per appointment and role', async () => {
    const idOf = async (role: SessionRole, appointment = sampleAppointment) =>
      contextOf(await issuer.issueToken({ appointment, role, now: SAMPLE_NOW })).user.id;
    const patient = await idOf('patient');
    assert.equal(await idOf('patient'), patient);
    const others = [
      await idOf('clinician'),
      await idOf('guest'),
      await idOf('patient', { ...sampleAppointment, id: '104712' }),
    ];
    assert.equal(new Set([patient, ...others]).size, 4);
  });

  it('R45: names every feature, and allows screen and chat, and the lobby to a clinician', async () => {
    for (const role of SESSION_ROLES) {
      const { features } = contextOf(await issue(role));
      const allowed = Object.keys(features).filter((name) => features[name]);
      const expected = ['screen-sharing', 'send-groupchat'];
      const own = role === 'clinician' ? ['lobby', 'moderation'] : [];
      assert.deepEqual(allowed.sort(), [...own, ...expected], role);
      for (const name of ['recording', 'livestreaming', 'transcription', 'outbound-call', 'flip'])
        assert.equal(features[name], false, name);
      assert.equal(Object.keys(features).length, 20);
    }
  });

  it('R38: lives four hours, and never past two hours after the window', async () => {
    const expiry = async (now: number) => decodeJwt(await issue('patient', now)).exp! * 1000;
    const closes = Date.UTC(2026, 11, 10);
    assert.equal(await expiry(closes - 10 * HOUR), closes - 6 * HOUR);
    assert.equal(await expiry(closes - 2 * HOUR), closes + 2 * HOUR);
    assert.equal(await expiry(closes - 1), closes + 2 * HOUR);
  });

  it('R3: outlasts an appointment of any length that its window allows', async () => {
    const long = { ...sampleAppointment, ends: new Date(Date.UTC(2026, 11, 10, 3)) };
    const token = await issuer.issueToken({ appointment: long, role: 'patient', now: SAMPLE_NOW });
    assert.equal(decodeJwt(token).exp! * 1000, SAMPLE_NOW + 4 * HOUR);
  });
});

describe('there is no token outside the access window', () => {
  const { opens, closes } = issuer.accessWindow(sampleAppointment);

  for (const [name, changes, now, code] of [
    ['the day before', {}, opens - 1, 'too-early'],
    ['the day before a moved one', { moved: true }, opens - 1, 'moved'],
    ['the day after', {}, closes, 'past'],
    ['a cancelled one on its day', { status: 'cancelled' }, SAMPLE_NOW, 'cancelled'],
  ] as [string, Partial<Appointment>, number, SessionErrorCode][])
    for (const role of SESSION_ROLES)
      it(`R1: ${name}, for a ${role}: ${code}`, async () => {
        const appointment = { ...sampleAppointment, ...changes };
        await assert.rejects(issuer.issueToken({ appointment, role, now }), (error) => {
          assert.ok(error instanceof SessionError);
          assert.equal(error.code, code);
          assert.equal(error.details.timeZone, 'Europe/London');
          return true;
        });
      });

  it('R1: there is one from its first to its last instant', async () => {
    for (const now of [opens, closes - 1]) await verify(await issue('patient', now), issuer, now);
  });
});
