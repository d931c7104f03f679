import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';
import { createRequestHandler, type RequestHandlerOptions } from './request-handler.js';

const at = (path: string, init?: RequestInit) => new Request(`${ORIGIN}${path}`, init);

function isPrivate({ headers }: Response): void {
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('x-robots-tag'), 'noindex');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
}

describe('the key set', () => {
  const host = createSampleHost();

  it('is public and may be kept for five minutes', async () => {
    const response = await host.handler(at('/video-session/jwks.json'));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'public, max-age=300');
    assert.equal(response.headers.get('content-type'), 'application/json');
    const keySet = (await response.json()) as { keys: object[] };
    assert.deepEqual(keySet, host.issuer.keySet());
    assert.ok(!('d' in keySet.keys[0]!), 'R40: a private key went out');
  });

  it('answers HEAD as GET, without a body', async () => {
    const response = await host.handler(at('/video-session/jwks.json', { method: 'HEAD' }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(await response.text(), '');
  });

  it('may be asked for by any site and by Prosody', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    const response = await host.handler(at('/video-session/jwks.json', { headers }));
    assert.equal(response.status, 200);
  });
});

describe('addresses and methods', () => {
  const host = createSampleHost();

  for (const path of [
    '/',
    '/video-session',
    '/video-session/',
    '/video-session/nothing',
    '/video-session/links/',
    '/video-sessions/links',
    '/other/video-session/links',
    '/video-session/constructor',
  ])
    it(`404 ${path}`, async () => {
      const response = await host.handler(at(path));
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      isPrivate(response);
    });

  for (const [path, allow] of [
    ['links', 'POST'],
    ['links/renew', 'POST'],
    ['links/cancel', 'POST'],
    ['session', 'POST'],
    ['events', 'POST'],
    ['presence', 'POST'],
    ['presence/stream', 'POST'],
    ['presence/admit', 'POST'],
    ['presence/message', 'POST'],
    ['calendar/x', 'GET, HEAD'],
    ['jwks.json', 'GET, HEAD'],
  ] as const)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      if (!allow.split(', ').includes(method))
        it(`R37: 405 ${method} ${path}`, async () => {
          const response = await host.handler(at(`/video-session/${path}`, { method }));
          assert.equal(response.status, 405);
          assert.equal(response.headers.get('allow'), allow);
          isPrivate(response);
          assert.deepEqual(host.events, []);
        });

  for (const [basePath, path] of [
    ['/api/video/', '/api/video/jwks.json'],
    ['/', '/jwks.json'],
    ['', '/jwks.json'],
    ['/vidéo séance', '/vidéo séance/jwks.json'],
  ] as const)
    it(`can be mounted at ${JSON.stringify(basePath)}`, async () => {
      const { handler } = createSampleHost({ basePath });
      assert.equal((await handler(at(path))).status, 200);
      assert.equal((await handler(at('/video-session/jwks.json'))).status, 404);
    });
});

describe('what is no proper call', () => {
  const host = createSampleHost();
  const code = host.issuer.linkCode(sampleAppointment, 'patient');

  for (const [name, status, body, headers] of [
    ['another site', 403, { code }, { 'sec-fetch-site': 'cross-site' }],
    ['a form', 415, { code }, { 'content-type': 'text/plain' }],
    ['far too much', 413, { code, more: 'x'.repeat(5_000) }, {}],
    ['no JSON', 400, 'code', {}],
    ['no code', 400, {}, {}],
    ['a code that is no text', 400, { code: { $ne: '' } }, {}],
  ] as const)
    it(`${status} for ${name}, as a problem without a word about the code`, async () => {
      const response = await host.post('session', body, headers);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      isPrivate(response);
      const text = await response.text();
      assert.ok(!text.includes(code));
      const problem = JSON.parse(text) as Record<string, unknown>;
      assert.equal(problem['status'], status);
      assert.equal(problem['type'], 'about:blank');
      assert.equal(typeof problem['detail'], 'string');
    });

  it('is no fault that the host has to hear of', () => {
    assert.deepEqual(host.errors, []);
    assert.deepEqual(host.events, []);
  });

  it('never throws, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('session', 'links'),
        fc.oneof(fc.json(), fc.string()),
        async (path, body) => {
          const response = await host.post(path, body);
          assert.ok([400, 403, 404].includes(response.status), String(response.status));
        },
      ),
    );
    assert.deepEqual(host.errors, []);
  });
});

