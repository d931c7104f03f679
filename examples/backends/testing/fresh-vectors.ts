import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createIssuer,
  generateSigningKey,
  jaasProfile,
  selfHostedProfile,
  type Issuer,
  type SigningKey,
} from '@video-session/issuer';
import fc from 'fast-check';

const SERVICES = ['hillside', 'riverside', 'Praxis Süd/1'];
const ROLES = ['patient', 'clinician', 'guest'] as const;
/** Whose rules of the years below are the same in every edition of the time zone database. */
const ZONES = [
  ...['Europe/London', 'Europe/Berlin', 'Europe/Lisbon', 'Europe/Istanbul', 'Atlantic/Azores'],
  ...['America/New_York', 'America/St_Johns', 'America/Havana', 'America/Santiago', 'UTC'],
  ...['America/Sao_Paulo', 'Africa/Johannesburg', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo'],
  ...['Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Auckland', 'Pacific/Chatham'],
  ...[
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Beirut',
    'Asia/Hebron',
    'Asia/Magadan',
  ],
];
const PROFILES = [
  { kind: 'self-hosted', appId: 'ehr', audience: 'jitsi', subject: '*' },
  { kind: 'jaas', appId: 'vpaas-magic-cookie-fresh' },
] as const;
const MINUTE = 60_000;

const noControls = /^[^\p{Cc}\p{Cs}]+$/u;
/** 1 to 100 characters on one line, written in one direction. */
const isName = /^[^\p{Cc}\p{Cs}\u2028\u2029\p{Bidi_Control}]{1,100}$/u;
const ids = fc
  .oneof(fc.uuid(), fc.nat().map(String), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .filter((id) => noControls.test(id) && Buffer.byteLength(id) <= 200);
const times = fc
  .record({
    starts: fc.date({
      min: new Date('2013-01-01'),
      max: new Date('2022-01-01'),
      noInvalidDate: true,
    }),
    minutes: fc.nat({ max: 600 }),
  })
  .map(({ starts, minutes }) => ({ starts, ends: new Date(starts.getTime() + minutes * MINUTE) }));
const records = fc.record({
  id: ids,
  times,
  service: fc.constantFrom(...SERVICES),
  timeZone: fc.constantFrom(...ZONES),
  role: fc.constantFrom(...ROLES),
  revision: fc.nat({ max: 2 ** 32 - 1 }),
  /** How far into the access window somebody asks for a token. */
  progress: fc.double({ min: 0, max: 0.999, noNaN: true }),
  clinicianName: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((name) => isName.test(name)),
  profile: fc.constantFrom(...PROFILES),
});
type Sample = typeof records extends fc.Arbitrary<infer T> ? T : never;
type Case = readonly [sample: Sample, issuer: Issuer];

/**
 * Writes vectors of the format in packages/issuer/vectors into a folder: what the
 * TypeScript issuer makes of new secrets, a new signing key and any appointments.
 * @returns how many there are
 */
export async function writeFreshVectors(folder: string, samples: number): Promise<number> {
  const secrets = { A: randomSecret(), B: randomSecret() };
  const signingKey = await generateSigningKey();
  const cases = await Promise.all(
    fc
      .sample(records, samples)
      .map(async (sample): Promise<Case> => [
        sample,
        await issuerFor(sample, secrets.A, signingKey),
      ]),
  );
  const files: Record<string, object> = {
    'test-signing-key.json': signingKey,
    'derived-keys.json': {},
    'link-codes.json': { secrets, issued: cases.map(linkCode), refused: cases.map(brokenCode) },
    'meeting-codes.json': { secrets, cases: cases.map(meetingCode) },
    'pseudonyms.json': {},
    'access-windows.json': { cases: cases.map(accessWindow) },
    'session-tokens.json': {
      secrets,
      issued: await Promise.all(cases.map(sessionToken)),
      keySets: cases.map(keySet).filter(isFirstOfItsProfile),
    },
    'unfit.json': {},
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  return countVectors(Object.values(files));
}

/** How many vectors there are in files of that format: the entries of all of their lists. */
export function countVectors(files: readonly object[]): number {
  const lists = files.flatMap((file) => Object.values(file).filter(Array.isArray));
  return lists.reduce((sum, list) => sum + list.length, 0);
}

const randomSecret = () => randomBytes(32).toString('base64');
const KEYS = [{ id: 1, secret: 'A' }];

function issuerFor(sample: Sample, secret: string, signingKey: SigningKey): Promise<Issuer> {
  const { service: id, timeZone, profile } = sample;
  return createIssuer({
    service: { id, timeZone },
    linkKeys: [{ id: 1, secret }],
    signingKeys: [signingKey],
    profile: profile.kind === 'jaas' ? jaasProfile(profile) : selfHostedProfile(profile),
  });
}

function appointmentOf({ id, times: { starts, ends }, revision, clinicianName }: Sample) {
  const status = 'booked' as const;
  return { id, starts, ends, status, moved: false, linkRevision: revision, clinicianName };
}

function linkCode([sample, issuer]: Case) {
  const { id: appointmentId, service, role, revision } = sample;
  const code = issuer.linkCode(appointmentOf(sample), role);
  return { service, keys: KEYS, appointmentId, role, revision, code };
}

/** One bit of it flipped. */
function brokenCode([sample, issuer]: Case) {
  const bytes = Buffer.from(issuer.linkCode(appointmentOf(sample), sample.role), 'base64url');
  const place = Math.floor(sample.progress * bytes.length * 8);
  bytes[place >> 3]! ^= 1 << (place & 7);
  return { service: sample.service, keys: KEYS, code: bytes.toString('base64url') };
}

function meetingCode([{ id: appointmentId, service }, issuer]: Case) {
  const code = issuer.meetingCode(appointmentId);
  return { secret: 'A', service, appointmentId, meetingCode: code };
}

function accessWindow([{ times, timeZone }, issuer]: Case) {
  const { opens, closes } = issuer.accessWindow(times);
  const instants = { ...times, opens: new Date(opens), closes: new Date(closes) };
  return {
    name: `${timeZone} ${times.starts.toISOString()}`,
    timeZone,
    graceMinutes: 60,
    ...instants,
  };
}

async function sessionToken([sample, issuer]: Case) {
  const { service: id, timeZone, role, profile, times } = sample;
  const appointment = appointmentOf(sample);
  const { opens, closes } = issuer.accessWindow(times);
  const now = Math.floor(opens + sample.progress * (closes - opens));
  const token = await issuer.issueToken({ appointment, role, now });
  const [header, claims] = token.split('.').slice(0, 2).map(readPart);
  const asked = { now: new Date(now), role, profile, service: { id, timeZone }, appointment };
  return { ...asked, header, claims, token };
}

function readPart(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function keySet([{ profile }, issuer]: Case) {
  const published = issuer.keySet();
  return { profile, kids: published.keys.map(({ kid }) => kid), keySet: published };
}

function isFirstOfItsProfile(
  { profile }: { profile: unknown },
  index: number,
  all: readonly { profile: unknown }[],
): boolean {
  return all.findIndex((one) => one.profile === profile) === index;
}
