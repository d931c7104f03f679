import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarLinks, type CalendarEvent } from './calendar-links.js';

const event: CalendarEvent = {
  title: 'Video appointment',
  starts: Date.UTC(2026, 11, 9, 14),
  ends: Date.UTC(2026, 11, 9, 14, 50),
  link: 'https://video.example/v#EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g',
};
const linkOf = (provider: string, changes: Partial<CalendarEvent> = {}) =>
  calendarLinks({ ...event, ...changes }).find((link) => link.provider === provider)!;

describe('calendarLinks', () => {
  it('fills in a new event of Google Calendar', () => {
    assert.equal(
      linkOf('google').url,
      'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Video%20appointment' +
        '&dates=20261209T140000Z%2F20261209T145000Z' +
        '&details=https%3A%2F%2Fvideo.example%2Fv%23EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g',
    );
  });

  for (const [provider, host] of [
    ['outlook', 'outlook.live.com'],
    ['office365', 'outlook.office.com'],
  ])
    it(`fills in a new event of ${host}`, () => {
      assert.equal(
        linkOf(provider!, { link: undefined }).url,
        `https://${host}/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent` +
          '&subject=Video%20appointment&startdt=2026-12-09T14%3A00%3A00Z&enddt=2026-12-09T14%3A50%3A00Z',
      );
    });

  it('says what it shares with whom', () => {
    assert.deepEqual(
      calendarLinks(event).map(({ shares }) => shares),
      ['calendar.google.com', 'outlook.live.com', 'outlook.office.com'].map((host) => ({
        host,
        what: ['title', 'times', 'link'],
      })),
    );
    assert.deepEqual(linkOf('google', { link: undefined }).shares.what, ['title', 'times']);
  });

  it('shares nothing more than it says, with nobody else', () => {
    const texts = fc.string({ minLength: 1, unit: 'grapheme' });
    const instants = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    fc.assert(
      fc.property(
        texts,
        instants,
        fc.nat(1e8),
        fc.option(fc.webUrl()),
        (title, date, length, link) => {
          const starts = date.getTime();
          const whole = { title, starts, ends: starts + length, link: link ?? undefined };
          for (const { url, shares } of calendarLinks(whole)) {
            const address = new URL(url);
            assert.equal(address.host, shares.host);
            const told = [...address.searchParams.values()];
            assert.ok(told.includes(title));
            assert.equal(told.includes(link ?? '-'), shares.what.includes('link'));
            const [first, last] = (address.searchParams.get('dates') ?? '/').split('/');
            const read = (text: string) =>
              Date.parse(text.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:'));
            const begin = Date.parse(address.searchParams.get('startdt') ?? '') || read(first!);
            const end = Date.parse(address.searchParams.get('enddt') ?? '') || read(last!);
            assert.equal(begin || 0, Math.floor(starts / 1000) * 1000);
            assert.equal(end || 0, Math.floor((starts + length) / 1000) * 1000);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const [name, changes, message] of [
    ['no title', { title: '' }, 'title must be a non-empty, well-formed string'],
    ['half a character', { title: '\ud800' }, 'title must be a non-empty, well-formed string'],
    ['no start', { starts: NaN }, /^starts must be milliseconds/],
    ['a start as a Date', { starts: new Date() }, /^starts must be milliseconds/],
    ['a year of five digits', { ends: 1e15 }, /^ends must be milliseconds/],
    ['an end before the start', { ends: 0 }, 'ends must be at or after starts'],
    ['a script', { link: 'javascript:alert(1)' }, 'link must be an absolute http or https address'],
    ['a path', { link: '/v#code' }, 'link must be an absolute http or https address'],
    ['a link of two lines', { link: 'https://a.example\n/' }, /^link must be/],
  ] as const)
    it(`refuses ${name}`, () => {
      assert.throws(() => calendarLinks({ ...event, ...changes } as never), {
        name: 'TypeError',
        message,
      });
    });
});
