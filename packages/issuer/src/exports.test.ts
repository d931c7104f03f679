import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as express from './adapters/express.js';
import * as fastify from './adapters/fastify.js';
import * as hono from './adapters/hono.js';
import * as node from './adapters/node.js';
import * as main from './index.js';
import * as calendar from './outgoing/calendar.js';
import * as fhir from './outgoing/fhir.js';
import * as qr from './outgoing/qr.js';
import * as redis from './presence/redis-presence.js';
import { createSampleIssuer, sampleIssuerOptions } from './testing/fixtures.js';
import { createSampleHost } from './testing/sample-host.js';
import { MemoryKeyStore } from './testing/key-store.js';

type Call = (...given: readonly unknown[]) => unknown;

const modules = { main, node, express, fastify, hono, redis, calendar, fhir, qr };
const exported = Object.entries(modules).flatMap(([module, names]) =>
  Object.entries(names as Record<string, unknown>).map(
    ([name, value]) => [`${module}: ${name}`, value as Call] as const,
  ),
);
const issuer = await createSampleIssuer();
const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(issuer))
  .filter((name) => name !== 'constructor')
  .map((name) => {
    const method = (issuer as unknown as Record<string, Call>)[name]!;
    return [`issuer.${name}`, method.bind(issuer)] as const;
  });

/** What needs no arguments, and what gives nothing for anything that is not its own (R38). */
const ASKS_NOTHING = new Set([
  'main: generateSigningKey',
  'main: createMemoryPresence',
  'issuer.keySet',
  'issuer.redeem',
  'issuer.redeemCalendarCode',
]);
const NOTHINGS: readonly (readonly unknown[])[] = [[], [null], [{}], [[]], [''], [7], [{}, null]];

/** Its message names what is wrong; the words of the language itself would not. */
async function outcomeOf(call: Call, given: readonly unknown[]): Promise<string> {
  try {
    await call(...given);
    return 'fine';
  } catch (thrown) {
    assert.ok(thrown instanceof TypeError, String(thrown));
    assert.match(thrown.message, /^[\w.[\]' ]+ must be /);
    return 'refused';
  }
}

describe('whatever is exported, called with nothing that makes sense', () => {
  for (const [name, call] of [...exported, ...methods])
    it(`${name} says what it lacks`, async () => {
      for (const given of NOTHINGS) {
        const outcome = await outcomeOf(call, given);
        if (!ASKS_NOTHING.has(name)) assert.equal(outcome, 'refused', JSON.stringify(given));
      }
    });
});

const profile = main.selfHostedProfile({ appId: 'a', subject: 'b' });
const appointment = { id: '1', starts: new Date(), ends: new Date(), status: 'booked' };
const ticket = { appointmentId: '1', role: 'patient', revision: 0, origin: '' } as const;
const service = { name: 'a', timeZone: 'UTC' };
const link = 'https://a.example/#x';
const create = (changes: object) => main.createIssuer({ ...sampleIssuerOptions, ...changes });
const code = (changes: object, now: unknown = 0) =>
  issuer.calendarCode({ ...ticket, ...changes }, now as number);
const never = (value: unknown) => value as never;

describe('a part that is missing or makes no sense is named', () => {
  for (const [field, call] of [
    ['profile.issuer', () => create({ profile: {} })],
    ['profile.keyId', () => create({ profile: { ...profile, keyId: 1 } })],
    ['linkKeys[0]', () => create({ linkKeys: [null] })],
    ['linkKeys', () => create({ linkKeys: 'x' })],
    ['signingKeys[0]', () => create({ signingKeys: [null] })],
    ['service', () => create({ service: null })],
    ['ticket.revision', () => code({ revision: -1 })],
    ['ticket.origin', () => code({ origin: undefined })],
    ['now', () => code({}, NaN)],
    ['appointment', () => issuer.issueToken(never({ appointment: null, role: 'patient' }))],
    ['appointment', () => issuer.accessWindow(never(undefined))],
    [
      'appointment.starts',
      () => issuer.accessWindow({ starts: new Date(8.64e15), ends: new Date(8.64e15) }),
    ],
    ['appointment', () => main.reminderText(never({ service, link }))],
    ['service', () => main.reminderText(never({ appointment, link }))],
    ['appointment', () => calendar.calendarEntry(never({ uid: 'x', now: 0 }))],
    ['appointment', () => fhir.toFhirAppointment(never({ version: 'R4' }))],
    [
      'participants',
      () => fhir.toFhirAppointment(never({ version: 'R4', appointment, participants: null })),
    ],
    ['options', () => qr.linkQrCode(link, never(null))],
    ['options', () => main.rotateSigningKeys(new MemoryKeyStore(), never(null))],
    ['now', () => main.createMemoryPresence({ now: never(7) })],
    ['client', () => redis.createRedisPresence({ client: never(null) })],
  ] as readonly [string, Call][])
    it(`${field} of ${String(call).slice(6, 70)}`, async () => {
      await assert.rejects(
        () => Promise.resolve().then(() => call()),
        ({ name, message }: Error) =>
          name === 'TypeError' && message.startsWith(`${field} must be`),
      );
    });
});

describe('clientAddress', () => {
  it('that gives a list locks nobody out, and the host hears of it', async () => {
    const host = createSampleHost({ clientAddress: () => never(['192.0.2.7']) });
    const { status } = await host.exchange('x');
    assert.equal(status, 404);
    assert.deepEqual(host.errors.map(String), [
      'TypeError: what clientAddress gives must be a string',
    ]);
  });
});
