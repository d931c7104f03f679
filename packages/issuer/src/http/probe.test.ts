import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listen } from '../testing/listen.js';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';
import { PROBE_POINTS } from './probe.js';

const here = { address: '192.0.2.1' };

function ask(host = createSampleHost(), method = 'GET'): Promise<Response> {
  return host.handler(new Request(`${ORIGIN}/video-session/probe`, { method }), here);
}

describe('GET probe', () => {
  it('is 256 kB that no proxy can shrink or keep', async () => {
    const answer = await ask();
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.equal(bytes.length, 262_144);
    assert.ok(gzipSync(bytes).length >= bytes.length, 'random');
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
    assert.equal(answer.headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(answer.headers.get('content-encoding'), null);
  });

  it('comes whole over a real connection', async () => {
    const server = await listen(createSampleHost().handler);
    try {
      const answer = await fetch(`${server.origin}/video-session/probe`);
      assert.equal((await answer.arrayBuffer()).byteLength, 262_144);
    } finally {
      await server.close();
    }
  });

  it('HEAD is the round trip alone', async () => {
    const answer = await ask(createSampleHost(), 'HEAD');
    assert.equal(answer.status, 200);
    assert.equal((await answer.arrayBuffer()).byteLength, 0);
  });

  it('R37: changes nothing, and no other method is taken', async () => {
    const host = createSampleHost();
    await ask(host);
    assert.deepEqual(host.events, []);
    assert.equal((await ask(host, 'POST')).status, 405);
  });

  it('costs its address more than a call, and gives nothing back', async () => {
    const perAddress = { points: 3 * PROBE_POINTS, seconds: 60 };
    const host = createSampleHost({ rateLimits: { perAddress } });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await ask(host)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  });

  it('leaves a clinic behind one address room by default', async () => {
    const host = createSampleHost();
    for (let check = 0; check < 50; check += 1) {
      assert.equal((await ask(host, 'HEAD')).status, 200);
      assert.equal((await ask(host)).status, 200);
    }
  });
});
