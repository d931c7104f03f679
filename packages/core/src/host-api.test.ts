import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { SessionError } from './errors.js';
import {
  createLinksAt,
  decodeJoiningDetails,
  decodeSessionGrant,
  exchangeCodeAt,
  problemOf,
} from './host-api.js';
import { jsonAnswer, startLocalServer, type LocalServer } from './testing/local-server.js';
import { sampleWelcome } from './testing/sample-session.js';

const grant = {
  token: 'header.payload.signature',
  serverNow: '2026-12-09T13:55:00.000Z',
  meetingCode: '123-bcdf-ghjk-mnpq',
  welcome: { serviceName: 'Hillside Talking Therapies', phone: '01632 960 123' },
};
const joiningDetails = {
  appointmentId: 'a1',
  meetingCode: '123-bcdf-ghjk-mnpq',
  links: { patient: 'https://ehr.example/v#P', clinician: 'https://ehr.example/c#C' },
  starts: '2026-12-09T14:00:00.000Z',
  ends: '2026-12-09T14:50:00.000Z',
  window: { opens: '2026-12-09T00:00:00.000Z', closes: '2026-12-10T00:00:00.000Z' },
  timeZone: 'Europe/London',
  serverNow: '2026-12-01T09:00:00.000Z',
};
const without = (object: object, field: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
const { signal } = new AbortController();

describe('the host API over a real server', () => {
  let server: LocalServer;
  const exchange = (code = 'CODE', abort = signal) => exchangeCodeAt(server.url)(code, abort);
  before(async () => {
    server = await startLocalServer();
  });
  afterEach(() => {
    server.answer = (_, response) => response.writeHead(404).end();
  });
  after(() => server.close());

  it('R36: exchanges a code by a POST of JSON and reads the grant', async () => {
    let headers: Record<string, unknown> = {};
    server.answer = (request, response) => {
      headers = request.headers;
      jsonAnswer(200, grant)(request, response);
    };
    const { token, serverNow, meetingCode, welcome } = await exchange('EAEx');
    assert.equal(token, grant.token);
    assert.equal(serverNow, Date.UTC(2026, 11, 9, 13, 55));
    assert.equal(meetingCode, grant.meetingCode);
    assert.equal(welcome.phone, '01632 960 123');
    assert.deepEqual(server.requests.at(-1), { method: 'POST', body: '{"code":"EAEx"}' });
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['accept'], 'application/json, application/problem+json');
    assert.equal(headers['referer'], undefined);
  });

  it('asks for links by the id of the appointment', async () => {
    server.answer = jsonAnswer(200, joiningDetails);
    const details = await createLinksAt(server.url)('a1', signal);
    assert.deepEqual(details, {
      ...joiningDetails,
      starts: Date.UTC(2026, 11, 9, 14),
      ends: Date.UTC(2026, 11, 9, 14, 50),
      window: { opens: Date.UTC(2026, 11, 9), closes: Date.UTC(2026, 11, 10) },
      serverNow: Date.UTC(2026, 11, 1, 9),
      links: { ...joiningDetails.links, guest: undefined },
      sharing: undefined,
      message: undefined,
      phrases: undefined,
      renewable: false,
      waitingRoom: false,
    });
    assert.equal(server.requests.at(-1)?.body, '{"appointmentId":"a1"}');
  });

  it('turns a problem into its code and facts', async () => {
    const problem = {
      type: 'about:blank',
      status: 403,
      code: 'too-early',
      starts: '2026-12-09T14:00:00Z',
      opens: '2026-12-09T00:00:00Z',
      timeZone: 'Europe/London',
      serviceName: 'Hillside Talking Therapies',
      phone: '01632 960 123',
    };
    server.answer = (request, response) => {
      // R2: by the server's clock, whatever the device thinks.
      response.setHeader('date', 'Wed, 02 Dec 2026 00:00:00 GMT');
      jsonAnswer(403, problem, 'application/problem+json')(request, response);
    };
    await assert.rejects(exchange(), (error) => {
      assert.ok(error instanceof SessionError);
      assert.equal(error.code, 'too-early');
      assert.deepEqual(error.details, {
        serverNow: Date.UTC(2026, 11, 2),
        starts: Date.UTC(2026, 11, 9, 14),
        opens: Date.UTC(2026, 11, 9),
        timeZone: 'Europe/London',
        serviceName: 'Hillside Talking Therapies',
        phone: '01632 960 123',
      });
      return true;
    });
  });

  for (const [name, body, type] of [
    ['a login page', '<!doctype html><p>Sign in', 'text/html'],
    ['nothing', '', 'application/json'],
    ['half an answer', '{"token":', 'application/json'],
    ['a list', '[]', 'application/json'],
  ] as const)
    it(`calls ${name} in place of an answer host-answer-invalid`, async () => {
      server.answer = (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
      await assert.rejects(exchange(), { name: 'SessionError', code: 'host-answer-invalid' });
    });

  it('R40: says nothing of token or code in an error', async () => {
    server.answer = jsonAnswer(200, { ...grant, serverNow: 'soon' });
    await assert.rejects(exchange('SECRETCODE'), (error: Error) => {
      assert.equal(error.message, 'answer.serverNow must be an RFC 3339 date and time');
      return true;
    });
    server.answer = jsonAnswer(500, { detail: 'SECRETCODE' });
    await assert.rejects(exchange('SECRETCODE'), (error: Error) => {
      assert.equal(error.message, 'The host API answered 500 (service-down)');
      return true;
    });
  });

  it('is offline when nothing listens', async () => {
    const gone = await startLocalServer();
    await gone.close();
    await assert.rejects(exchangeCodeAt(gone.url)('CODE', signal), {
      name: 'SessionError',
      code: 'offline',
      recoverable: true,
    });
  });

  it('is offline when the connection breaks before or within the answer', async () => {
    server.answer = (request) => request.socket.destroy();
    await assert.rejects(exchange(), { code: 'offline' });
    server.answer = (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
      response.write('{"token":', () => request.socket.destroy());
    };
    await assert.rejects(exchange(), { code: 'offline' });
  });

  it('is offline when the answer takes longer than 15 seconds', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const arrived = new Promise<void>((resolve) => (server.answer = () => resolve()));
    const failure = assert.rejects(exchange(), { code: 'offline' });
    await arrived;
    t.mock.timers.tick(15_000);
    await failure;
  });

  for (const [when, begin] of [
    ['before the answer', () => undefined],
    ['within the answer', (write: () => void) => write()],
  ] as const)
    it(`passes the abort of its caller on, ${when}`, async () => {
      const controller = new AbortController();
      const reason = new Error('the element is gone');
      server.answer = (_, response) => {
        begin(() => response.writeHead(200).write('{'));
        setImmediate(() => controller.abort(reason));
      };
      await assert.rejects(exchange('CODE', controller.signal), reason);
    });

  it('asks nothing for a caller that has gone already', async () => {
    const asked = server.requests.length;
    await assert.rejects(exchange('CODE', AbortSignal.abort()), { name: 'AbortError' });
    assert.equal(server.requests.length, asked);
  });
});

