import { accessWindowOf } from '../../access-window.js';
import { rfc3339 } from './appointments.js';

type Case = readonly [
  name: string,
  timeZone: string,
  starts: string,
  ends: string,
  graceMinutes?: number,
];

const LONDON = 'Europe/London';

const CASES: readonly Case[] = [
  ['a winter day', LONDON, '2026-12-09T14:00:00Z', '2026-12-09T14:50:00Z'],
  ['a summer day', LONDON, '2026-07-01T14:00:00Z', '2026-07-01T14:50:00Z'],
  ['R2: a day of 23 hours', LONDON, '2026-03-29T13:00:00Z', '2026-03-29T14:00:00Z'],
  ['R2: a day of 25 hours', LONDON, '2026-10-25T14:00:00Z', '2026-10-25T15:00:00Z'],
  [
    'half past midnight, in UTC the day before',
    LONDON,
    '2026-06-30T23:30:00Z',
    '2026-07-01T00:20:00Z',
  ],
  [
    'the same instant elsewhere',
    'Pacific/Auckland',
    '2026-06-30T23:30:00Z',
    '2026-07-01T00:20:00Z',
  ],
  ['the first instant of a day', LONDON, '2026-12-09T00:00:00Z', '2026-12-09T00:50:00Z'],
  ['the last second of a day', LONDON, '2026-12-09T23:59:59Z', '2026-12-10T00:50:00Z'],
  ['R4: across midnight', LONDON, '2026-12-09T23:30:00Z', '2026-12-10T00:20:00Z'],
  ['R4: across midnight without grace', LONDON, '2026-12-09T23:30:00Z', '2026-12-10T00:20:00Z', 0],
  [
    'R4: across midnight, 15 minutes of grace',
    LONDON,
    '2026-12-09T23:30:00Z',
    '2026-12-10T00:20:00Z',
    15,
  ],
  ['R4: an end shortly before midnight', LONDON, '2026-12-09T23:00:00Z', '2026-12-09T23:50:00Z'],
  ['R4: end and grace exactly at midnight', LONDON, '2026-12-09T22:00:00Z', '2026-12-09T23:00:00Z'],
  ['R4: a day of grace', LONDON, '2026-12-09T14:00:00Z', '2026-12-09T14:50:00Z', 1440],
  ['no length at all', LONDON, '2026-12-09T14:00:00Z', '2026-12-09T14:00:00Z'],
  ['milliseconds', LONDON, '2026-12-09T23:30:00.250Z', '2026-12-10T00:20:00.750Z'],
  ['UTC', 'UTC', '2026-12-09T14:00:00Z', '2026-12-09T14:50:00Z'],
  ['29 February', 'Europe/Berlin', '2028-02-29T09:00:00Z', '2028-02-29T10:00:00Z'],
  ['New Year’s Eve', 'America/New_York', '2027-01-01T02:00:00Z', '2027-01-01T03:00:00Z'],
  [
    'New York, the clocks go forward',
    'America/New_York',
    '2026-03-08T15:00:00Z',
    '2026-03-08T16:00:00Z',
  ],
  [
    'New York, the clocks go back',
    'America/New_York',
    '2026-11-01T15:00:00Z',
    '2026-11-01T16:00:00Z',
  ],
  ['an offset of 5:45', 'Asia/Kathmandu', '2026-05-05T18:30:00Z', '2026-05-05T19:30:00Z'],
  [
    'an offset of 12:45 and more',
    'Pacific/Chatham',
    '2026-04-04T20:00:00Z',
    '2026-04-04T21:00:00Z',
  ],
  [
    'clocks that change by half an hour',
    'Australia/Lord_Howe',
    '2026-10-04T02:00:00Z',
    '2026-10-04T03:00:00Z',
  ],
  [
    'the first zone to see a date',
    'Pacific/Kiritimati',
    '2026-12-09T11:00:00Z',
    '2026-12-09T12:00:00Z',
  ],
  [
    'the last zone to see a date',
    'Pacific/Pago_Pago',
    '2026-12-09T10:00:00Z',
    '2026-12-09T10:50:00Z',
  ],
  ['a day without midnight, Beirut', 'Asia/Beirut', '2026-03-29T10:00:00Z', '2026-03-29T11:00:00Z'],
  [
    'the day before one without midnight',
    'Asia/Beirut',
    '2026-03-28T10:00:00Z',
    '2026-03-28T11:00:00Z',
  ],
  [
    'a day without midnight, Azores',
    'Atlantic/Azores',
    '2026-03-29T10:00:00Z',
    '2026-03-29T11:00:00Z',
  ],
  [
    'a day with two midnights, Havana',
    'America/Havana',
    '2026-11-01T15:00:00Z',
    '2026-11-01T16:00:00Z',
  ],
  [
    'the day before one with two midnights',
    'America/Havana',
    '2026-10-31T15:00:00Z',
    '2026-10-31T16:00:00Z',
  ],
  ['between the two midnights', 'America/Havana', '2026-11-01T04:30:00Z', '2026-11-01T04:50:00Z'],
  [
    'two midnights two hours apart, Magadan',
    'Asia/Magadan',
    '2014-10-26T01:00:00Z',
    '2014-10-26T02:00:00Z',
  ],
  [
    'the first of two midnights two hours apart',
    'Asia/Magadan',
    '2014-10-25T12:00:00Z',
    '2014-10-25T12:00:00Z',
    0,
  ],
  [
    'the day before two midnights, Hebron',
    'Asia/Hebron',
    '2016-10-28T09:00:00Z',
    '2016-10-28T10:00:00Z',
  ],
  [
    'a last hour that comes twice, Santiago',
    'America/Santiago',
    '2026-04-04T15:00:00Z',
    '2026-04-04T16:00:00Z',
  ],
  [
    'the day before a date that was left out',
    'Pacific/Apia',
    '2011-12-29T20:00:00Z',
    '2011-12-29T21:00:00Z',
  ],
];

function windowCase([name, timeZone, starts, ends, graceMinutes = 60]: Case) {
  const times = { starts: new Date(starts), ends: new Date(ends) };
  const { opens, closes } = accessWindowOf(times, { timeZone, graceMinutes });
  const window = { opens: rfc3339(opens), closes: rfc3339(closes) };
  return { name, timeZone, graceMinutes, starts, ends, ...window };
}

export function accessWindowVectors() {
  return {
    about:
      'Access windows (docs/link-and-token.md, "Access window"); instants as RFC 3339, `closes` is the first instant that is too late.',
    cases: CASES.map(windowCase),
  };
}
