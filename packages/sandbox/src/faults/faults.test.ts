import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createSandbox, type Sandbox } from '../server/sandbox.js';
import { timingsOf, TIMINGS } from '../wire/timings.js';
import { ActiveFaults } from './active-faults.js';
import { FAULTS, parseFault, REFUSAL_REASONS } from './fault.js';
import { faultyVerdict } from './join-faults.js';

describe('a fault from outside', () => {
  test('is read with its options, the room without capitals', () => {
    const fault = { name: 'token-refused', room: 'Room-1', reason: 'expired' };
    assert.deepEqual(parseFault({ ...fault, more: 1 }), { ...fault, room: 'room-1' });
  });

  for (const wrong of [
    undefined,
    'kicked',
    { name: 'toString' },
    { name: 'kicked', room: 1 },
    { name: 'network-away', ms: -1 },
    { name: 'network-away', ms: '1' },
    { name: 'token-refused', reason: 'mood' },
    { name: 'devices-denied', device: 'speaker' },
  ]) {
    test(`is refused: ${JSON.stringify(wrong)}`, () => {
      assert.throws(() => parseFault(wrong), TypeError);
    });
  }
});

test('a lasting fault is for its room, or for all', () => {
  const faults = new ActiveFaults();
  faults.add({ name: 'token-refused', room: 'a', reason: 'early' });
  assert.equal(faults.find(['token-refused'], 'A')?.reason, 'early');
  assert.equal(faults.find(['token-refused'], 'b'), undefined);
  faults.add({ name: 'token-refused', room: 'a', reason: 'expired' });
  assert.equal(faults.all.length, 1);
  faults.add({ name: 'server-down' });
  faults.clear('token-refused');
  assert.deepEqual(faults.all, [{ name: 'server-down' }]);
  assert.notEqual(faults.find(['server-down'], 'b'), undefined);
});

test('every reason to refuse a token has its verdict', () => {
  const faults = new ActiveFaults();
  assert.equal(faultyVerdict(faults, 'a'), undefined);
  for (const reason of REFUSAL_REASONS) {
    faults.add({ name: 'token-refused', reason });
    const expected = reason === 'unknown-key' ? 'unanswered' : 'refused';
    assert.equal(faultyVerdict(faults, 'a')?.status, expected);
  }
});

test('times are those measured, but for what is given', () => {
  assert.deepEqual(timingsOf(undefined), TIMINGS);
  assert.deepEqual(timingsOf({ ghost: 1, refusal: 'soon', more: 1 }), { ...TIMINGS, ghost: 1 });
});

describe('what is served', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await createSandbox({ quiet: true, faults: true });
  });
  afterEach(() => sandbox.mend());
  after(() => sandbox.close());

  const get = (path: string): Promise<Response> => fetch(sandbox.url + path);

  test('a script that is not there', async () => {
    sandbox.fault('script-missing');
    assert.equal((await get('/external_api.js')).status, 404);
    assert.equal((await get('/tenant/external_api.js')).status, 404);
  });

  test('a script that defines nothing', async () => {
    sandbox.fault('script-empty');
    assert.equal(await (await get('/external_api.js')).text(), '');
  });

  test('a script that is late', async () => {
    sandbox.fault('script-slow', { ms: 300 });
    const started = performance.now();
    await get('/external_api.js');
    assert.ok(performance.now() - started >= 290);
  });

  test('a script and a room whose connection is refused', async () => {
    sandbox.fault('script-refused');
    sandbox.fault('page-refused', { room: 'a' });
    await assert.rejects(get('/external_api.js'), TypeError);
    await assert.rejects(get('/tenant/A'), TypeError);
    assert.ok((await get('/b')).status > 0);
  });

  test('a room that loads and says nothing', async () => {
    sandbox.fault('page-silent');
    const page = await get('/a');
    assert.equal(page.status, 200);
    assert.doesNotMatch(await page.text(), /<script/);
  });
});

describe('over HTTP', () => {
  const request = (sandbox: Sandbox, method: string, body?: string, query = '') =>
    fetch(`${sandbox.url}/sandbox/faults${query}`, { method, ...(body && { body }) });

  test('pages and curl break and mend it where they may', async (context) => {
    const sandbox = await createSandbox({ quiet: true, faults: true });
    context.after(() => sandbox.close());
    const broken = await request(sandbox, 'POST', JSON.stringify({ name: 'script-missing' }));
    assert.equal(broken.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await broken.json(), { hit: 0, active: [{ name: 'script-missing' }] });
    const wrong = await request(sandbox, 'POST', '{"name":"rain"}');
    assert.equal(wrong.status, 400);
    const { error } = (await wrong.json()) as { error: string };
    for (const name of Object.keys(FAULTS)) assert.ok(error.includes(name));
    assert.equal((await request(sandbox, 'POST', '{')).status, 400);
    assert.equal((await request(sandbox, 'DELETE', undefined, '?name=rain')).status, 400);
    const mended = await request(sandbox, 'DELETE', undefined, '?name=script-missing');
    assert.deepEqual(await mended.json(), { hit: 0, active: [] });
  });

  test('no stranger breaks a sandbox that does not want to be broken', async (context) => {
    const sandbox = await createSandbox({ quiet: true });
    context.after(() => sandbox.close());
    const answer = await request(sandbox, 'POST', JSON.stringify({ name: 'script-missing' }));
    assert.equal(answer.status, 405);
    assert.notEqual((await fetch(`${sandbox.url}/external_api.js`)).status, 404);
  });
});
