import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { accessWindowOf } from './access-window.js';

/**
 * R1, R2 against PostgreSQL, which brings its own zone data and its own
 * arithmetic: `AT TIME ZONE` says which date each instant has in a zone.
 */
let database: PGlite;
before(async () => {
  database = await PGlite.create();
});
after(() => database.close());

/** Days without midnight, with two, of 22 to 26 hours and of none at all, offsets of seconds, and plain ones. */
const ODD_ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/Asuncion',
  'America/Caracas',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Scoresbysund',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Damascus',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Kwajalein',
];

/**
 * Until 2010 the clocks of these went back from shortly after midnight to the
 * evening before: the date ran backwards, and its last hour came once more. The
 * day is then taken to end with its first midnight; see the test of that hour.
 */
const DATE_RAN_BACKWARDS = [
  'America/Goose_Bay',
  'America/Moncton',
  'America/St_Johns',
  'Antarctica/Casey',
];
const FORWARD_SINCE = Date.UTC(2011, 0, 1);

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

interface Start {
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const clock = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows by the data of this runtime, as PostgreSQL writes it. */
function wallTime(zone: string, instant: number): string {
  const format =
    clock.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clock.set(zone, format);
  return format.format(instant);
}

/**
 * Each window of which PostgreSQL says that its ends are not the first instant
 * of the start's date and the first one after it.
 */
const WRONG = `
  with given as (
    select zone, to_timestamp(start / 1000) as start, to_timestamp(opens / 1000) as opens, to_timestamp(closes / 1000) as closes
    from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) as given (zone, start, opens, closes)
  ), walls as (
    select *, start at time zone zone as wall_start, opens at time zone zone as wall_opens, closes at time zone zone as wall_closes,
      (opens - interval '1 ms') at time zone zone as wall_before, (closes - interval '1 ms') at time zone zone as wall_last
    from given
  )
  select zone, extract(epoch from start)::float8 * 1000 as at, extract(epoch from closes)::float8 * 1000 as closes,
    wall_start::text as wall, wall_closes::text as wall_closes
  from walls
  where not (
    opens <= start and start < closes
    and wall_opens::date = wall_start::date and wall_before::date < wall_start::date
    and wall_last::date = wall_start::date and wall_closes::date > wall_start::date
  )`;

interface Wrong extends Start {
  readonly closes: number;
  readonly wall: string;
  readonly wall_closes: string;
}

async function wrongOf(starts: readonly Start[]): Promise<Wrong[]> {
  const windows = starts.map(({ zone, at }) => {
    const instant = new Date(at);
    return accessWindowOf({ starts: instant, ends: instant }, { timeZone: zone, graceMinutes: 0 });
  });
  const { rows } = await database.query<Wrong>(WRONG, [
    starts.map(({ zone }) => zone),
    starts.map(({ at }) => at),
    windows.map(({ opens }) => opens),
    windows.map(({ closes }) => closes),
  ]);
  return rows;
}

/**
 * Governments change the clocks at short notice, so databases of two years
 * differ about times to come: Morocco's from September 2026, for one. Where
 * the two do not even show the same time on the wall, there is nothing to compare.
 */
function showsSameTime({ zone, at, closes, wall, wall_closes }: Wrong): boolean {
  const same = (instant: number, text: string) => text.startsWith(wallTime(zone, instant));
  return same(at, wall) && same(closes, wall_closes);
}

async function agrees(starts: readonly Start[]): Promise<void> {
  const wrong = await wrongOf(starts);
  assert.deepEqual(wrong.filter(showsSameTime), []);
  assert.ok(wrong.length <= starts.length / 100, `${wrong.length} of ${starts.length} left out`);
}

/** Every 17 hours of each week in which the clocks of a zone change. */
async function startsAroundChanges(zones: readonly string[]): Promise<Start[]> {
  const { rows } = await database.query<Start>(
    `with weeks as (
       select zone, week, lag(difference) over (partition by zone order by week) is distinct from difference as changed
       from unnest($1::text[]) as zone,
         generate_series('1970-01-01 00:00Z'::timestamptz, '2037-12-31 00:00Z', '7 days') as week,
         lateral (select week at time zone zone - week at time zone 'UTC' as difference) as clocks
     )
     select zone, extract(epoch from start)::float8 * 1000 as at
     from weeks, lateral generate_series(week - interval '8 days', week + interval '1 day', '17 hours') as start
     where changed`,
    [zones],
  );
  return rows;
}

describe('accessWindowOf against the zone data of PostgreSQL', () => {
  it('R2: knows London in 2026, and days that were odd', async () => {
    const starts = [
      { zone: 'Europe/London', at: Date.UTC(2026, 2, 29, 12) },
      { zone: 'Europe/London', at: Date.UTC(2026, 9, 25, 12) },
      { zone: 'America/Sao_Paulo', at: Date.UTC(2017, 9, 15, 12) }, // began at 01:00
      { zone: 'Africa/Cairo', at: Date.UTC(2024, 3, 26, 12) }, // began at 01:00
      { zone: 'Asia/Beirut', at: Date.UTC(2026, 2, 29, 12) }, // began at 01:00
      { zone: 'Pacific/Apia', at: Date.UTC(2011, 11, 30, 9) }, // followed by 31 December
      { zone: 'Pacific/Apia', at: Date.UTC(2011, 11, 30, 12) }, // after a date that never was
      { zone: 'Australia/Lord_Howe', at: Date.UTC(2026, 3, 4, 23) }, // half an hour longer
    ];
    assert.deepEqual(await wrongOf(starts), []);
  });

  it('finds out a window that is wrong by a millisecond', async () => {
    const starts = [{ zone: 'Europe/London', at: Date.UTC(2026, 9, 24, 23) - 1 }];
    const { opens, closes } = accessWindowOf(
      { starts: new Date(starts[0]!.at), ends: new Date(starts[0]!.at) },
      { timeZone: 'Europe/London', graceMinutes: 0 },
    );
    for (const [from, to, count] of [
      [opens, closes, 0],
      [opens - 1, closes, 1],
      [opens + 1, closes, 1],
      [opens, closes - 1, 1],
      [opens, closes + 1, 1],
    ] as const) {
      const given = [['Europe/London'], [starts[0]!.at], [from], [to]];
      assert.equal((await database.query(WRONG, given)).rows.length, count);
    }
  });

  it('R2: agrees in every week in which the clocks of an odd zone changed since 1970', async () => {
    const starts = await startsAroundChanges(ODD_ZONES);
    assert.ok(starts.length > 15_000, String(starts.length));
    await agrees(starts);
  });

  it('R2: agrees in any zone at any time from 1970 to 2100', async () => {
    const start = fc
      .record({
        zone: fc.constantFrom(...ZONES),
        at: fc
          .integer({ min: 0, max: Date.UTC(2100, 0, 1) / 1000 })
          .map((seconds) => seconds * 1000),
      })
      .filter(({ zone, at }) => at > FORWARD_SINCE || !DATE_RAN_BACKWARDS.includes(zone));
    const starts = fc.array(start, { minLength: 2_000, maxLength: 2_000 });
    await fc.assert(fc.asyncProperty(starts, agrees), { numRuns: 3, endOnFailure: true });
  });

  it('R2: agrees around the changes of any zones', async () => {
    const zones = fc.uniqueArray(
      fc.constantFrom(...ZONES.filter((zone) => !DATE_RAN_BACKWARDS.includes(zone))),
      { minLength: 6, maxLength: 6 },
    );
    const around = async (some: string[]) => agrees(await startsAroundChanges(some));
    await fc.assert(fc.asyncProperty(zones, around), { numRuns: 1, endOnFailure: true });
  });

  it('R4: lets people into the hour that came twice, where a date ran backwards', async () => {
    // In Newfoundland at 00:01 on 7 November 2010 the clocks went back to 23:01.
    const starts = new Date(Date.UTC(2010, 10, 7, 3));
    const ends = new Date(starts.getTime() + 50 * 60_000);
    const rules = { timeZone: 'America/St_Johns', graceMinutes: 60 };
    const { opens, closes } = accessWindowOf({ starts, ends }, rules);
    assert.equal(wallTime(rules.timeZone, starts.getTime()), '2010-11-06 23:30:00');
    assert.equal(wallTime(rules.timeZone, opens), '2010-11-06 00:00:00');
    assert.equal(closes, ends.getTime() + 60 * 60_000);
    assert.equal((await wrongOf([{ zone: rules.timeZone, at: starts.getTime() }])).length, 1);
  });
});
