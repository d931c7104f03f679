import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { PresenceStatus, SessionRole } from '@video-session/core';
import { readEvents, type EventReader } from '../testing/event-reader.js';
import { SAMPLE_NOW, sampleAppointment } from '../testing/fixtures.js';
import { listen, type Listener } from '../testing/listen.js';
import { createSampleHost, sentWelcome, type SampleHost } from '../testing/sample-host.js';

const COOKIE = 'login=clinician';
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** One host on a real socket, made anew for every test. */
let host: SampleHost;
let server: Listener;
const open = new Set<EventReader>();
const stream = async (body: object, cookie?: string) => {
  const reader = await readEvents(`${server.origin}/video-session/presence/stream`, body, cookie);
  open.add(reader);
  return reader;
};
const code = (role: SessionRole = 'patient') => host.issuer.linkCode(sampleAppointment, role);
const said = (status: PresenceStatus, since = host.now) => ({ status, since: iso(since) });
const attend = (status: PresenceStatus, role: SessionRole = 'patient', more = {}) =>
  stream({ code: code(role), ...said(status), ...more });
const watch = (more = {}) => stream({ appointmentIds: ['104711'], ...more }, COOKIE);
const post = (path: string, body: object, cookie = COOKIE) => host.post(path, body, { cookie });
const dataOf = (reader: EventReader) =>
  reader.events
    .filter(({ event }) => event === 'presence')
    .map(({ data }) => JSON.parse(data) as Record<string, never>);
const startHost = async (changes = {}) => {
  host = createSampleHost(changes);
  server = await listen(host.handler);
};
const types = () => host.events.map(({ type, role }) => `${type} ${role}`);

afterEach(async () => {
  for (const reader of open) reader.close();
  open.clear();
  await server.close();
});

