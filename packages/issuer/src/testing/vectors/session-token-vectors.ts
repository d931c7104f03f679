import { SessionError, type SessionRole } from '@video-session/core';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Issuer } from '../../issuer.js';
import { jaasProfile, selfHostedProfile } from '../../tokens/meeting-profile.js';
import { APPOINTMENT, appointmentOf, ROLES, type AppointmentJson } from './appointments.js';
import { SERVICE, testSigningKey, vectorIssuer } from './issuers.js';
import { SECRETS } from './secrets.js';

/** A profile in JSON; `audience` may be missing. */
const PROFILES = {
  selfHosted: { kind: 'self-hosted', appId: 'video-session', subject: 'meet.example.org' },
  ownAudience: { kind: 'self-hosted', appId: 'ehr', audience: 'jitsi', subject: '*' },
  jaas: { kind: 'jaas', appId: 'vpaas-magic-cookie-0123456789abcdef' },
} as const;

export type ProfileJson = (typeof PROFILES)[keyof typeof PROFILES];

export const profileOf = (json: ProfileJson) =>
  json.kind === 'jaas' ? jaasProfile(json) : selfHostedProfile(json);

interface Case {
  readonly name: string;
  readonly now?: string;
  readonly role?: SessionRole;
  readonly profile?: ProfileJson;
  readonly service?: { readonly id: string; readonly timeZone: string };
  readonly appointment?: Partial<AppointmentJson>;
}

const MIDNIGHT = { starts: '2026-12-09T23:30:00Z', ends: '2026-12-10T00:20:00Z' };

const ISSUED: readonly Case[] = [
  ...Object.values(PROFILES).flatMap((profile) =>
    ROLES.map((role) => ({ name: `${role}, ${profile.kind}, ${profile.appId}`, role, profile })),
  ),
  { name: 'at the first instant of the day: exp is 4 hours on', now: '2026-12-09T00:00:00Z' },
  { name: 'at its last second: exp is 2 hours after the window', now: '2026-12-09T23:59:59Z' },
  { name: 'exp 4 hours on is exactly 2 hours after the window', now: '2026-12-09T22:00:00Z' },
  { name: 'milliseconds are cut off', now: '2026-12-09T13:55:00.999Z' },
  { name: 'R4: after midnight', now: '2026-12-10T00:05:00Z', appointment: MIDNIGHT },
  { name: 'moved to today', appointment: { moved: true } },
  { name: 'an older link revision says nothing in a token', appointment: { linkRevision: 7 } },
  {
    name: 'names outside ASCII',
    role: 'clinician',
    appointment: { id: 'Größe-診-🦆', clinicianName: 'Dr Zoë "Zed" Ó Briain / 診察' },
    service: { id: 'Praxis Süd/1', timeZone: 'Europe/Berlin' },
  },
];

const REFUSED: readonly Case[] = [
  { name: 'a millisecond before the day', now: '2026-12-08T23:59:59.999Z' },
  { name: 'the same, moved', now: '2026-12-08T23:59:59.999Z', appointment: { moved: true } },
  { name: 'the first instant after the window', now: '2026-12-10T00:00:00Z' },
  { name: 'past, moved', now: '2026-12-10T00:00:00Z', appointment: { moved: true } },
  { name: 'R4: after the grace', now: '2026-12-10T01:20:00Z', appointment: MIDNIGHT },
  { name: 'cancelled', appointment: { status: 'cancelled' } },
  { name: 'cancelled, early', now: '2026-12-01T12:00:00Z', appointment: { status: 'cancelled' } },
  { name: 'cancelled, past', now: '2026-12-24T12:00:00Z', appointment: { status: 'cancelled' } },
];

function filled(one: Case) {
  return {
    name: one.name,
    now: one.now ?? '2026-12-09T13:55:00Z',
    role: one.role ?? 'patient',
    profile: one.profile ?? PROFILES.selfHosted,
    service: one.service ?? { id: SERVICE, timeZone: 'Europe/London' },
    appointment: { ...APPOINTMENT, ...one.appointment },
  };
}

function issuerOf({ profile, service }: ReturnType<typeof filled>): Promise<Issuer> {
  return vectorIssuer({}, { service, profile: profileOf(profile) });
}

async function tokenOf(one: ReturnType<typeof filled>): Promise<string> {
  const appointment = appointmentOf(one.appointment);
  const issuer = await issuerOf(one);
  return issuer.issueToken({ appointment, role: one.role, now: Date.parse(one.now) });
}

async function issued(one: Case) {
  const all = filled(one);
  const token = await tokenOf(all);
  return { ...all, header: decodeProtectedHeader(token), claims: decodeJwt(token), token };
}

async function refused(one: Case) {
  const all = filled(one);
  const code = await tokenOf(all).then(
    () => 'none',
    (thrown: unknown) => (thrown instanceof SessionError ? thrown.code : 'none'),
  );
  return { ...all, code };
}

/** Two names for one key: the first signs, both are published. */
async function keySet(profile: ProfileJson) {
  const kids = [testSigningKey.kid, 'test-key-to-come'];
  const { privateKey } = testSigningKey;
  const issuer = await vectorIssuer(
    {},
    { profile: profileOf(profile), signingKeys: kids.map((kid) => ({ kid, privateKey })) },
  );
  return { profile, kids, keySet: issuer.keySet() };
}

export async function sessionTokenVectors() {
  return {
    about:
      'Session tokens (docs/link-and-token.md, "Session token"), signed with the key of test-signing-key.json; the lasting secret is A, the grace 60 minutes. Tokens are compared by header and claims: the order of names in JSON is free, so yours may differ byte by byte. `refused`: no token, and `code` says why. `keySets`: what to publish for signing keys of these names.',
    secrets: SECRETS,
    issued: await Promise.all(ISSUED.map(issued)),
    refused: await Promise.all(REFUSED.map(refused)),
    keySets: await Promise.all(Object.values(PROFILES).map(keySet)),
  };
}
