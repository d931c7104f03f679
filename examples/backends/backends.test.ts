import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import {
  createLinksAt,
  exchangeCodeAt,
  remoteKeySet,
  SessionError,
  verifySessionToken,
  type JoiningDetails,
} from '@video-session/core';
import {
  createIssuer,
  generateSigningKey,
  jaasProfile,
  selfHostedProfile,
  type Appointment,
  type Issuer,
  type MeetingProfile,
} from '@video-session/issuer';
import { php, python, type Language } from './testing/languages.js';
import { startBackend, type RunningBackend } from './testing/running-backend.js';

const { signal } = new AbortController();
const scratch = mkdtempSync(join(tmpdir(), 'video-session-backends-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const secret = randomBytes(32).toString('base64');
const signingKey = await generateSigningKey();
const keyFile = join(scratch, 'signing-key.pem');
writeFileSync(keyFile, signingKey.privateKey);

const ENVIRONMENT = {
  LINK_SECRET: secret,
  SIGNING_KEY_FILE: keyFile,
  SIGNING_KEY_ID: signingKey.kid,
};
const JAAS_APP_ID = 'vpaas-magic-cookie-sample';
const SERVICE_NAME = 'Hillside Talking Therapies';
const PHONE = '01632 960 123';

/** The TypeScript side with the same secrets. */
function issuerWith(profile: MeetingProfile): Promise<Issuer> {
  return createIssuer({
    service: { id: 'hillside', timeZone: 'Europe/London' },
    linkKeys: [{ id: 1, secret }],
    signingKeys: [signingKey],
    profile,
  });
}

/** What the sample's records hold of an appointment whose links were just made. */
function recordOf(details: JoiningDetails, linkRevision = 0): Appointment {
  const { appointmentId: id, starts, ends } = details;
  const booked = { starts: new Date(starts), ends: new Date(ends), status: 'booked' as const };
  return { id, ...booked, moved: false, linkRevision, clinicianName: 'Dr Amara Osei' };
}

const codeOf = (link: string | undefined) => new URL(link ?? '').hash.slice(1);

function refusedWith(code: string, details: object = {}) {
  return (error: unknown) => {
    assert.ok(error instanceof SessionError);
    assert.equal(error.code, code);
    // R2: a page counts on from the server's time, which every answer of HTTP says.
    const { serverNow, ...rest } = error.details;
    assert.equal(typeof serverNow, 'number');
    assert.deepEqual(rest, { serviceName: SERVICE_NAME, phone: PHONE, ...details });
    return true;
  };
}

for (const language of [php(), python(join(scratch, 'compiled'))])
  describe(`the sample backend in ${language.name}`, { skip: language.missing }, () => {
    browserHalf(language);
    plainRequests(language);
    jaas(language);
  });

/** Over a real socket, by the functions that the elements call. */
function browserHalf(language: Language) {
  describe('as the elements see it', () => {
    let backend: RunningBackend;
    let issuer: Issuer;
    let cookie = 'sample_login=osei';
    const links = (id: string) => createLinksAt(backend.at('links'))(id, signal);
    const exchange = (code: string) => exchangeCodeAt(backend.at('session'))(code, signal);

    before(async () => {
      // A browser sends the login by itself.
      const { fetch } = globalThis;
      mock.method(globalThis, 'fetch', (input: URL, init: RequestInit) =>
        fetch(input, { ...init, headers: { ...(init.headers as object), cookie } }),
      );
      issuer = await issuerWith(selfHostedProfile({ appId: 'video-session', subject: '*' }));
      backend = await startBackend(language, ENVIRONMENT);
    });
    after(async () => {
      mock.restoreAll();
      await backend.stop();
    });

    it('makes links that the TypeScript issuer redeems', async () => {
      const details = await links('today');
      for (const role of ['patient', 'clinician', 'guest'] as const) {
        const link = { appointmentId: 'today', role, revision: 0 };
        assert.deepEqual(issuer.redeem(codeOf(details.links[role])), link);
        assert.equal(new URL(details.links[role]!).origin, backend.origin);
      }
      assert.equal(details.meetingCode, issuer.meetingCode('today'));
      assert.deepEqual(details.window, issuer.accessWindow(recordOf(details)));
      assert.ok(Math.abs(details.serverNow - Date.now()) < 60_000);
    });

    it('takes the codes of the TypeScript issuer', async () => {
      const appointment = recordOf(await links('today'));
      for (const role of ['patient', 'clinician', 'guest'] as const) {
        const grant = await exchange(issuer.linkCode(appointment, role));
        assert.equal(grant.meetingCode, issuer.meetingCode('today'));
        assert.equal(grant.welcome.serviceName, SERVICE_NAME);
      }
    });

    for (const role of ['patient', 'clinician', 'guest'] as const)
      it(`gives a ${role} a token that the browser's half accepts`, async () => {
        const details = await links('today');
        const { token, serverNow, meetingCode } = await exchange(codeOf(details.links[role]));
        const session = await verifySessionToken(token, {
          keySet: remoteKeySet(backend.at('jwks.json')),
          now: serverNow,
          meetingCode,
          role,
          issuer: 'video-session',
          audience: 'video-session',
        });
        assert.deepEqual(session.window, details.window);
        assert.equal(session.displayName, role === 'clinician' ? 'Dr Amara Osei' : undefined);
        const own = await issuer.issueToken({
          appointment: recordOf(details),
          role,
          now: serverNow,
        });
        assert.deepEqual(partsOf(token), partsOf(own));
      });

    it('publishes the keys that the TypeScript issuer would', async () => {
      const response = await fetch(backend.at('jwks.json'), {});
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(issuer.keySet())));
      assert.equal(response.headers.get('cache-control'), 'public, max-age=300');
    });

    for (const [id, code] of [
      ['tomorrow', 'too-early'],
      ['yesterday', 'past'],
      ['moved', 'moved'],
    ] as const)
      it(`R1: refuses the link of an appointment that is ${id}, and says when`, async () => {
        const details = await links(id);
        const { starts, timeZone, window } = details;
        const facts = { starts, opens: window.opens, timeZone };
        await assert.rejects(exchange(codeOf(details.links.patient)), refusedWith(code, facts));
      });

    it('R38: refuses a cancelled appointment to both sides', async () => {
      const { starts, timeZone, window } = await links('today');
      const facts = { starts, opens: window.opens, timeZone };
      await assert.rejects(links('cancelled'), refusedWith('cancelled', facts));
      const record = { ...recordOf(await links('today')), id: 'cancelled' };
      const code = issuer.linkCode(record, 'patient');
      await assert.rejects(exchange(code), refusedWith('cancelled', facts));
    });

    it('R38: lets in by the newest revision of the links only', async () => {
      const details = await links('reissued');
      const codeAt = (revision: number) => issuer.linkCode(recordOf(details, revision), 'patient');
      assert.equal(codeOf(details.links.patient), codeAt(3));
      await exchange(codeAt(3));
      for (const revision of [0, 2, 4])
        await assert.rejects(exchange(codeAt(revision)), refusedWith('invalid'));
    });

    it('has one answer for every unknown code', async () => {
      const right = codeOf((await links('today')).links.patient);
      const gone = issuer.linkCode({ ...recordOf(await links('today')), id: 'gone' }, 'patient');
      for (const code of [right.slice(0, -1), `${right}=`, `${right}\n`, 'x', '🦆', gone])
        await assert.rejects(exchange(code), refusedWith('invalid'));
    });

    it('shows links to nobody but the clinician whose appointment it is', async () => {
      for (const id of ['colleague', 'unknown'])
        await assert.rejects(links(id), refusedWith('host-unauthorised'));
      cookie = '';
      await assert.rejects(links('today'), refusedWith('host-unauthorised'));
      cookie = 'sample_login=osei';
    });

    it('R40: prints neither codes nor tokens nor secrets', async () => {
      const details = await links('today');
      const code = codeOf(details.links.patient);
      const { token } = await exchange(code);
      assert.match(backend.printed(), /127\.0\.0\.1/);
      for (const hidden of [code, token, secret])
        assert.ok(!backend.printed().includes(hidden.slice(0, 24)));
    });
  });
}

