import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  SessionError,
  verifySessionToken,
  type SessionErrorCode,
  type SessionRole,
} from '@video-session/core';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose';
import type { Appointment } from './appointment.js';
import type { Issuer } from './issuer.js';
import { jaasProfile } from './tokens/meeting-profile.js';
import {
  createSampleIssuer,
  otherSecret,
  SAMPLE_NOW,
  sampleAppointment,
  sampleSecret,
  sampleSigningKey,
} from './testing/fixtures.js';

const issuer = await createSampleIssuer();
const jaas = await createSampleIssuer({
  profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }),
  signingKeys: [{ ...sampleSigningKey, kid: '4f4910' }],
});
const HOUR = 3_600_000;
const roles = ['patient', 'clinician', 'guest'] as const;
const seconds = (milliseconds: number) => milliseconds / 1000;

const issue = (role: SessionRole = 'patient', now = SAMPLE_NOW, from: Issuer = issuer) =>
  from.issueToken({ appointment: sampleAppointment, role, now });
const verify = (token: string, from: Issuer, now = SAMPLE_NOW) =>
  verifySessionToken(token, { keySet: createLocalJWKSet(from.keySet()), now });

interface User {
  readonly id: string;
  readonly affiliation: string;
  readonly moderator: boolean;
}
const contextOf = (token: string) =>
  decodeJwt<{ context: { user: User; features: Record<string, boolean> } }>(token).context;

describe('a session token', () => {
  for (const [name, from] of [
    ['self-hosted', issuer],
    ['JaaS', jaas],
  ] as const)
    for (const role of roles)
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
    for (const role of roles) {
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
    for (const role of roles) {
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
    for (const role of roles)
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

describe('useSigningKeys', () => {
  const old = { ...sampleSigningKey, kid: 'old' };
  const fresh = { ...sampleSigningKey, kid: 'fresh' };
  const kids = (from: Issuer) => from.keySet().keys.map(({ kid }) => kid);
  const signer = async (from: Issuer, now?: number) =>
    decodeProtectedHeader(await issue('patient', now, from)).kid;

  it('takes other keys at once, for signing and publishing alike', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    running.useSigningKeys([fresh, old]);
    assert.deepEqual(kids(running), ['fresh', 'old']);
    assert.equal(await signer(running), 'fresh');
  });

  it('publishes a key first and signs with it from its time on', async () => {
    const signsFrom = SAMPLE_NOW + HOUR;
    const running = await createSampleIssuer({ signingKeys: [{ ...fresh, signsFrom }, old] });
    assert.deepEqual(kids(running), ['fresh', 'old']);
    assert.equal(await signer(running, signsFrom - 1), 'old');
    assert.equal(await signer(running, signsFrom), 'fresh');
  });

  it('keeps the keys it has when one of the others is wrong', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    const wrong = [fresh, { kid: 'k', privateKey: 'SECRET' }];
    assert.throws(() => running.useSigningKeys(wrong), {
      name: 'TypeError',
      message: /^signingKeys\[1\]\.privateKey must be an RSA private key/,
    });
    assert.throws(() => running.useSigningKeys([]), { name: 'TypeError' });
    assert.deepEqual(kids(running), ['old']);
    assert.equal(await signer(running), 'old');
  });

  it('names the keys as Jitsi as a Service knows them', async () => {
    const running = await createSampleIssuer({
      profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }),
      signingKeys: [old],
    });
    running.useSigningKeys([fresh, old]);
    const names = ['vpaas-magic-cookie-1/fresh', 'vpaas-magic-cookie-1/old'];
    assert.deepEqual(kids(running), names);
    assert.equal(await signer(running), names[0]);
  });

  it('leaves links and rooms alone', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    const code = running.linkCode(sampleAppointment, 'guest');
    running.useSigningKeys([fresh]);
    assert.equal(running.linkCode(sampleAppointment, 'guest'), code);
    assert.equal(running.meetingCode('104711'), issuer.meetingCode('104711'));
  });
});

