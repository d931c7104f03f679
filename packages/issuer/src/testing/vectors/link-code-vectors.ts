import type { SessionRole } from '@video-session/core';
import { APPOINTMENT, appointmentOf, ROLES } from './appointments.js';
import { IDS } from './ids.js';
import { KEYS, SERVICE, vectorIssuer, type VectorIssuer } from './issuers.js';
import { refusedCodes } from './refused-code-vectors.js';
import { SECRETS } from './secrets.js';

interface IssueCase extends VectorIssuer {
  readonly name: string;
  readonly appointmentId?: string;
  readonly role?: SessionRole;
  readonly revision?: number;
}

const CASES: readonly IssueCase[] = [
  ...ROLES.map((role) => ({ name: `role ${role}`, role })),
  ...[1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1].map((revision) => ({
    name: `revision ${revision}`,
    revision,
  })),
  { name: 'revision of two bytes and a padding byte', appointmentId: '7', revision: 128 },
  ...IDS.map(([name, appointmentId]) => ({ name: `id: ${name}`, appointmentId })),
  { name: 'another service', service: 'riverside' },
  { name: 'a service outside ASCII', service: 'Praxis Süd/1' },
  { name: 'key id 0', keys: [{ id: 0, secret: 'A' }] },
  { name: 'key id 255', keys: [{ id: 255, secret: 'B' }] },
  { name: 'a secret outside ASCII', keys: [{ id: 1, secret: 'C' }] },
  {
    name: 'two keys, of which the first signs',
    keys: [
      { id: 2, secret: 'B' },
      { id: 1, secret: 'A' },
    ],
  },
];

async function issued(one: IssueCase) {
  const { name, service = SERVICE, keys = KEYS } = one;
  const { appointmentId = APPOINTMENT.id, role = 'patient', revision = 0 } = one;
  const issuer = await vectorIssuer(one);
  const appointment = { ...appointmentOf(APPOINTMENT), id: appointmentId, linkRevision: revision };
  const code = issuer.linkCode(appointment, role);
  return { name, service, keys, appointmentId, role, revision, code };
}

/** A code of the key that was first before: good until its key is taken away. */
async function rotated() {
  const before = await issued({ name: 'a code of the key before, which is still accepted' });
  return { ...before, keys: [{ id: 2, secret: 'B' as const }, ...KEYS] };
}

/** What an issuer must not make a code for. */
const UNFIT = [
  { name: 'an empty id', appointmentId: '' },
  { name: 'an id of 201 bytes', appointmentId: 'x'.repeat(201) },
  { name: 'an id of 201 bytes in 67 characters', appointmentId: '診'.repeat(67) },
  { name: 'a zero byte in the id', appointmentId: '7\u0000' },
  { name: 'a line feed in the id', appointmentId: '10\n47' },
  { name: 'U+007F in the id', appointmentId: '10\u007f47' },
  { name: 'a negative revision', revision: -1 },
  { name: 'a revision past 32 bits', revision: 2 ** 32 },
].map((one) => ({ appointmentId: APPOINTMENT.id, revision: 0, ...one }));

export async function linkCodeVectors() {
  return {
    about:
      'Link codes (docs/link-and-token.md, "Link code"). The first of `keys` signs, all are accepted; `secret` names one of `secrets`, whose UTF-8 bytes it is. `issued`: made from these parts, and read back into them. `redeemed`: read back only. `refused`: read back, they are nothing. `unfit`: no code may be made.',
    secrets: SECRETS,
    issued: await Promise.all(CASES.map(issued)),
    redeemed: [await rotated()],
    refused: await refusedCodes(),
    unfit: UNFIT,
  };
}
