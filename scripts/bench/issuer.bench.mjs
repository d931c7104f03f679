import { Buffer } from 'node:buffer';
import { createPrivateKey, sign } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createIssuer, generateSigningKey, selfHostedProfile } from '@video-session/issuer';
import { inTurns, noise, ratio, undisturbed } from './measure.mjs';
import { slowestMutation } from './mutations.mjs';

/**
 * The aims are for a machine that does nothing else: whoever has one asks for
 * them by BENCH_AIMS=1. Beyond the bounds something is wrong on any machine.
 */
const isIdle = process.env.BENCH_AIMS === '1';
/** How far times may scatter on a machine that is really quiet. */
const MOST_NOISE = 0.05;
const PAIR = { aim: 0.85, bound: 0.55 };
const AT_ONCE = { aim: 0.85, bound: 0.5 };
const CODES = { aim: 100_000, bound: 50_000 };
const UNEVEN = 0.05;
const SLOWEST_MILLISECONDS = 5;

const now = Date.UTC(2026, 11, 9, 13, 55);
const signingKey = await generateSigningKey();
const issuer = await createIssuer({
  service: { id: 'hillside', timeZone: 'Europe/London' },
  linkKeys: [{ id: 1, secret: 'link-secret-of-the-benchmark-with-32-bytes' }],
  signingKeys: [signingKey],
  profile: selfHostedProfile({ appId: 'video-session', subject: 'meet.example.org' }),
});

/** A busy day: an appointment every five minutes, and each of them another one. */
const appointments = Array.from({ length: 2_000 }, (_, index) => {
  const starts = new Date(Date.UTC(2026, 11, 9, 0, (index % 280) * 5));
  return {
    id: `appointment-${100_000 + index}`,
    starts,
    ends: new Date(starts.getTime() + 50 * 60_000),
    status: 'booked',
    linkRevision: 0,
    clinicianName: 'Dr Amara Osei',
  };
});
let turn = 0;
const nextAppointment = () => appointments[turn++ % appointments.length];

/** All that both sides of an appointment need: two links, the meeting code, two tokens. */
function pair() {
  const appointment = nextAppointment();
  const codes = [
    issuer.linkCode(appointment, 'patient'),
    issuer.linkCode(appointment, 'clinician'),
  ];
  const tokens = ['patient', 'clinician'].map((role) =>
    issuer.issueToken({ appointment, role, now }),
  );
  return Promise.all([...codes, issuer.meetingCode(appointment.id), ...tokens]);
}

const token = await issuer.issueToken({ appointment: nextAppointment(), role: 'clinician', now });
const content = Buffer.from(token.slice(0, token.lastIndexOf('.')));
const privateKey = createPrivateKey(signingKey.privateKey);
const signInPool = promisify(sign);
const rawPair = () => [1, 2].map(() => sign('sha256', content, privateKey));
const rawPairInPool = () =>
  Promise.all([1, 2].map(() => signInPool('sha256', content, privateKey)));

export default async function bench() {
  return [...(await pairs()), ...(await codes()), ...(await mutated())];
}

async function pairs() {
  const COUNT = 16;
  const inTurn = (work) => async () => {
    for (let count = 0; count < COUNT; count++) {
      await work();
      // As requests come: each in a turn of the event loop.
      await setImmediate();
    }
  };
  const atOnce = (work) => () => Promise.all(Array.from({ length: COUNT }, work));
  const { raw, rawMany, single, many } = await inTurns(
    {
      raw: inTurn(rawPair),
      rawMany: atOnce(rawPairInPool),
      single: inTurn(pair),
      many: atOnce(pair),
    },
    { rounds: 80, warmUp: 20 },
  );
  const isQuiet = isIdle && noise(raw.wall, single.wall) < MOST_NOISE;
  const share = (one, other) => undisturbed(one) / undisturbed(other);
  const cores = ({ cpu, wall }) => Math.max(...cpu.map((value, round) => value / wall[round]));
  const name = 'two raw RS256 signatures, by a pair of links with both tokens';
  const used = `${cores(many).toFixed(2)} of ${availableParallelism()} cores, raw ${cores(rawMany).toFixed(2)}`;
  return [
    row(`${name}: one at a time, processor time`, share(raw.cpu, single.cpu), PAIR, isQuiet),
    row(`${name}: ${COUNT} at once, processor time`, share(rawMany.cpu, many.cpu), PAIR, isQuiet),
    row(`the same, both at once, elapsed time`, share(rawMany.wall, many.wall), AT_ONCE, isQuiet),
    row(`cores used then, by those of raw (${used})`, cores(many) / cores(rawMany), AT_ONCE),
  ];
}

async function codes() {
  const some = appointments.slice(0, 400);
  const right = some.map((appointment) => issuer.linkCode(appointment, 'patient'));
  const redeem = (list) => () => {
    for (const code of list) issuer.redeem(code);
  };
  const wrong = {
    'last byte': right.map((code) => replaceByte(code, -1)),
    'appointment id': right.map((code) => replaceByte(code, 5)),
    'key id': right.map((code) => replaceByte(code, 1)),
    'character that no code has': right.map((code) => `${code.slice(0, 9)}!${code.slice(10)}`),
  };
  const taken = await inTurns(
    {
      issue: () => {
        for (const appointment of some) issuer.linkCode(appointment, 'patient');
      },
      right: redeem(right),
      ...Object.fromEntries(Object.entries(wrong).map(([name, list]) => [name, redeem(list)])),
    },
    { rounds: 201, warmUp: 30 },
  );
  const isQuiet = isIdle && noise(taken.issue.wall, taken.right.wall) < MOST_NOISE;
  const rate = ({ cpu }) => (some.length / undisturbed(cpu)) * 1000;
  return [
    row('link codes issued, one core', rate(taken.issue), CODES, isQuiet, '/s'),
    row('link codes redeemed, one core', rate(taken.right), CODES, isQuiet, '/s'),
    ...Object.keys(wrong).map((name) => evenness(name, taken[name].cpu, taken.right.cpu)),
  ];
}

function replaceByte(code, place) {
  const bytes = Buffer.from(code, 'base64url');
  bytes[(place + bytes.length) % bytes.length] ^= 1;
  return bytes.toString('base64url');
}

/** Whether a wrong code takes as long as a right one, but for what chance can do. */
function evenness(name, wrong, right) {
  const value = ratio(wrong, right);
  const allowed = UNEVEN + noise(wrong, right);
  return {
    name: `redeeming a wrong code (${name}), by a right one`,
    value,
    unit: '',
    bound: `1 ± ${allowed.toFixed(2)}`,
    ok: Math.abs(value - 1) <= allowed,
  };
}

async function mutated() {
  const right = appointments.slice(0, 20).map((one) => issuer.linkCode(one, 'guest'));
  const { count, slowest } = await slowestMutation(issuer, { codes: right, tokens: [token], now });
  return [
    {
      name: `slowest of ${count.toLocaleString('en-GB')} mutated codes and tokens`,
      value: slowest,
      unit: 'ms',
      bound: `at most ${SLOWEST_MILLISECONDS}`,
      ok: slowest <= SLOWEST_MILLISECONDS,
    },
  ];
}

/** @param isQuiet nothing else keeps the machine busy, so that the aim has to be met */
function row(name, value, { aim, bound }, isQuiet = false, unit = '') {
  const [least, wanted] = [bound, aim].map((number) => number.toLocaleString('en-GB'));
  const ok = value >= (isQuiet ? aim : bound);
  const words = `at least ${least}, aim ${wanted}`;
  return { name, value, unit, bound: words, ok, belowAim: value >= bound && value < aim };
}
