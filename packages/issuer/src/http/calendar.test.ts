import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { RequestHandlerOptions } from './request-handler.js';
import { calendarPath } from './calendar.js';
import { hostOf } from './options.js';
import { createSampleIssuer, otherSecret, sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, ORIGIN, type SampleHost } from '../testing/sample-host.js';

const MINUTE = 60_000;
type Role = 'patient' | 'clinician' | 'guest';

/** A path as `POST session` of that role gives it out. */
function pathFor(host: SampleHost, role: Role = 'patient', from = ORIGIN): string | undefined {
  const request = new Request(`${ORIGIN}/video-session/session`, { headers: { origin: from } });
  const { id: appointmentId, linkRevision: revision } = sampleAppointment;
  const inner = hostOf({ issuer: host.issuer, now: () => host.now } as RequestHandlerOptions);
  return calendarPath(request, { appointmentId, role, revision }, inner);
}

function get(host: SampleHost, path: string | undefined, method = 'GET', origin = ORIGIN) {
  return host.handler(new Request(`${origin}${path ?? ''}`, { method }));
}

async function entryOf(response: Response) {
  assert.equal(response.status, 200);
  const calendar = ICAL.Component.fromString(await response.text());
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: calendar.getFirstPropertyValue('method'),
    value: (name: string) => event.getFirstPropertyValue(name),
  };
}

describe('GET calendar/{code}', () => {
  it('R13: gives the appointment for the calendar, with the link of whoever asks', async () => {
    const pages = { patient: '/video', clinician: '/clinic/video', guest: '/guest' };
    const host = createSampleHost({ pages });
    for (const role of ['patient', 'guest'] as const) {
      const { method, value } = await entryOf(await get(host, pathFor(host, role)));
      assert.equal(method, 'PUBLISH');
      assert.equal(value('uid'), host.issuer.calendarUid('104711'));
      const link = new URL(String(value('url')));
      assert.equal(
        link.origin + link.pathname,
        ORIGIN + { patient: '/video', guest: '/guest' }[role],
      );
      const { status } = await host.exchange(link.hash.slice(1));
      assert.equal(status, 200);
    }
  });

  it('is a file to be saved, in no cache, index or referrer', async () => {
    const host = createSampleHost();
    const { headers } = await get(host, pathFor(host));
    assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8; method=PUBLISH');
    assert.equal(headers.get('content-disposition'), 'attachment; filename="appointment.ics"');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('x-robots-tag'), 'noindex');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('R37: is the same each time, and HEAD is the same without a body', async () => {
    const host = createSampleHost();
    const path = pathFor(host);
    const first = await get(host, path);
    const head = await get(host, path, 'HEAD');
    const text = await first.text();
    assert.equal(await (await get(host, path)).text(), text);
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...first.headers]);
    assert.equal(head.headers.get('content-length'), String(Buffer.byteLength(text)));
  });

  it('tells the audit trail of each GET, and of nothing else (R23, R42)', async () => {
    const host = createSampleHost();
    const path = pathFor(host);
    await get(host, path, 'HEAD');
    assert.deepEqual(host.events, []);
    await get(host, path);
    const meetingCode = host.issuer.meetingCode('104711');
    assert.deepEqual(host.events, [
      {
        version: 1,
        type: 'calendar-fetched',
        meetingCode,
        role: 'patient',
        code: undefined,
        at: host.now,
      },
    ]);
  });

  it('R40: has no link code in its address', () => {
    const host = createSampleHost();
    const path = pathFor(host)!;
    assert.match(path, /^\/video-session\/calendar\/[\w-]+$/);
    assert.ok(!path.includes(host.issuer.linkCode(sampleAppointment, 'patient')));
    assert.equal(host.issuer.redeem(path.split('/').at(-1)!), undefined);
  });

  it('gives a clinician none: they have a diary', () => {
    assert.equal(pathFor(createSampleHost(), 'clinician'), undefined);
  });

  it('leaves the link out where the service says so, and takes a title of its own', async () => {
    const calendar = { withLink: false, title: 'Apwyntiad fideo' };
    const host = createSampleHost({ calendar });
    const { value } = await entryOf(await get(host, pathFor(host)));
    assert.equal(value('summary'), calendar.title);
    for (const name of ['url', 'description', 'conference']) assert.equal(value(name), null);
  });

  it('links to the page that the person came from, also behind a proxy', async () => {
    const host = createSampleHost();
    const path = pathFor(host, 'patient', 'https://public.example');
    const { value } = await entryOf(await get(host, path, 'GET', 'http://10.0.0.7:8080'));
    assert.equal(new URL(String(value('url'))).origin, 'https://public.example');
  });

  it('R38: tells of the appointment as it is now', async () => {
    const host = createSampleHost();
    const path = pathFor(host);
    const starts = new Date(Date.UTC(2026, 11, 10, 9));
    const ends = new Date(Date.UTC(2026, 11, 10, 10));
    host.records.set('104711', { ...sampleAppointment, starts, ends, moved: true });
    const moved = await entryOf(await get(host, path));
    assert.equal((moved.value('dtstart') as ICAL.Time).toJSDate().getTime(), starts.getTime());
    assert.equal(moved.value('sequence'), 1);
    host.records.set('104711', { ...sampleAppointment, status: 'cancelled' });
    const response = await get(host, path);
    assert.match(response.headers.get('content-type')!, /method=CANCEL$/);
    const cancelled = await entryOf(response);
    assert.equal(cancelled.method, 'CANCEL');
    assert.equal(cancelled.value('url'), null);
  });
});