function partsOf(token: string): unknown[] {
  return token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown);
}

function plainRequests(language: Language) {
  describe('asked by anybody', () => {
    let backend: RunningBackend;
    before(async () => {
      backend = await startBackend(language, ENVIRONMENT);
    });
    after(() => backend.stop());

    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: string, headers: Record<string, string> = json) =>
      fetch(backend.at(path), { method: 'POST', body, headers });

    async function problemOf(response: Response): Promise<Record<string, unknown>> {
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('x-robots-tag'), 'noindex');
      const problem = (await response.json()) as Record<string, unknown>;
      assert.equal(problem['status'], response.status);
      assert.equal(problem['type'], 'about:blank');
      assert.equal(typeof problem['title'], 'string');
      assert.equal(typeof problem['detail'], 'string');
      return problem;
    }

    it('R36: leaves an answer with a token in no cache', async () => {
      const headers = { ...json, cookie: 'sample_login=osei' };
      const response = await post('links', '{"appointmentId":"today"}', headers);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    });

    it('R36: is for pages of its own origin only', async () => {
      const status = async (headers: Record<string, string>) =>
        (await post('session', '{"code":"x"}', { ...json, ...headers })).status;
      assert.equal(await status({ origin: backend.origin }), 404);
      assert.equal(await status({ 'sec-fetch-site': 'same-origin' }), 404);
      for (const origin of ['https://evil.example', 'null', '', `${backend.origin}.evil.example`])
        assert.equal(await status({ origin }), 403, origin);
      for (const site of ['cross-site', 'same-site', 'none', ''])
        assert.equal(await status({ 'sec-fetch-site': site, origin: backend.origin }), 403, site);
      const foreign = { ...json, origin: 'https://evil.example' };
      const problem = await problemOf(await post('session', '{"code":"x"}', foreign));
      assert.ok(!('code' in problem));
    });

    it('415: takes JSON only, above all nothing that a form can send', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
        const response = await post('session', '{"code":"x"}', { 'content-type': type });
        assert.equal(response.status, 415);
        await problemOf(response);
      }
      const charset = { 'content-type': 'Application/JSON; charset=utf-8' };
      assert.equal((await post('session', '{"code":"x"}', charset)).status, 404);
    });

    it('413: takes 4 kB at most', async () => {
      const fits = JSON.stringify({ code: 'x'.repeat(4096 - 11) });
      assert.equal((await post('session', fits)).status, 404);
      const response = await post('session', `${fits} `);
      assert.equal(response.status, 413);
      await problemOf(response);
    });

    it('400: names the field that is missing, and takes nothing but an object', async () => {
      for (const body of ['{}', '{"code":""}', '{"code":7}', '{"code":null}', '{"code":["x"]}']) {
        const problem = await problemOf(await post('session', body));
        assert.equal(problem['status'], 400);
        assert.equal(problem['field'], 'code');
      }
      for (const body of ['', '[]', '["code"]', '"code"', 'null', '{', '['.repeat(4000), '\xff'])
        assert.equal((await post('session', body)).status, 400, body.slice(0, 9));
    });

    it('405 and 404: has these addresses, and these methods', async () => {
      for (const [path, allowed] of [
        ['session', 'POST'],
        ['links', 'POST'],
        ['jwks.json', 'GET, HEAD'],
      ] as const) {
        const response = await fetch(backend.at(path), { method: 'PUT' });
        assert.equal(response.status, 405);
        assert.equal(response.headers.get('allow'), allowed);
        await problemOf(response);
      }
      const unknown = await fetch(backend.at('nothing'));
      assert.equal(unknown.status, 404);
      await problemOf(unknown);
    });

    it('R37: HEAD of the key set has its headers and no body', async () => {
      const response = await fetch(backend.at('jwks.json'), { method: 'HEAD' });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(await response.text(), '');
    });
  });
}