describe('a stream', () => {
  it('is server-sent events that no proxy keeps or changes, with retry, snapshot and ready', async () => {
    await startHost();
    const { response, until, events, retry } = await watch();
    const { headers } = response;
    assert.equal(response.status, 200);
    assert.equal(headers.get('content-type'), 'text/event-stream');
    assert.equal(headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(headers.get('x-accel-buffering'), 'no');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-encoding'), null);
    const ready = await until(({ event }) => event === 'ready');
    assert.ok(Number(ready.id) > 0);
    assert.equal(events[0]?.event, 'presence');
    assert.deepEqual(JSON.parse(events[0].data), {
      appointmentId: '104711',
      people: {},
      admitted: false,
      seen: false,
    });
    assert.equal(retry ?? 2000, 2000);
  });

  it('tells a record who waits, since when, and with what trouble (R23)', async () => {
    await startHost();
    const record = await watch();
    await attend('waiting', 'patient', { since: iso(host.now - 60_000), trouble: 'no-camera' });
    await record.until(({ data }) => data.includes('no-camera'));
    assert.deepEqual(dataOf(record).at(-1)?.['people'], {
      patient: { status: 'waiting', since: iso(host.now - 60_000), trouble: 'no-camera' },
    });
  });

  it('tells a link holder the same, but not the host’s own number of the appointment', async () => {
    await startHost();
    const patient = await attend('waiting');
    await watch();
    await patient.until(({ data }) => data.includes('"seen":true'));
    await post('presence/message', { appointmentId: '104711', text: ' Five minutes ' });
    await post('presence/admit', { appointmentId: '104711' });
    await patient.until(({ data }) => data.includes('"admitted":true'));
    assert.deepEqual(dataOf(patient).at(-1), {
      people: { patient: { status: 'waiting', since: iso(host.now) } },
      admitted: true,
      message: { text: 'Five minutes', at: iso(host.now) },
      seen: true,
    });
    for (const { data } of patient.events) assert.ok(!data.includes('104711'));
  });

  it('resumes from the last event, by body or header', async () => {
    await startHost();
    await attend('waiting');
    const record = await watch();
    const { id } = await record.until(({ event, data }) => event === 'ready' && data === '{}');
    record.close();
    const nothing = await watch({ lastEventId: id });
    await nothing.until(({ event }) => event === 'ready');
    assert.ok(dataOf(nothing).length <= 1, 'at most that it is seen');
    const response = await fetch(`${server.origin}/video-session/presence/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: COOKIE, 'last-event-id': '1' },
      body: JSON.stringify({ appointmentIds: ['104711'] }),
    });
    const first = await response.body!.getReader().read();
    assert.match(new TextDecoder().decode(first.value), /event: presence/);
  });

  it('leaves nothing behind when it has been closed', async (t) => {
    await startHost();
    const timers = t.mock.method(globalThis, 'setInterval');
    const cleared = t.mock.method(globalThis, 'clearInterval');
    const readers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0 ? watch() : attend('waiting', 'clinician', { page: `p${index}` }),
      ),
    );
    assert.equal(timers.mock.callCount(), 1, 'one timer for all of them');
    for (const reader of readers) reader.close();
    for (let index = 1; index < 40; index += 2)
      await host.post('presence', { code: code('clinician'), page: `p${index}`, ...said('left') });
    await untilTrue(() => cleared.mock.callCount() === 1);
  });
});

describe('the audit trail hears of real changes only (R42)', () => {
  it('each once, without a word about the person', async () => {
    await startHost();
    const patient = await attend('waiting');
    await host.post('presence', { code: code(), ...said('waiting') });
    await host.post('presence', { code: code(), ...said('waiting'), trouble: 'no-camera' });
    await post('presence/message', { appointmentId: '104711', text: 'Soon' });
    await post('presence/admit', { appointmentId: '104711' });
    await post('presence/admit', { appointmentId: '104711' });
    host.now += 1000;
    await host.post('presence', { code: code(), ...said('in-session') });
    host.now += 1000;
    await host.post('presence', { code: code(), ...said('left') });
    patient.close();
    assert.deepEqual(types(), [
      'presence-waiting patient',
      'message-sent clinician',
      'patient-admitted clinician',
      'presence-in-session patient',
      'presence-left patient',
    ]);
    assert.ok(!JSON.stringify(host.events).includes('Soon'));
  });
});

describe('who may do what', () => {
  for (const [name, path, body, cookie, status] of [
    ['watch without a login', 'presence/stream', { appointmentIds: ['104711'] }, '', 403],
    ['watch what is not there', 'presence/stream', { appointmentIds: ['x'] }, COOKIE, 403],
    ['admit without a login', 'presence/admit', { appointmentId: '104711' }, '', 403],
    ['admit to what is not there', 'presence/admit', { appointmentId: 'x' }, COOKIE, 403],
    ['send without a login', 'presence/message', { appointmentId: '104711', text: 'x' }, '', 403],
    ['report with a made-up code', 'presence', { code: 'x', ...says('waiting') }, '', 404],
    ['attend with a made-up code', 'presence/stream', { code: 'x', ...says('left') }, '', 404],
  ] as const)
    it(`${name}: ${status}`, async () => {
      await startHost();
      assert.equal((await post(path, body, cookie)).status, status);
      assert.deepEqual(host.errors, []);
      assert.deepEqual(host.events, []);
    });

  it('one appointment that is gone does not take the rest of a diary with it', async () => {
    await startHost();
    const record = await watch({ appointmentIds: ['gone', '104711'] });
    await record.until(({ event }) => event === 'ready');
    assert.deepEqual(
      dataOf(record).map(({ appointmentId }) => appointmentId),
      ['104711'],
    );
  });

  it('names whom a record may no longer hear of, also when it resumes, and then tells all again', async () => {
    await startHost();
    const appointment = { ...sampleAppointment, id: 'b' };
    host.records.set('b', appointment);
    const both = { appointmentIds: ['104711', 'b'] };
    const whole = await watch(both);
    const { id: lastEventId } = await whole.until(({ event }) => event === 'ready');
    host.records.delete('b');
    const partial = await watch({ ...both, lastEventId });
    const ready = await partial.until(({ event }) => event === 'ready');
    assert.deepEqual(JSON.parse(ready.data), { leftOut: ['b'] });
    await attend('waiting');
    const told = await partial.until(({ data }) => data.includes('waiting'));
    assert.ok(!told.id && !ready.id, 'nothing to resume from');
    host.records.set('b', appointment);
    const again = await watch({ ...both, lastEventId });
    assert.equal((await again.until(({ event }) => event === 'ready')).data, '{}');
    assert.equal(dataOf(again).length, 1, 'what has changed since all was told');
  });

  it('R38: a link of an earlier revision says nothing any more', async () => {
    await startHost();
    const old = code();
    host.records.set('104711', { ...sampleAppointment, linkRevision: 1 });
    assert.equal((await host.post('presence', { code: old, ...said('waiting') })).status, 404);
  });

  for (const [name, changes, shift, status] of [
    ['a cancelled appointment', { status: 'cancelled' }, 0, 410],
    ['the day before', {}, -86_400_000, 403],
    ['the day after', {}, 86_400_000, 410],
  ] as const)
    for (const path of ['presence', 'presence/stream', 'presence/admit', 'presence/message'])
      it(`R1, R38: ${path} on ${name}: the refusal of the exchange, with whom to phone`, async () => {
        await startHost();
        host.records.set('104711', { ...sampleAppointment, ...changes });
        host.now += shift;
        const isClinician = /admit|message/.test(path);
        const body = isClinician
          ? { appointmentId: '104711', text: 'x' }
          : { code: code(), ...said('waiting') };
        const response = await post(path, body, isClinician ? COOKIE : '');
        const problem = (await response.json()) as Record<string, unknown>;
        const { body: refusal } = await host.exchange(code());
        delete refusal['calendar'];
        assert.equal(response.status, status);
        assert.deepEqual(problem, refusal);
        assert.equal(problem['phone'], sentWelcome.phone);
      });
});

describe('what is no proper call: 400, naming the field', () => {
  const good = { status: 'waiting', since: iso(SAMPLE_NOW) };
  const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  for (const [path, body, field] of [
    ['presence', { ...good, status: 'here' }, 'status'],
    ['presence', { ...good, since: 1 }, 'since'],
    ['presence', { ...good, since: '2026-12-09 13:55' }, 'since'],
    ['presence', { ...good, page: 'a b' }, 'page'],
    ['presence', { ...good, page: 7 }, 'page'],
    ['presence', { ...good, code: undefined }, 'code'],
    ['presence/stream', { ...good, status: undefined }, 'status'],
    ['presence/stream', { code: undefined, appointmentIds: [] }, 'appointmentIds'],
    ['presence/stream', { code: undefined, appointmentIds: ids(501) }, 'appointmentIds'],
    ['presence/stream', { code: undefined, appointmentIds: ['a', 7] }, 'appointmentIds'],
    ['presence/stream', { code: undefined }, 'appointmentIds'],
    ['presence/admit', {}, 'appointmentId'],
    ['presence/message', { appointmentId: '104711' }, 'text'],
    ['presence/message', { appointmentId: '104711', text: '  ' }, 'text'],
    ['presence/message', { appointmentId: '104711', text: 'x'.repeat(201) }, 'text'],
    ['presence/message', { appointmentId: '104711', text: 'a\nb' }, 'text'],
    ['presence/message', { appointmentId: '104711', text: 'a\u0000b' }, 'text'],
    ['presence/message', { appointmentId: '104711', text: 'a\ud800b' }, 'text'],
  ] as const)
    it(`${path} ${field} ${JSON.stringify(body).slice(0, 60)}`, async () => {
      await startHost();
      const response = await post(path, { code: code(), ...body });
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as Record<string, unknown>)['field'], field);
    });

  it('but 500 appointments with the longest ids are', async () => {
    await startHost({ authoriseClinician: () => Promise.resolve(true) });
    const many = ids(500).map((id) => id.padEnd(200, 'x'));
    for (const id of many) host.records.set(id, { ...sampleAppointment, id });
    const record = await watch({ appointmentIds: many });
    await record.until(({ event }) => event === 'ready');
    assert.equal(dataOf(record).length, 500);
  });

  it('and a trouble that this server has not heard of is no reason to refuse a patient', async () => {
    await startHost();
    const response = await host.post('presence', { code: code(), ...good, trouble: 'new-one' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });
});

function says(status: PresenceStatus) {
  return { status, since: iso(SAMPLE_NOW) };
}

async function untilTrue(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(setImmediate);
}