describe('links and meeting codes', () => {
  it('redeem to the appointment, role and revision they were made for', () => {
    const appointment = { ...sampleAppointment, linkRevision: 3 };
    for (const role of roles)
      assert.deepEqual(issuer.redeem(issuer.linkCode(appointment, role)), {
        appointmentId: '104711',
        role,
        revision: 3,
      });
    assert.equal(issuer.redeem('garbage'), undefined);
  });

  it('keep the room while a new link key is put in front', async () => {
    const rotated = await createSampleIssuer({
      linkKeys: [
        { id: 2, secret: otherSecret },
        { id: 1, secret: sampleSecret },
      ],
    });
    assert.equal(rotated.meetingCode('104711'), issuer.meetingCode('104711'));
    const code = issuer.linkCode(sampleAppointment, 'patient');
    assert.equal(rotated.redeem(code)?.appointmentId, '104711');
    const renewed = rotated.linkCode(sampleAppointment, 'patient');
    assert.notEqual(renewed, code);
    assert.equal(issuer.redeem(renewed), undefined);
  });

  it('keep room and pseudonym when the last key goes and its secret stays for meeting codes', async () => {
    const renewed = await createSampleIssuer({
      linkKeys: [{ id: 2, secret: otherSecret }],
      meetingCodeSecret: sampleSecret,
    });
    assert.equal(renewed.meetingCode('104711'), issuer.meetingCode('104711'));
    assert.equal(renewed.redeem(issuer.linkCode(sampleAppointment, 'patient')), undefined);
    const idOf = async (from: Issuer) =>
      contextOf(await issue('patient', SAMPLE_NOW, from)).user.id;
    assert.equal(await idOf(renewed), await idOf(issuer));
    const without = await createSampleIssuer({ linkKeys: [{ id: 2, secret: otherSecret }] });
    assert.notEqual(without.meetingCode('104711'), issuer.meetingCode('104711'));
  });

  it('take a secret as text or as bytes', async () => {
    const bytes = new TextEncoder().encode(sampleSecret);
    const same = await createSampleIssuer({ linkKeys: [{ id: 1, secret: bytes }] });
    const code = issuer.linkCode(sampleAppointment, 'patient');
    assert.equal(same.linkCode(sampleAppointment, 'patient'), code);
  });

  it('keep two services of one secret apart', async () => {
    const service = { id: 'riverside', timeZone: 'Europe/London' };
    const other = await createSampleIssuer({ service });
    assert.notEqual(other.meetingCode('104711'), issuer.meetingCode('104711'));
    assert.equal(other.redeem(issuer.linkCode(sampleAppointment, 'patient')), undefined);
  });
});

describe('createIssuer refuses', () => {
  const short = 'SHORTSECRET';
  for (const [name, changes, message] of [
    ['no service', { service: undefined }, 'service must be an object'],
    ['no name', { service: { timeZone: 'UTC' } }, 'service.id must be a non-empty string'],
    [
      'a name too long for a key',
      { service: { id: 'ä'.repeat(451), timeZone: 'UTC' } },
      'service.id must be at most 900 bytes of UTF-8',
    ],
    ['no zone', { service: { id: 's' } }, 'service.timeZone must be a non-empty string'],
    ...['Mars/Phobos', '+01:00', '-05:00', 'Europe/London\n', '00:00'].map((timeZone) => [
      `the zone ${JSON.stringify(timeZone)}`,
      { service: { id: 's', timeZone } },
      'service.timeZone must be an IANA time zone such as Europe/London',
    ]),
    ['no profile', { profile: undefined }, 'profile must be an object'],
    ['no link key', { linkKeys: [] }, 'linkKeys must be a list with at least one entry'],
    [
      'a short link secret',
      { linkKeys: [{ id: 1, secret: short }] },
      'linkKeys[0].secret must be a string or Uint8Array of at least 32 random bytes',
    ],
    [
      'a link secret that nobody filled with random bytes',
      { linkKeys: [{ id: 1, secret: new Uint8Array(32) }] },
      'linkKeys[0].secret must be a string or Uint8Array of at least 32 random bytes',
    ],
    [
      'a link secret of an environment variable that was missing',
      { linkKeys: [{ id: 1, secret: 'undefined'.repeat(4) }] },
      'linkKeys[0].secret must be a string or Uint8Array of at least 32 random bytes',
    ],
    [
      'a second link secret that is short',
      {
        linkKeys: [
          { id: 1, secret: sampleSecret },
          { id: 2, secret: new Uint8Array(31) },
        ],
      },
      'linkKeys[1].secret must be a string or Uint8Array of at least 32 random bytes',
    ],
    [
      'a link secret that is missing',
      { linkKeys: [{ id: 1 }] },
      'linkKeys[0].secret must be a string or Uint8Array of at least 32 random bytes',
    ],
    ...[256, -1, 1.5, '1', undefined].map((id) => [
      `the link key id ${String(id)}`,
      { linkKeys: [{ id, secret: sampleSecret }] },
      'linkKeys[0].id must be a whole number from 0 to 255',
    ]),
    [
      'two link keys of one id',
      {
        linkKeys: [
          { id: 1, secret: sampleSecret },
          { id: 1, secret: otherSecret },
        ],
      },
      'linkKeys must be a list in which every id differs',
    ],
    [
      'a short secret for meeting codes',
      { meetingCodeSecret: short },
      'meetingCodeSecret must be a string or Uint8Array of at least 32 random bytes',
    ],
    [
      'a grace that is negative',
      { graceMinutes: -1 },
      'graceMinutes must be a whole number from 0 to 1440',
    ],
    ['no signing key', { signingKeys: [] }, 'signingKeys must be a list with at least one entry'],
  ] as [string, object, string][])
    it(name, async () => {
      await assert.rejects(createSampleIssuer(changes), (error: Error) => {
        assert.equal(error.name, 'TypeError');
        assert.equal(error.message, message);
        assert.ok(!error.message.includes(short), 'R40: a secret in an error');
        return true;
      });
    });
});