describe('problemOf', () => {
  for (const [status, body, code] of [
    [404, { code: 'invalid' }, 'invalid'],
    [410, { code: 'cancelled' }, 'cancelled'],
    [403, { code: 'moved' }, 'moved'],
    [503, { code: 'service-down' }, 'service-down'],
    [401, undefined, 'host-unauthorised'],
    [403, { code: 'nonsense' }, 'host-unauthorised'],
    [403, { code: 'host-unauthorised' }, 'host-unauthorised'],
    [429, '<html>', 'rate-limited'],
    [500, undefined, 'service-down'],
    [502, null, 'service-down'],
    [501, {}, 'host-answer-invalid'],
    [400, { code: 7 }, 'host-answer-invalid'],
    [404, {}, 'host-answer-invalid'],
    [418, { code: 'toString' }, 'host-answer-invalid'],
  ] as const)
    it(`${status} ${JSON.stringify(body)} is ${code}`, () => {
      assert.equal(problemOf(status, body).code, code);
    });

  it('leaves out facts that are missing or of another type', () => {
    const body = {
      code: 'past',
      opens: 'today',
      starts: 7,
      phone: null,
      timeZone: 'Europe/London',
    };
    assert.deepEqual(problemOf(410, body).details, { timeZone: 'Europe/London' });
    assert.deepEqual(problemOf(500, 'text').details, {});
  });
});

