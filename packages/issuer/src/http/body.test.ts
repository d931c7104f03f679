import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJsonObject } from './body.js';
import { RequestProblem } from './problem.js';
import { createSampleHost } from '../testing/sample-host.js';
import { sampleAppointment } from '../testing/fixtures.js';

const post = (body: BodyInit | null) =>
  new Request('https://ehr.example/x', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

describe('readJsonObject', () => {
  const read = (body: RequestInit['body'], type = 'application/json') =>
    readJsonObject(
      new Request('https://ehr.example/', {
        method: 'POST',
        body: body ?? null,
        headers: { 'content-type': type },
        // @ts-expect-error -- needed for a stream, and not in the types of this library
        duplex: 'half',
      }),
    );
  const refuses = (work: Promise<unknown>, status: number) =>
    assert.rejects(work, (error) => error instanceof RequestProblem && error.status === status);

  it('reads an object, with or without a charset in its type', async () => {
    assert.deepEqual(await read('{"code":"é"}'), { code: 'é' });
    assert.deepEqual(await read('{}', 'Application/JSON; charset=utf-8'), {});
  });

  it('415: refuses another type, above all those that a form can send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'text/plain; application/json',
      '',
    ])
      await refuses(read('{}', type), 415);
  });

  it('413: refuses more than 4 kB', async () => {
    const fits = JSON.stringify({ code: 'x'.repeat(4096 - 11) });
    assert.equal(fits.length, 4096);
    await read(fits);
    await refuses(read(`${fits} `), 413);
  });

  it('413: stops reading a body that never ends', async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        cancelled = true;
      },
    });
    await refuses(read(endless), 413);
    assert.ok(cancelled);
    assert.ok(pulled < 10, String(pulled));
  });

  it('400: refuses what is no JSON object', async () => {
    for (const body of ['', 'null', '[]', '"x"', '{', '{"a":1}{}', 'code=x', null])
      await refuses(read(body), 400);
  });

  it('400: refuses a body that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('connection reset')),
    });
    await refuses(read(broken), 400);
  });

  it('reads letters that lie across two chunks', async () => {
    const bytes = new TextEncoder().encode('{"code":"é"}');
    const split = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 10));
        controller.enqueue(bytes.slice(10));
        controller.close();
      },
    });
    assert.deepEqual(await read(split), { code: 'é' });
  });

  it('reads a request once, however often it is asked', async () => {
    const request = post('{"a":1}');
    const first = await readJsonObject(request);
    assert.equal(await readJsonObject(request), first);
    assert.deepEqual(first, { a: 1 });
  });

  it('413: takes as much as its route takes', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(60_000) });
    assert.ok(await readJsonObject(post(body), 65_536));
    await assert.rejects(readJsonObject(post(body), 59_999), {
      status: 413,
      message: 'The body may have 59999 bytes at most',
    });
  });

  it('counts bytes, not letters', async () => {
    await assert.rejects(readJsonObject(post(JSON.stringify({ a: 'é'.repeat(2_100) }))), {
      status: 413,
    });
  });

  it('tells the host, not the visitor, of a body that was read before', async () => {
    const request = post('{}');
    await request.text();
    await assert.rejects(readJsonObject(request), { name: 'Error', message: /was read before/ });
  });
});

describe('hostile JSON', () => {
  const host = createSampleHost();
  const code = host.issuer.linkCode(sampleAppointment, 'patient');
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  for (const [name, path, body, status] of [
    ['as deep as fits', 'presence/stream', `{"code":"x","more":${deep(30_000)}}`, 4],
    ['deep and broken', 'presence/stream', '{"a":'.repeat(13_000), 400],
    ['a deep list', 'session', deep(2_000), 400],
    ['a deep field', 'session', `{"code":${deep(2_000)}}`, 400],
    ['a thousand fields', 'events', `{${'"a":1,'.repeat(1_000)}"code":"x","events":[]}`, 400],
    ['a number like no other', 'session', '{"code":1e400}', 400],
    ['a prototype', 'session', `{"__proto__":{"code":"${code}"}}`, 400],
    ['a constructor', 'session', `{"constructor":{"prototype":{"code":"${code}"}}}`, 400],
    ['no prototype at all', 'session', '{"toString":1,"hasOwnProperty":1,"code":"x"}', 404],
  ] as const)
    it(`${status}: ${name}`, async () => {
      const response = await host.post(path, body);
      if (status === 4) assert.match(String(response.status), /^[45]0[014]$/);
      else assert.equal(response.status, status);
      assert.equal(({} as Record<string, unknown>)['code'], undefined, 'a prototype was polluted');
    });

  it('with a prototype among good fields does what the good fields say', async () => {
    const response = await host.post('session', `{"__proto__":{"x":1},"code":"${code}"}`);
    assert.equal(response.status, 200);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });
});
