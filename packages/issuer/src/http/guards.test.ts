import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicBase, readJsonObject, requireSameOrigin } from './guards.js';
import { RequestProblem } from './problem.js';

const URL_BEHIND_PROXY = 'http://10.0.0.7:3000/video-session/session';

function post(headers: Record<string, string>, url = 'https://ehr.example/video-session/session') {
  return new Request(url, { method: 'POST', headers });
}

describe('requireSameOrigin', () => {
  const passes = (request: Request) => assert.doesNotThrow(() => requireSameOrigin(request));
  const refuses = (request: Request) =>
    assert.throws(() => requireSameOrigin(request), { name: 'RequestProblem', status: 403 });

  it('lets a page of the same origin in, whatever a proxy made of the address', () => {
    passes(post({ 'sec-fetch-site': 'same-origin' }));
    const proxied = { 'sec-fetch-site': 'same-origin', origin: 'https://ehr.example' };
    passes(post(proxied, URL_BEHIND_PROXY));
  });

  it('refuses every other site, also a sibling', () => {
    for (const site of ['cross-site', 'same-site', 'none', '']) {
      refuses(post({ 'sec-fetch-site': site }));
      refuses(post({ 'sec-fetch-site': site, origin: 'https://ehr.example' }));
    }
  });

  it('goes by Origin where a browser sends no Sec-Fetch-Site', () => {
    passes(post({ origin: 'https://ehr.example' }));
    refuses(post({ origin: 'https://evil.example' }));
    refuses(post({ origin: 'https://ehr.example.evil.example' }));
    refuses(post({ origin: 'https://ehr.example:8443' }));
    refuses(post({ origin: 'null' }));
    refuses(post({ origin: '' }));
  });

  it('takes the name from Host or X-Forwarded-Host behind a proxy', () => {
    const origin = 'https://ehr.example';
    refuses(post({ origin }, URL_BEHIND_PROXY));
    passes(post({ origin, host: 'ehr.example' }, URL_BEHIND_PROXY));
    passes(post({ origin, host: 'ehr.example:443' }, URL_BEHIND_PROXY));
    passes(post({ origin, 'x-forwarded-host': 'ehr.example' }, URL_BEHIND_PROXY));
    passes(post({ origin, 'x-forwarded-host': 'EHR.example, inner' }, URL_BEHIND_PROXY));
    refuses(post({ origin, 'x-forwarded-host': 'inner, ehr.example' }, URL_BEHIND_PROXY));
    refuses(post({ origin, 'x-forwarded-host': '/', host: '::' }, URL_BEHIND_PROXY));
  });

  it('keeps ports apart, but for the protocol’s own', () => {
    const origin = 'http://localhost:3000';
    passes(post({ origin, host: 'localhost:3000' }, 'http://127.0.0.1/video-session/session'));
    refuses(post({ origin, host: 'localhost:3001' }, 'http://127.0.0.1/video-session/session'));
    passes(post({ origin: 'http://ehr.example', host: 'ehr.example:80' }, URL_BEHIND_PROXY));
  });

  it('lets in what is no browser: it has no cookies of anybody', () => {
    passes(post({}));
  });
});

describe('publicBase', () => {
  it('is the origin of the page that asked, else the request’s own address', () => {
    const base = (headers: Record<string, string>) =>
      new URL('/video', publicBase(post(headers, URL_BEHIND_PROXY))).href;
    assert.equal(base({ origin: 'https://ehr.example' }), 'https://ehr.example/video');
    assert.equal(base({}), 'http://10.0.0.7:3000/video');
  });
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
});
