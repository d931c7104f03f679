import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_LOGIN } from './login/demo-login.js';
import { createTestEhr, rowsOf, signIn, type TestEhr } from './testing/test-ehr.js';

let ehr: TestEhr;
let cookie: string;

before(async () => {
  ehr = await createTestEhr();
  cookie = await signIn(ehr);
});
after(() => ehr.close());

const CLINICIANS_PAGES = [
  '/diary',
  '/diary/new',
  '/diary/appointments/101',
  '/patients',
  '/patients/1',
  '/patients/1/contacts',
  '/patients/1/messages',
  '/settings',
  '/settings/welcome-page',
  '/clinician/session',
];

describe('the login', () => {
  for (const path of CLINICIANS_PAGES) {
    it(`stands before ${path}`, async () => {
      const refused = await ehr.send(path);
      assert.equal(refused.status, 303);
      assert.equal(refused.headers.get('location'), `/login?next=${encodeURIComponent(path)}`);
      const shown = await ehr.send(path, { cookie });
      assert.equal(shown.status, 200);
      assert.match(await shown.text(), /<main id="main"/);
    });
  }

  it('stands before changes too', async () => {
    const answer = await ehr.send('/diary/appointments/101/cancel', { form: { sure: 'yes' } });
    assert.equal(answer.headers.get('location'), '/login');
    const [row] = await rowsOf<{ status: string }>(
      ehr,
      'select status from appointments where id = 101',
    );
    assert.equal(row?.status, 'booked');
  });

  it('asks again after a wrong password, in words that give nothing away', async () => {
    const wrong = await ehr.send('/login', { form: { ...DEMO_LOGIN, password: 'guess' } });
    const unknown = await ehr.send('/login', { form: { username: 'nobody', password: 'guess' } });
    assert.equal(wrong.status, 401);
    assert.equal(wrong.headers.get('set-cookie'), null);
    assert.equal(await wrong.text(), await unknown.text());
  });

  it('leads on to pages of this server only', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'diary']) {
      const answer = await ehr.send('/login', { form: { ...DEMO_LOGIN, next } });
      assert.equal(answer.headers.get('location'), '/diary', next);
    }
    const answer = await ehr.send('/login', {
      form: { ...DEMO_LOGIN, next: '/clinician/session' },
    });
    assert.equal(answer.headers.get('location'), '/clinician/session');
  });

  it('ends on sign-out, for a copy of the cookie as well', async () => {
    const other = await signIn(ehr);
    await ehr.send('/logout', { cookie: other, form: { out: 'yes' } });
    assert.equal((await ehr.send('/diary', { cookie: other })).status, 303);
  });

  it('keeps only a hash of what the cookie holds', async () => {
    const secret = cookie.replace('ehr_login=', '');
    const rows = await rowsOf<{ id_hash: string }>(ehr, 'select id_hash from logins');
    assert.ok(rows.length > 0);
    assert.ok(rows.every((row) => row.id_hash !== secret));
  });
});

describe('another site', () => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  it('cannot post a form with the clinician’s cookie', async () => {
    const answer = await ehr.send('/diary/appointments/101/cancel', {
      cookie,
      headers,
      form: { sure: 'yes' },
    });
    assert.equal(answer.status, 403);
  });

  it('cannot make links with it', async () => {
    const json = { appointmentId: '102' };
    const answer = await ehr.send('/video-session/links', { cookie, headers, json });
    assert.equal(answer.status, 403);
  });
});

describe('pages', () => {
  it('answer to a health check', async () => {
    assert.equal(await (await ehr.send('/health')).text(), 'ok');
  });

  it('are not found with a page of their own', async () => {
    for (const path of ['/nothing', '/phone/999']) {
      const answer = await ehr.send(path);
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /Page not found/);
    }
  });

  it('escape what people type', async () => {
    const form = { serviceName: '<b>Bold</b>', phone: '!' };
    const answer = await ehr.send('/settings', { cookie, form });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.ok(page.includes('&lt;b&gt;Bold'));
    assert.ok(!page.includes('<b>Bold'));
    assert.match(page, /There is a problem/);
  });

  it('of a session are private and let the meeting server alone in (R41)', async () => {
    const answer = await ehr.send('/visit');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(answer.headers.get('x-robots-tag'), 'noindex');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' http:\/\/localhost:3001;/);
    assert.match(policy, /frame-src http:\/\/localhost:3001;/);
    assert.match(policy, /style-src 'self';/);
    assert.doesNotMatch(policy, /'unsafe/);
    assert.match(
      answer.headers.get('permissions-policy') ?? '',
      /camera=\(self "http:\/\/localhost:3001"\), microphone=\(self "http:\/\/localhost:3001"\)/,
    );
  });

  it('of a session carry words and a phone number for old browsers (R52)', async () => {
    const page = await (await ehr.send('/visit')).text();
    assert.match(page, /<video-session[^>]*>[^]*0113 496 0142[^]*<\/video-session>/);
  });

  it('hold no inline script or style', async () => {
    const designer = '/settings/welcome-page';
    for (const path of [
      '/login',
      '/visit',
      '/phone',
      '/phone/8',
      '/diary',
      '/diary/new',
      designer,
    ]) {
      const page = await (await ehr.send(path, { cookie })).text();
      assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|\son[a-z]+=|\sstyle=/, path);
    }
  });
});