describe('an appointment that makes no sense is refused, naming the field', () => {
  for (const [field, value, expected] of [
    ['id', '', 'a non-empty string'],
    ['id', 104711, 'a non-empty string'],
    ['id', 'a\0', 'at most 200 bytes of UTF-8 without control characters'],
    ['id', '\ud800', 'at most 200 bytes of UTF-8 without control characters'],
    ['id', 'é'.repeat(101), 'at most 200 bytes of UTF-8 without control characters'],
    ['starts', '2026-12-09', 'a valid Date'],
    ['starts', new Date(NaN), 'a valid Date'],
    ['ends', undefined, 'a valid Date'],
    ['ends', new Date(Date.UTC(2026, 11, 9, 13, 59)), 'at or after appointment.starts'],
    ['status', 'maybe', "'booked' or 'cancelled'"],
    ['linkRevision', -1, 'a whole number from 0 to 4294967295'],
    ['linkRevision', 0.5, 'a whole number from 0 to 4294967295'],
    ['clinicianName', '', 'a non-empty string'],
    ['clinicianName', 'Dr Osei\nSpoof', 'one line of text without control characters'],
    [
      'clinicianName',
      'Dr \u202eieso',
      'at most 100 characters, none of which changes the direction of text',
    ],
    [
      'clinicianName',
      'x'.repeat(101),
      'at most 100 characters, none of which changes the direction of text',
    ],
  ] as [string, unknown, string][])
    it(`${field} ${String(value).slice(0, 20)}`, async () => {
      const appointment = { ...sampleAppointment, [field]: value };
      const message = `appointment.${field} must be ${expected}`;
      assert.throws(() => issuer.linkCode(appointment, 'patient'), { name: 'TypeError', message });
      const request = { appointment, role: 'patient', now: SAMPLE_NOW } as const;
      await assert.rejects(issuer.issueToken(request), { name: 'TypeError', message });
    });

  it('takes the longest id, and an appointment that ends as it starts', () => {
    const appointment = {
      ...sampleAppointment,
      id: 'x'.repeat(200),
      ends: sampleAppointment.starts,
    };
    const code = issuer.linkCode(appointment, 'patient');
    assert.equal(issuer.redeem(code)?.appointmentId, appointment.id);
  });

  it('refuses a role or a time that is none', async () => {
    const role = 'admin' as SessionRole;
    const message = 'role must be one of patient, clinician, guest';
    assert.throws(() => issuer.linkCode(sampleAppointment, role), { message });
    await assert.rejects(issue(role), { message });
    await assert.rejects(issue('patient', NaN), {
      message: 'now must be a number of milliseconds since 1970',
    });
  });
});