describe('faults', () => {
  const secret = new Error('password of the database: hunter2');
  const failing = () => Promise.reject(secret);
  const cookie = 'login=clinician';

  for (const [name, changes, path] of [
    ['findAppointment', { findAppointment: failing }, 'session'],
    ['findAppointment', { findAppointment: failing }, 'links'],
    ['authoriseClinician', { authoriseClinician: failing }, 'links'],
    ['welcome', { welcome: failing }, 'session'],
    [
      'a findAppointment that throws at once',
      {
        findAppointment: () => {
          throw secret;
        },
      },
      'session',
    ],
  ] as [string, Partial<RequestHandlerOptions>, string][])
    it(`${name} on ${path}: service-down, and nothing of it gets out`, async () => {
      const host = createSampleHost(changes);
      const code = host.issuer.linkCode(sampleAppointment, 'patient');
      const response = await host.post(path, { code, appointmentId: '104711' }, { cookie });
      assert.equal(response.status, 503);
      isPrivate(response);
      assert.deepEqual(await response.json(), {
        type: 'about:blank',
        status: 503,
        title: 'Service Unavailable',
        code: 'service-down',
        serviceName: 'Hillside',
        phone: '01632 960 000',
      });
      assert.deepEqual(host.errors, [secret]);
    });

  for (const given of ['no', { allowed: false }, new Response(null, { status: 403 }), 1])
    it(`takes no ${typeof given} for a clinician who is authorised`, async () => {
      const authoriseClinician = () => Promise.resolve(given as unknown as boolean);
      const host = createSampleHost({ authoriseClinician });
      const response = await host.post('links', { appointmentId: '104711' }, { cookie });
      assert.equal(response.status, 503);
      const message = 'what authoriseClinician gives must be true or false';
      assert.deepEqual(host.errors.map(String), [`TypeError: ${message}`]);
    });

  it('takes a clinician of whom nothing is said for one who is not', async () => {
    const authoriseClinician = () => Promise.resolve(undefined as never);
    const host = createSampleHost({ authoriseClinician });
    const response = await host.post('links', { appointmentId: '104711' }, { cookie });
    assert.equal(response.status, 403);
    assert.deepEqual(host.errors, []);
  });

  it('a host without a contact: service-down all the same', async () => {
    const host = createSampleHost({ welcome: failing, service: undefined });
    const { status, body } = await host.exchange(
      host.issuer.linkCode(sampleAppointment, 'patient'),
    );
    assert.equal(status, 503);
    assert.equal(body['phone'], undefined);
  });

  it('an appointment that makes no sense: service-down, and the host is told the field', async () => {
    const host = createSampleHost();
    const code = host.issuer.linkCode(sampleAppointment, 'patient');
    host.records.set('104711', { ...sampleAppointment, ends: new Date(0) });
    const { status, body } = await host.exchange(code);
    assert.deepEqual([status, body['code']], [503, 'service-down']);
    assert.match(String(host.errors[0]), /appointment\.ends must be at or after/);
  });

  it('welcome settings without a name: service-down, and the host is told the field', async () => {
    const host = createSampleHost({ welcome: () => Promise.resolve({ serviceName: '' }) });
    const { body } = await host.exchange(host.issuer.linkCode(sampleAppointment, 'patient'));
    assert.equal(body['code'], 'service-down');
    assert.match(String(host.errors[0]), /welcome\.serviceName must be/);
    assert.equal(host.events[0]?.code, 'service-down');
  });

  it('an onEvent that throws, now or later, spoils no answer', async () => {
    for (const onEvent of [
      () => {
        throw secret;
      },
      () => Promise.reject(secret) as unknown as undefined,
    ]) {
      const host = createSampleHost({ onEvent });
      const { status } = await host.exchange(host.issuer.linkCode(sampleAppointment, 'patient'));
      assert.equal(status, 200);
      await new Promise(setImmediate);
      assert.deepEqual(host.errors, [secret]);
    }
  });

  it('an onError that throws spoils no answer either, and is printed', async (t) => {
    const print = t.mock.method(console, 'error', () => undefined);
    const onError = mock.fn(() => {
      throw secret;
    });
    const host = createSampleHost({ welcome: failing, onError });
    const { status } = await host.exchange(host.issuer.linkCode(sampleAppointment, 'patient'));
    assert.equal(status, 503);
    await new Promise(setImmediate);
    assert.equal(onError.mock.callCount(), 1);
    assert.deepEqual(print.mock.calls[0]?.arguments, ['[video-session]', secret]);
  });

  it('are printed where the host does not listen, without the code', async (t) => {
    const print = t.mock.method(console, 'error', () => undefined);
    const host = createSampleHost({ welcome: failing, onError: undefined });
    const code = host.issuer.linkCode(sampleAppointment, 'patient');
    await host.exchange(code);
    assert.equal(print.mock.callCount(), 1);
    assert.ok(!JSON.stringify(print.mock.calls[0]?.arguments).includes(code));
  });
});