describe('problemOf a waiting room', () => {
  const problem = {
    code: 'waiting',
    meetingCode: '123-bcdf-ghjk-mnpq',
    role: 'patient',
    starts: '2026-12-09T14:00:00.000Z',
    ends: '2026-12-09T14:50:00.000Z',
    opens: '2026-12-09T00:00:00.000Z',
    closes: '2026-12-10T00:00:00.000Z',
    timeZone: 'Europe/London',
    serverNow: '2026-12-09T13:55:00.000Z',
    welcome: grant.welcome,
  };

  it('R25: carries what the page shows to somebody without a token', () => {
    const { code, recoverable, details, cause } = problemOf(403, problem);
    assert.deepEqual([code, recoverable, cause], ['waiting', true, undefined]);
    assert.deepEqual(details.visit, {
      meetingCode: '123-bcdf-ghjk-mnpq',
      role: 'patient',
      starts: Date.UTC(2026, 11, 9, 14),
      ends: Date.UTC(2026, 11, 9, 14, 50),
      window: { opens: Date.UTC(2026, 11, 9), closes: Date.UTC(2026, 11, 10) },
      timeZone: 'Europe/London',
      serverNow: Date.UTC(2026, 11, 9, 13, 55),
      welcome: sampleWelcome,
    });
  });

  for (const field of Object.keys(problem).filter((name) => name !== 'code'))
    it(`is still waiting without ${field}, and names it for the developer`, () => {
      const { code, details, cause } = problemOf(403, without(problem, field));
      assert.equal(code, 'waiting');
      assert.equal(details.visit, undefined);
      assert.match(String(cause), new RegExp(`(problem\\.)?${field} must be`));
    });

  it('is of no other refusal', () => {
    assert.equal(problemOf(403, { ...problem, code: 'too-early' }).details.visit, undefined);
  });
});

describe('decodeSessionGrant', () => {
  for (const field of Object.keys(grant))
    it(`names ${field} when it is missing`, () => {
      const message = new RegExp(field);
      assert.throws(() => decodeSessionGrant(without(grant, field)), {
        code: 'host-answer-invalid',
        message,
      });
    });

  it('R9: refuses what is no meeting code', () => {
    assert.throws(() => decodeSessionGrant({ ...grant, meetingCode: 'my-room' }), {
      code: 'host-answer-invalid',
      message: 'answer.meetingCode must be a meeting code',
    });
  });
});

describe('the calendar file of an appointment (R13)', () => {
  const path = '/video-session/calendar/EQEA';
  const read = (calendar: unknown) => decodeSessionGrant({ ...grant, calendar }).calendar;

  it('may come with a grant or a refusal, as a path or an address', () => {
    assert.equal(decodeSessionGrant(grant).calendar, undefined);
    for (const calendar of [path, `https://ehr.example${path}`]) {
      assert.equal(read(calendar), calendar);
      const { details } = problemOf(403, { code: 'too-early', calendar });
      assert.deepEqual(details, { calendar });
    }
  });

  it('is never one that would run a script, or of another host by a trick', () => {
    for (const calendar of ['javascript:alert(1)', '//evil.example/', '/\\evil.example', 'x', 7]) {
      assert.throws(() => read(calendar), {
        code: 'host-answer-invalid',
        message: /answer\.calendar must be/,
      });
      assert.deepEqual(problemOf(403, { code: 'too-early', calendar }).details, {});
    }
  });
});

describe('decodeJoiningDetails', () => {
  for (const field of Object.keys(joiningDetails))
    it(`names ${field} when it is missing`, () => {
      assert.throws(() => decodeJoiningDetails(without(joiningDetails, field)), {
        code: 'host-answer-invalid',
        message: new RegExp(`answer\\.${field} `),
      });
    });

  it('R12, R22: reads what the host says about sharing', () => {
    const more = {
      links: { ...joiningDetails.links, guest: 'https://ehr.example/v#G' },
      sharing: 'by-hand',
      message: 'Your appointment is today',
      phrases: ['I am running 5 minutes late'],
      renewable: true,
      waitingRoom: true,
    };
    const details = decodeJoiningDetails({ ...joiningDetails, ...more });
    const { links, sharing, message, phrases, renewable, waitingRoom } = details;
    assert.deepEqual({ links, sharing, message, phrases, renewable, waitingRoom }, more);
  });

  it('R43: refuses a link that would run a script', () => {
    const links = { ...joiningDetails.links, clinician: 'javascript:alert(1)' };
    assert.throws(() => decodeJoiningDetails({ ...joiningDetails, links }), {
      message: 'answer.links.clinician must be an http or https address',
    });
  });

  it('R6: needs a link for each role', () => {
    const links = { patient: 'https://ehr.example/v#P' };
    assert.throws(() => decodeJoiningDetails({ ...joiningDetails, links }), {
      message: 'answer.links.clinician must be a non-empty string',
    });
  });
});
