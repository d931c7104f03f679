import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicBase, requireSameOrigin } from './guards.js';

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

  it('keeps protocols apart: over plain HTTP a page may be anybody’s', () => {
    const plain = { origin: 'http://ehr.example', host: 'ehr.example' };
    const secure = { origin: 'https://ehr.example', host: 'ehr.example' };
    refuses(post(plain));
    refuses(post({ ...plain, 'x-forwarded-proto': 'https' }, URL_BEHIND_PROXY));
    refuses(post({ ...plain, 'x-forwarded-proto': 'HTTPS, http' }, URL_BEHIND_PROXY));
    refuses(post({ ...secure, 'x-forwarded-proto': 'http' }));
    passes(post({ ...secure, 'x-forwarded-proto': 'https,http' }, URL_BEHIND_PROXY));
    passes(post({ ...secure, 'x-forwarded-proto': '' }, URL_BEHIND_PROXY));
    passes(post({ ...plain, 'x-forwarded-proto': 'http' }, URL_BEHIND_PROXY));
    refuses(post({ origin: 'ftp://ehr.example', host: 'ehr.example' }, URL_BEHIND_PROXY));
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