describe('POST session tells where the calendar file is', () => {
  const code = createSampleHost().issuer.linkCode(sampleAppointment, 'patient');

  for (const [name, expected, options, shift, changes] of [
    ['whoever gets in', undefined, {}, 0, {}],
    ['whoever comes on an earlier day', 'too-early', {}, -1, {}],
    ['whoever has a date that moved', 'moved', {}, -1, { moved: true }],
    ['whoever has to wait', 'waiting', { waitingRoom: () => true }, 0, {}],
    ['whoever has a date to take out', 'cancelled', {}, 0, { status: 'cancelled' as const }],
  ] as const)
    it(name, async () => {
      const host = createSampleHost(options);
      host.now += shift * 86_400_000;
      host.records.set('104711', { ...sampleAppointment, ...changes });
      const { body } = await host.exchange(code);
      assert.equal(body['code'], expected);
      const { value } = await entryOf(await get(host, String(body['calendar'])));
      assert.equal(value('uid'), host.issuer.calendarUid('104711'));
    });

  it('but nobody whose link is no link any more, or whose day is over', async () => {
    const retired = createSampleHost();
    retired.records.set('104711', { ...sampleAppointment, linkRevision: 1 });
    assert.equal('calendar' in (await retired.exchange(code)).body, false);
    const late = createSampleHost();
    late.now += 2 * 86_400_000;
    assert.equal('calendar' in (await late.exchange(code)).body, false);
  });

  it('and says that a sequence makes no sense to the host alone', async () => {
    const host = createSampleHost();
    host.records.set('104711', { ...sampleAppointment, sequence: -1 });
    const { body } = await host.exchange(code);
    assert.equal(body['code'], 'service-down');
    assert.match(String(host.errors[0]), /appointment\.sequence must be a whole number/);
  });
});

describe('GET calendar/{code} gives one answer for everything that is wrong', () => {
  const secret = [{ id: 1, secret: otherSecret }];
  const refusal = async (response: Response) => ({
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    type: response.headers.get('content-type'),
    cache: response.headers.get('cache-control'),
  });

  for (const [name, change] of [
    ['a code that has run out', (host) => void (host.now += 15 * MINUTE)],
    [
      'an appointment that is gone',
      (host) => {
        host.records.clear();
      },
    ],
    [
      'a link that was retired',
      (host) => void host.records.set('104711', { ...sampleAppointment, linkRevision: 1 }),
    ],
    [
      'an appointment of another name',
      (host) => void host.records.set('104711', { ...sampleAppointment, id: '104712' }),
    ],
  ] as readonly [string, (host: SampleHost) => void][])
    it(name, async () => {
      const host = createSampleHost();
      const path = pathFor(host);
      change(host);
      const expected = await refusal(
        await get(createSampleHost(), '/video-session/calendar/made-up'),
      );
      assert.equal(expected.status, 404);
      assert.equal(expected.body['code'], 'invalid');
      assert.equal(expected.cache, 'no-store');
      assert.deepEqual(await refusal(await get(host, path)), expected);
      assert.deepEqual(host.events, []);
      assert.deepEqual(host.errors, []);
    });

  it('a link code, a code of other keys, an empty one', async () => {
    const host = createSampleHost();
    const other = await createSampleIssuer({ linkKeys: secret });
    const ticket = { appointmentId: '104711', role: 'patient', revision: 0, origin: '' } as const;
    for (const code of [
      host.issuer.linkCode(sampleAppointment, 'patient'),
      other.calendarCode(ticket, host.now),
      '%00',
      'a'.repeat(5_000),
    ]) {
      const { status, body } = await refusal(await get(host, `/video-session/calendar/${code}`));
      assert.deepEqual([status, body['code']], [404, 'invalid']);
    }
    assert.equal((await get(host, '/video-session/calendar/')).status, 404);
  });

  it('takes GET and HEAD only', async () => {
    const host = createSampleHost();
    const response = await get(host, pathFor(host), 'DELETE');
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });
});

describe('the calendar option', () => {
  for (const [name, calendar, message] of [
    ['no object', 7, 'calendar must be an object'],
    ['a word for withLink', { withLink: 'no' }, 'calendar.withLink must be true or false'],
    ['no title', { title: '' }, 'calendar.title must be a non-empty string'],
    ['a title of two lines', { title: 'a\nb' }, /^calendar\.title must be one line/],
    [
      'an organizer without address',
      { organizer: { name: 'a' } },
      'calendar.organizer.email must be an e-mail address',
    ],
  ] as const)
    it(`refuses ${name} at creation`, () => {
      assert.throws(() => createSampleHost({ calendar: calendar as never }), {
        name: 'TypeError',
        message,
      });
    });
});
