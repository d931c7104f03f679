import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SessionRole } from '@video-session/core';
import {
  createSampleIssuer,
  otherSecret,
  SAMPLE_NOW,
  sampleAppointment,
  sampleSecret,
} from './testing/fixtures.js';
import { issue, issuer } from './testing/issue.js';

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
