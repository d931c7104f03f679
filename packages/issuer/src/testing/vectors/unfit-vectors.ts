import { APPOINTMENT } from './appointments.js';
import { SERVICE, testSigningKey } from './issuers.js';
import { SECRETS } from './secrets.js';

const profile = { kind: 'self-hosted', appId: 'video-session', subject: 'meet.example.org' };

/** Settings that are right; `kids` are names for the test signing key. */
const SETTINGS = {
  service: { id: SERVICE, timeZone: 'Europe/London' },
  linkKeys: [{ id: 1, secret: SECRETS.A }],
  kids: [testSigningKey.kid],
  profile,
  graceMinutes: 60,
};

export type Settings = typeof SETTINGS & { readonly meetingCodeSecret?: string };

const inZone = (timeZone: string) => ({ service: { id: SERVICE, timeZone } });
const ofService = (id: string) => ({ service: { id, timeZone: 'Europe/London' } });

const UNFIT_SETTINGS = [
  { name: 'an empty service id', ...ofService('') },
  { name: 'a service id of 901 bytes', ...ofService('x'.repeat(901)) },
  { name: 'a service id of 903 bytes in 301 characters', ...ofService('診'.repeat(301)) },
  { name: 'no time zone', ...inZone('') },
  { name: 'a time zone that there is not', ...inZone('Europe/Atlantis') },
  { name: 'an offset as time zone', ...inZone('+01:00') },
  { name: 'an abbreviation as time zone', ...inZone('BST') },
  { name: 'a negative grace', graceMinutes: -1 },
  { name: 'a grace of more than a day', graceMinutes: 1441 },
  { name: 'no link keys', linkKeys: [] },
  { name: 'a negative key id', linkKeys: [{ id: -1, secret: SECRETS.A }] },
  { name: 'a key id past 255', linkKeys: [{ id: 256, secret: SECRETS.A }] },
  { name: 'a secret of 31 bytes', linkKeys: [{ id: 1, secret: 'x'.repeat(31) }] },
  { name: 'an empty meeting code secret', meetingCodeSecret: '' },
  { name: 'a meeting code secret of 31 bytes', meetingCodeSecret: 'x'.repeat(31) },
  { name: 'no signing keys', kids: [] },
  { name: 'an empty kid', kids: [''] },
  { name: 'an empty app id', profile: { ...profile, appId: '' } },
  { name: 'an empty subject', profile: { ...profile, subject: '' } },
  { name: 'an empty AppID of JaaS', profile: { kind: 'jaas', appId: '' } },
  { name: 'an AppID of JaaS with a key id', profile: { kind: 'jaas', appId: 'vpaas-x/1' } },
];

const UNFIT_APPOINTMENTS = [
  { name: 'a role that there is not', role: 'admin' },
  { name: 'no role', role: '' },
  ...[
    { name: 'an empty id', id: '' },
    { name: 'a line feed in the id', id: '10\n47' },
    { name: 'an end before the start', ends: '2026-12-09T13:59:59Z' },
    { name: 'a negative revision', linkRevision: -1 },
    { name: 'a revision past 32 bits', linkRevision: 2 ** 32 },
    { name: 'no clinician’s name', clinicianName: '' },
    { name: 'a clinician’s name of 101 characters', clinicianName: 'ö'.repeat(101) },
    { name: 'a clinician’s name on two lines', clinicianName: 'Dr Osei\nCall 0900 1' },
    { name: 'a clinician’s name with a line separator', clinicianName: 'Dr\u2028Osei' },
    { name: 'a clinician’s name that turns round', clinicianName: 'Dr \u202eieso' },
    { name: 'a clinician’s name with an isolate', clinicianName: 'Dr \u2067Osei' },
  ].map(({ name, ...changes }) => ({ name, appointment: { ...APPOINTMENT, ...changes } })),
];

export function unfitVectors() {
  const { service } = SETTINGS;
  const asked = { now: '2026-12-09T13:55:00Z', role: 'clinician', profile, service };
  return {
    about:
      'Settings and appointments that must be refused (docs/link-and-token.md, "What goes in"). `settings`: setting an issuer up fails; secrets are as they stand, and each of `kids` names the key of test-signing-key.json. `appointments`: making a token fails, and not because of the time.',
    secrets: SECRETS,
    settings: UNFIT_SETTINGS.map(({ name, ...changes }) => ({ name, ...SETTINGS, ...changes })),
    appointments: UNFIT_APPOINTMENTS.map((one) => ({
      ...asked,
      appointment: APPOINTMENT,
      ...one,
    })),
  };
}