describe('a service that can change its name and number', () => {
  it('is asked anew for every refusal', async () => {
    let phone = '01632 960 001';
    const host = createSampleHost({ service: () => ({ name: 'Hillside', phone }) });
    assert.equal((await host.exchange('x')).body['phone'], '01632 960 001');
    phone = '01632 960 002';
    assert.equal((await host.exchange('x')).body['phone'], '01632 960 002');
  });

  it('spoils no answer when it fails', async () => {
    const fault = new Error('no settings');
    const host = createSampleHost({ service: () => Promise.reject(fault) });
    const { status, body } = await host.exchange('x');
    assert.deepEqual([status, body['code'], body['phone']], [404, 'invalid', undefined]);
    assert.deepEqual(host.errors, [fault]);
  });

  it('must have a name then, too', async () => {
    const host = createSampleHost({ service: () => ({ name: '' }) });
    assert.equal((await host.exchange('x')).status, 404);
    assert.match(String(host.errors[0]), /service\.name must be a non-empty string/);
  });
});

describe('an appointment of the host', () => {
  for (const [changes, field] of [
    [{ id: '' }, 'appointment.id'],
    [{ starts: '2026-12-09' }, 'appointment.starts'],
    [{ status: 'held' }, 'appointment.status'],
    [{ linkRevision: '1' }, 'appointment.linkRevision'],
    [{ clinicianName: null }, 'appointment.clinicianName'],
  ] as const)
    it(`is checked on every call: ${field}`, async () => {
      const host = createSampleHost();
      const code = host.issuer.linkCode(sampleAppointment, 'patient');
      host.records.set('104711', { ...sampleAppointment, ...changes } as typeof sampleAppointment);
      const cookie = 'login=clinician';
      for (const [path, body] of [
        ['links', { appointmentId: '104711' }],
        ['session', { code }],
        ['events', { code, events: [{ type: 'join-pressed' }] }],
      ] as const)
        assert.equal((await host.post(path, body, { cookie })).status, 503, path);
      assert.deepEqual(
        host.errors.map((error) => String(error).split(' must')[0]),
        Array.from({ length: 3 }, () => `TypeError: ${field}`),
      );
    });
});

describe('createRequestHandler refuses', () => {
  const { issuer } = createSampleHost();
  const good = {
    issuer,
    pages: { patient: '/p', clinician: '/c' },
    findAppointment: () => Promise.resolve(undefined),
    authoriseClinician: () => Promise.resolve(false),
    welcome: () => Promise.resolve({ serviceName: 'S' }),
  };
  const page = 'an http or https address, or a path that begins with /';

  for (const [changes, message] of [
    [{ issuer: undefined }, 'issuer must be an object'],
    [{ pages: undefined }, 'pages must be an object'],
    [{ pages: { patient: '/p' } }, 'pages.clinician must be a non-empty string'],
    [{ pages: { patient: 'p', clinician: '/c' } }, `pages.patient must be ${page}`],
    [{ pages: { patient: '//x.example/p', clinician: '/c' } }, `pages.patient must be ${page}`],
    [{ pages: { patient: '/\\x.example/p', clinician: '/c' } }, `pages.patient must be ${page}`],
    [{ pages: { patient: '/\t/x.example/p', clinician: '/c' } }, `pages.patient must be ${page}`],
    [{ pages: { patient: '/p', clinician: 'javascript:x' } }, `pages.clinician must be ${page}`],
    [{ basePath: 'video' }, 'basePath must be a path that begins with /'],
    [{ basePath: '/video?v=1' }, 'basePath must be a path that begins with /'],
    [{ basePath: '//video' }, 'basePath must be a path that begins with /'],
    [{ findAppointment: undefined }, 'findAppointment must be a function'],
    [{ authoriseClinician: 'yes' }, 'authoriseClinician must be a function'],
    [{ welcome: {} }, 'welcome must be a function'],
    [{ service: { phone: '1' } }, 'service.name must be a non-empty string'],
    [{ service: { name: 'S', phone: 1 } }, 'service.phone must be a non-empty string'],
    [{ service: 'S' }, 'service must be an object'],
    [{ pages: { patient: '/p', clinician: '/c', guest: 'g' } }, `pages.guest must be ${page}`],
    [{ sharing: 'reminder' }, 'sharing must be a function'],
    [{ retireLinks: true }, 'retireLinks must be a function'],
    [{ waitingRoom: true }, 'waitingRoom must be a function'],
    [{ clientAddress: 'x-real-ip' }, 'clientAddress must be a function'],
    [{ onEvent: {} }, 'onEvent must be a function'],
    [{ onError: {} }, 'onError must be a function'],
    [{ now: 0 }, 'now must be a function'],
    [{ basePath: 7 }, 'basePath must be a path that begins with /'],
    [{ rateLimits: false }, 'rateLimits must be an object'],
    [
      { rateLimits: { perLink: {} } },
      'rateLimits.perLink must be a limiter, { points, seconds } or false',
    ],
    [
      { rateLimits: { wrongCodePoints: 0 } },
      'rateLimits.wrongCodePoints must be a whole number from 1 to 1000000',
    ],
  ] as [object, string][])
    it(message, () => {
      assert.throws(() => createRequestHandler({ ...good, ...changes }), {
        name: 'TypeError',
        message,
      });
    });
});
