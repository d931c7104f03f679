import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';
import type { Connection } from './host.js';
import type { RequestHandlerOptions } from './options.js';

const here: Connection = { address: '192.0.2.1' };
const cookie = 'login=clinician';
/** A call that costs no signature. */
const events = [{ type: 'join-pressed' }];

/** A host, and how often a call passes before it is refused. */
function limitedHost(changes: Partial<RequestHandlerOptions>) {
  const host = createSampleHost(changes);
  const ask = (path: string, body: unknown, connection: Connection = here) =>
    host.handler(
      new Request(`${ORIGIN}/video-session/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      }),
      connection,
    );
  const code = host.issuer.linkCode(sampleAppointment, 'patient');
  const statuses = async (times: number, path: string, body: unknown, connection?: Connection) => {
    const seen: number[] = [];
    for (let call = 0; call < times; call += 1)
      seen.push((await ask(path, body, connection)).status);
    return seen;
  };
  return { ...host, ask, code, statuses };
}

const limits = (rateLimits: RequestHandlerOptions['rateLimits']) => ({ rateLimits });

describe('limits per link', () => {
  const perLink = { points: 3, seconds: 60 };

  it('refuse a link that is used too often, whoever uses it, and no other one', async () => {
    const { statuses, code, issuer } = limitedHost(limits({ perLink }));
    assert.deepEqual(await statuses(4, 'session', { code }), [200, 200, 200, 429]);
    const elsewhere = { address: '192.0.2.2' };
    assert.deepEqual(await statuses(1, 'session', { code }, elsewhere), [429]);
    const clinician = issuer.linkCode(sampleAppointment, 'clinician');
    assert.deepEqual(await statuses(1, 'session', { code: clinician }), [200]);
  });

  it('count every kind of call apart: steps of the audit trail keep nobody out', async () => {
    const { statuses, code } = limitedHost(limits({ perLink }));
    assert.deepEqual(await statuses(4, 'events', { code, events }), [204, 204, 204, 429]);
    assert.deepEqual(await statuses(1, 'session', { code }), [200]);
  });

  it('start anew with a new link', async () => {
    const { statuses, code, issuer, records } = limitedHost(limits({ perLink }));
    await statuses(4, 'session', { code });
    const renewed = { ...sampleAppointment, linkRevision: 1 };
    records.set('104711', renewed);
    const fresh = issuer.linkCode(renewed, 'patient');
    assert.deepEqual(await statuses(1, 'session', { code: fresh }), [200]);
  });

  it('leave room by default for a patient who reloads every other second', async () => {
    const { statuses, code } = limitedHost({});
    const seen = await statuses(121, 'events', { code, events });
    assert.deepEqual([seen.indexOf(429), new Set(seen).size], [120, 2]);
  });
});

describe('limits per address', () => {
  const perAddress = { points: 40, seconds: 60 };

  it('refuse an address that asks too often, with whatever code, and no other one', async () => {
    const { statuses, code, ask } = limitedHost(limits({ perAddress }));
    assert.deepEqual(new Set(await statuses(40, 'session', { code })), new Set([200]));
    const answers = [];
    for (const one of [code, 'x', code.slice(1), '']) {
      const answer = await ask('session', { code: one });
      assert.equal(answer.status, 429);
      assert.match(answer.headers.get('retry-after') ?? '', /^([1-5]?\d|60)$/);
      answers.push(await answer.json());
    }
    const problem = {
      type: 'about:blank',
      status: 429,
      title: 'Too Many Requests',
      code: 'rate-limited',
      detail: 'Too many requests; try again later',
      serviceName: 'Hillside',
      phone: '01632 960 000',
    };
    assert.deepEqual(
      answers,
      answers.map(() => problem),
    );
    assert.deepEqual(await statuses(1, 'session', { code }, { address: '192.0.2.2' }), [200]);
  });

  it('let a wrong code cost more than a right one', async () => {
    const { statuses } = limitedHost(limits({ perAddress }));
    assert.deepEqual(await statuses(3, 'session', { code: 'wrong' }), [404, 404, 429]);
    const dearer = limitedHost(limits({ perAddress, wrongCodePoints: 40 }));
    assert.deepEqual(await dearer.statuses(2, 'session', { code: 'wrong' }), [404, 429]);
  });

  it('take a retired link for a wrong code', async () => {
    const { statuses, code, records } = limitedHost(limits({ perAddress }));
    records.set('104711', { ...sampleAppointment, linkRevision: 1 });
    assert.deepEqual(await statuses(3, 'session', { code }), [404, 404, 429]);
  });

  it('give a clinician back what the host authorised: a diary may have hundreds', async () => {
    const { statuses } = limitedHost(limits({ perAddress }));
    const body = { appointmentId: '104711' };
    assert.deepEqual(new Set(await statuses(100, 'links', body)), new Set([200]));
  });

  it('hold somebody who is not authorised', async () => {
    const { statuses } = limitedHost({
      ...limits({ perAddress }),
      authoriseClinician: () => Promise.resolve(false),
    });
    const seen = await statuses(41, 'links', { appointmentId: '104711' });
    assert.equal(seen.indexOf(429), 40);
  });

  it('hold somebody who has a whole diary looked up, and no clinician who may', async () => {
    const appointmentIds = Array.from({ length: 100 }, (_, index) => `a${index}`);
    const { statuses } = limitedHost(limits({ perAddress }));
    assert.deepEqual(
      await statuses(4, 'presence/stream', { appointmentIds }),
      [403, 403, 403, 429],
    );
    const clinician = limitedHost(limits({ perAddress }));
    for (const id of appointmentIds) clinician.records.set(id, { ...sampleAppointment, id });
    const seen = await clinician.statuses(20, 'presence/stream', { appointmentIds });
    assert.deepEqual(new Set(seen), new Set([200]));
  });

  it('leave the key set to everybody: a meeting server has to get it', async () => {
    const { statuses, handler } = limitedHost(limits({ perAddress }));
    await statuses(3, 'session', { code: 'wrong' });
    const keySet = new Request(`${ORIGIN}/video-session/jwks.json`);
    assert.equal((await handler(keySet, here)).status, 200);
  });

  it('let a thousand people behind one address in within a minute', async () => {
    const { ask, issuer, records } = limitedHost({});
    const statuses = new Set<number>();
    for (let person = 0; person < 1_000; person += 1) {
      const appointment = { ...sampleAppointment, id: `a${person}` };
      records.set(appointment.id, appointment);
      const code = issuer.linkCode(appointment, 'patient');
      statuses.add((await ask('events', { code, events })).status);
    }
    assert.deepEqual(statuses, new Set([204]));
  });

  it('apply to nobody whose address is unknown: one bucket for all would lock all out', async () => {
    const { statuses, code } = limitedHost(limits({ perAddress, perLink: false }));
    assert.deepEqual(new Set(await statuses(50, 'session', { code: 'x' }, {})), new Set([404]));
    assert.deepEqual(new Set(await statuses(50, 'session', { code }, {})), new Set([200]));
  });

  it('go by the address that the host says', async () => {
    const clientAddress = (request: Request, { address }: Connection) =>
      request.headers.get('cookie') === null ? address : '192.0.2.9';
    const { statuses } = limitedHost({ ...limits({ perAddress }), clientAddress });
    await statuses(2, 'session', { code: 'wrong' }, { address: '10.0.0.1' });
    const another = await statuses(1, 'session', { code: 'wrong' }, { address: '10.0.0.2' });
    assert.deepEqual(another, [429]);
  });

  it('go by the connection where the host fails to say an address, and report that', async () => {
    const fault = new Error('no such header');
    const clientAddress = () => {
      throw fault;
    };
    const { statuses, errors } = limitedHost({ ...limits({ perAddress }), clientAddress });
    assert.deepEqual(await statuses(3, 'session', { code: 'wrong' }), [404, 404, 429]);
    assert.deepEqual(errors, [fault, fault, fault]);
  });
});

describe('the store of a limiter', () => {
  it('R40, R42: sees neither codes nor addresses nor appointments', async () => {
    const own = new RateLimiterMemory({ points: 1_000, duration: 60, keyPrefix: '' });
    const rateLimits = { perAddress: own, perLink: own };
    const { statuses, code } = limitedHost({ rateLimits });
    await statuses(1, 'session', { code });
    await statuses(1, 'session', { code: 'a-wrong-code' });
    const keys = own.dump().storage.map(({ key }) => String(key));
    assert.equal(keys.length, 2);
    for (const secret of [code, 'a-wrong-code', '192.0.2.1', '104711'])
      assert.ok(!keys.join().includes(secret), keys.join());
  });

  it('may fail: everybody passes, and the host hears of it once', async () => {
    const fails = () => Promise.reject(new Error('Redis is away'));
    const down = { consume: fails, penalty: fails, reward: fails };
    const rateLimits = { perAddress: down, perLink: down };
    const { statuses, code, errors } = limitedHost({ rateLimits });
    assert.deepEqual(await statuses(3, 'session', { code }), [200, 200, 200]);
    assert.equal(errors.length, 2, 'once for each limiter');
  });

  it('is no affair of a refused call', async () => {
    const {
      statuses,
      errors,
      events: told,
    } = limitedHost(limits({ perAddress: { points: 1, seconds: 60 } }));
    await statuses(3, 'session', { code: 'x' });
    assert.deepEqual([errors, told], [[], []]);
  });
});