function jaas(language: Language) {
  it('makes tokens for Jitsi as a Service', async () => {
    const backend = await startBackend(language, { ...ENVIRONMENT, JAAS_APP_ID });
    try {
      const issuer = await issuerWith(jaasProfile({ appId: JAAS_APP_ID }));
      const headers = { 'content-type': 'application/json', cookie: 'sample_login=osei' };
      const body = JSON.stringify({ appointmentId: 'today' });
      const made = await fetch(backend.at('links'), { method: 'POST', headers, body });
      const { links } = (await made.json()) as { links: { clinician: string } };
      const grant = await exchangeCodeAt(backend.at('session'))(codeOf(links.clinician), signal);
      const session = await verifySessionToken(grant.token, {
        keySet: remoteKeySet(backend.at('jwks.json')),
        now: grant.serverNow,
        issuer: 'chat',
        audience: 'jitsi',
      });
      assert.equal(session.role, 'clinician');
      const [header, claims] = partsOf(grant.token) as Record<string, unknown>[];
      assert.equal(header?.['kid'], `${JAAS_APP_ID}/${signingKey.kid}`);
      assert.equal(claims?.['sub'], JAAS_APP_ID);
      assert.equal(claims['room'], issuer.meetingCode('today'));
    } finally {
      await backend.stop();
    }
  });
}
