import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {
  createSampleIssuer,
  otherSecret,
  sampleAppointment,
  SAMPLE_NOW,
  sampleSecret,
} from '../testing/fixtures.js';
import { calendarEntry, type CalendarEntryOptions, type CalendarFacts } from './calendar.js';

const issuer = await createSampleIssuer();
const options: CalendarEntryOptions = {
  appointment: sampleAppointment,
  uid: issuer.calendarUid(sampleAppointment.id),
  link: 'https://video.example/v#EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g',
  now: SAMPLE_NOW,
};
const textOf = (changes: Partial<CalendarEntryOptions> = {}) =>
  calendarEntry({ ...options, ...changes }).text;
const of = (changes: Partial<CalendarFacts>) => ({ ...sampleAppointment, ...changes });

/** What an independent parser makes of it; it throws at anything that is no calendar. */
function parse(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => event.getFirstPropertyValue(name);
  return { calendar, event, value, method: calendar.getFirstPropertyValue('method') };
}

const instant = (value: unknown) => (value as ICAL.Time).toJSDate().getTime();

describe('calendarEntry (R13, R42)', () => {
  const { calendar, event, value, method } = parse(textOf());

  it('has what clinical practice asks for, and nothing else', () => {
    assert.equal(method, 'PUBLISH');
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(calendar.getFirstPropertyValue('prodid'), '-//Video Session//Calendar entry//EN');
    assert.equal(calendar.getAllSubcomponents().length, 1);
    const names = event.getAllProperties().map(({ name }) => name);
    const expected = 'class conference description dtend dtstamp dtstart sequence status summary';
    assert.deepEqual(names.sort(), `${expected} transp uid url`.split(' '));
  });

  it('says when, in UTC', () => {
    assert.equal(instant(value('dtstart')), sampleAppointment.starts.getTime());
    assert.equal(instant(value('dtend')), sampleAppointment.ends.getTime());
    assert.equal(instant(value('dtstamp')), SAMPLE_NOW);
    assert.match(textOf(), /^DTSTART:20261209T140000Z\r$/m);
    assert.doesNotMatch(textOf(), /TZID|VTIMEZONE/);
  });

  it('is private, blocks the time, and rings a quarter of an hour before', () => {
    assert.equal(value('class'), 'PRIVATE');
    assert.equal(value('transp'), 'OPAQUE');
    assert.equal(value('status'), 'CONFIRMED');
    const alarm = event.getFirstSubcomponent('valarm')!;
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    assert.equal(String(alarm.getFirstPropertyValue('trigger')), '-PT15M');
    assert.equal(alarm.getFirstPropertyValue('description'), 'Video appointment');
  });

  it('carries the link as URL, as CONFERENCE (RFC 7986) and as description', () => {
    assert.equal(value('url'), options.link);
    assert.equal(value('description'), options.link);
    const conference = event.getFirstProperty('conference')!;
    assert.equal(conference.getFirstValue(), options.link);
    assert.equal(conference.type, 'uri');
    assert.match(textOf(), /\r\nCONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https:/);
  });

  it('tells neither service nor person nor appointment (R42)', () => {
    assert.equal(value('summary'), 'Video appointment');
    assert.doesNotMatch(textOf({ link: undefined }), /hillside|osei|104711|therap|https?:/i);
  });

  it('leaves the link out where the service says so', () => {
    const { event: bare } = parse(textOf({ link: undefined }));
    for (const name of ['url', 'conference', 'description'])
      assert.equal(bare.getFirstProperty(name), null, name);
  });

  it('is served as a calendar, with a name that tells nothing', () => {
    const { mediaType, fileName } = calendarEntry(options);
    assert.equal(mediaType, 'text/calendar; charset=utf-8; method=PUBLISH');
    assert.equal(fileName, 'appointment.ics');
  });

  it('puts the alarm after all properties, where a component has to stand', () => {
    assert.match(textOf(), /\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
  });

  it('names an organizer where there is one, and never asks for an answer', () => {
    const organizer = { name: 'Larkmere; bookings, video', email: 'bookings@larkmere.example' };
    const property = parse(textOf({ organizer })).event.getFirstProperty('organizer')!;
    assert.equal(property.getFirstValue(), 'mailto:bookings@larkmere.example');
    assert.equal(property.getParameter('cn'), organizer.name);
    assert.equal(parse(textOf({ organizer })).method, 'PUBLISH');
    assert.doesNotMatch(textOf({ organizer }), /ATTENDEE|RSVP/);
  });

  it('is one instant where start and end are the same', () => {
    const { event: short } = parse(textOf({ appointment: of({ ends: sampleAppointment.starts }) }));
    assert.equal(short.getFirstProperty('dtend'), null);
    const later = new Date(sampleAppointment.starts.getTime() + 999);
    assert.doesNotMatch(textOf({ appointment: of({ ends: later }) }), /DTEND/);
  });
});

describe('an entry that changes', () => {
  const sequenceOf = (changes: Partial<CalendarFacts>) =>
    parse(textOf({ appointment: of(changes) })).value('sequence');

  it('keeps its UID and raises its SEQUENCE when moved and when cancelled', () => {
    const steps = [{}, { moved: true }, { moved: true, status: 'cancelled' as const }];
    assert.deepEqual(steps.map(sequenceOf), [0, 1, 2]);
    assert.deepEqual(
      steps.map((step) => sequenceOf({ ...step, linkRevision: 7 })),
      [7, 8, 9],
    );
    const uids = steps.map((step) => parse(textOf({ appointment: of(step) })).value('uid'));
    assert.deepEqual([...new Set(uids)], [options.uid]);
  });

  it("takes the host's own count where there is one", () => {
    const status = 'cancelled';
    assert.equal(sequenceOf({ sequence: 41, linkRevision: 7, moved: true, status }), 41);
    assert.equal(sequenceOf({ linkRevision: 2 ** 32 - 1, status }), 2 ** 31 - 1);
  });

  it('is taken away by one that is cancelled: no link, no alarm, no blocked time', () => {
    const file = calendarEntry({ ...options, appointment: of({ status: 'cancelled' }) });
    const { event, value, method } = parse(file.text);
    assert.equal(method, 'CANCEL');
    assert.equal(file.mediaType, 'text/calendar; charset=utf-8; method=CANCEL');
    assert.equal(value('status'), 'CANCELLED');
    assert.equal(value('transp'), 'TRANSPARENT');
    assert.equal(value('uid'), options.uid);
    assert.equal(event.getFirstSubcomponent('valarm'), null);
    assert.doesNotMatch(file.text, /https/);
  });
});

describe('the file itself (RFC 5545 §3.1)', () => {
  const legal = "-._~:/?@!$&'()*+,;=[]|abcXYZ019é";
  const links = fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...Array.from(legal)), maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019-_')), maxLength: 40 }),
    )
    .map(([path, code]) => new URL(`https://video.example/${path}#${code}`).href);
  const titles = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '') || 'x');
  const facts = fc.record({
    starts: fc.date({ min: new Date(0), max: new Date('9000-01-01'), noInvalidDate: true }),
    minutes: fc.nat(600),
    status: fc.constantFrom('booked' as const, 'cancelled' as const),
    sequence: fc.option(fc.nat(2 ** 31 - 1), { nil: undefined }),
  });

  it('says the same to another parser, whatever link and title', () => {
    fc.assert(
      fc.property(links, titles, facts, (link, title, { minutes, ...rest }) => {
        const ends = new Date(rest.starts.getTime() + minutes * 60_000);
        const appointment = of({ ...rest, ends });
        const { value } = parse(textOf({ appointment, link, title }));
        assert.equal(value('summary'), title);
        const kept = rest.status === 'booked' ? link : null;
        for (const name of ['url', 'conference', 'description']) assert.equal(value(name), kept);
        assert.equal(instant(value('dtstart')), Math.floor(rest.starts.getTime() / 1000) * 1000);
        if (rest.sequence !== undefined) assert.equal(value('sequence'), rest.sequence);
      }),
      { numRuns: 500 },
    );
  });

  it('has lines of 75 octets at most, that end with CRLF, of whole characters', () => {
    fc.assert(
      fc.property(links, titles, (link, title) => {
        const text = textOf({ link, title });
        assert.ok(text.endsWith('END:VCALENDAR\r\n'));
        assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text);
        for (const line of text.slice(0, -2).split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.doesNotMatch(line, /[\r\n]/);
          assert.notEqual(line.trim(), '');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text become a line of its own', () => {
    const title = 'x\\nATTENDEE:mailto:a@b.example;END:VEVENT,\\';
    const { event, value } = parse(textOf({ title }));
    assert.equal(value('summary'), title);
    assert.equal(event.getFirstProperty('attendee'), null);
  });
});

describe('calendarEntry refuses', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  for (const [name, changes, message] of [
    ['no appointment', { appointment: null }, 'appointment must be an object'],
    [
      'a start that is no date',
      { appointment: of({ starts: 7 as never }) },
      'appointment.starts must be a valid Date',
    ],
    [
      'an end before the start',
      { appointment: of({ ends: new Date(0) }) },
      'appointment.ends must be at or after appointment.starts',
    ],
    [
      'a year of five digits',
      { appointment: of({ ends: new Date(1e15) }) },
      'appointment.ends must be a Date in a year from 0 to 9999',
    ],
    [
      'an unknown status',
      { appointment: of({ status: 'pending' as never }) },
      "appointment.status must be 'booked' or 'cancelled'",
    ],
    [
      'a broken sequence',
      { appointment: of({ sequence: -1 }) },
      'appointment.sequence must be a whole number from 0 to 2147483647',
    ],
    [
      'no revision',
      { appointment: of({ linkRevision: undefined as never }) },
      /^appointment\.linkRevision must be/,
    ],
    ['no UID', { uid: '' }, 'uid must be a non-empty string'],
    ['a UID with a line break', { uid: 'a\r\nATTENDEE:b' }, /^uid must be/],
    [
      'a path',
      { link: '/v#code' },
      'link must be an absolute http or https address without a password',
    ],
    ['a script', { link: 'javascript:alert(1)' }, /^link must be/],
    ['a password', { link: 'https://a:b@video.example/' }, /^link must be/],
    [
      'a token',
      { link: `https://video.example/v#${jwt}` },
      'link must be an address without a token',
    ],
    [
      'a title of two lines',
      { title: 'a\nb' },
      'title must be one line of text without control characters',
    ],
    ['half a character', { title: 'a\ud800' }, /^title must be/],
    ['no time', { now: undefined }, 'now must be a number of milliseconds since 1970'],
    ['a time that is none', { now: NaN }, /^now must be/],
    [
      'an organizer in quotes',
      { organizer: { name: 'a"b', email: 'a@b.example' } },
      /^organizer\.name must be/,
    ],
    [
      'an organizer without address',
      { organizer: { name: 'a', email: 'a b' } },
      'organizer.email must be an e-mail address',
    ],
  ] as const)
    it(name, () => {
      assert.throws(() => calendarEntry({ ...options, ...changes } as never), {
        name: 'TypeError',
        message,
      });
    });
});

describe('the UID of an entry', () => {
  it('is a UUID of version 8 that stays what it was', () => {
    assert.equal(issuer.calendarUid('104711'), 'b39aae69-685c-8415-bcee-af71c2f1fd25');
    assert.match(
      options.uid,
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is another one for each appointment, service and secret, and outlives a link key', async () => {
    const service = { id: 'riverside', timeZone: 'Europe/London' };
    const other = await createSampleIssuer({ service });
    const ids = Array.from({ length: 2_000 }, (_, id) => issuer.calendarUid(String(id)));
    assert.equal(new Set([...ids, other.calendarUid('1')]).size, 2_001);
    const linkKeys = [
      { id: 2, secret: otherSecret },
      { id: 1, secret: sampleSecret },
    ];
    const rotated = await createSampleIssuer({ linkKeys });
    assert.equal(rotated.calendarUid('104711'), options.uid);
    assert.throws(() => issuer.calendarUid(''), TypeError);
  });
});
