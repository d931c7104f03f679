import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PRESENCE_STATUSES, SESSION_ROLES } from '@video-session/core';
import fc from 'fast-check';
import { NO_PRESENCE, PAGE_LIFE, presenceOf, type PresenceRecord } from './presence-record.js';
import { statePage, sweep } from './record-changes.js';
import { merge, revive } from './record-merge.js';

const few = fc.integer({ min: 0, max: 3 });
/** What a page says at one moment is one thing; servers may only know more or less of its signs of life. */
const told = fc
  .record({ role: fc.constantFrom(...SESSION_ROLES), at: few, expires: few, missed: fc.boolean() })
  .map(({ role, at, expires, missed }) => {
    const said = PRESENCE_STATUSES[at % PRESENCE_STATUSES.length]!;
    const status = missed ? 'left' : said;
    return [`${role}/a`, { role, status, since: at, at, expires }] as const;
  });
const entries = { noNullPrototype: true };
const record = fc.record<PresenceRecord>({
  pages: fc.array(told, { maxLength: 4 }).map((pages) => Object.fromEntries(pages)),
  watchers: fc.dictionary(
    fc.constantFrom('x', 'y'),
    fc.record({ at: few, expires: few }, entries),
    entries,
  ),
  admittedUntil: few,
  admittedAt: fc.option(
    few.filter((at) => at > 0),
    { nil: undefined },
  ),
  born: fc.constantFrom(undefined, 'b', 'c'),
  message: fc.option(
    few.map((at) => ({ text: `at ${at}`, at })),
    { nil: undefined },
  ),
  until: few,
});

describe('merge', () => {
  it('gives the same in every order, and merging again changes nothing', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        assert.deepEqual(merge(a, b), merge(b, a));
        assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
        assert.deepEqual(merge(merge(a, b), b), merge(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  const waiting = (at: number, name = 'a') =>
    statePage(
      NO_PRESENCE,
      {
        role: 'patient',
        page: name,
        report: { status: 'waiting', since: at, trouble: undefined },
        opening: true,
      },
      at,
    );

  it('loses nobody whom either knows', () => {
    const both = merge(waiting(1000), waiting(2000, 'b'));
    assert.deepEqual(Object.keys(both.pages), ['patient/a', 'patient/b']);
    assert.equal(presenceOf(both).people.patient?.since, 1000);
  });

  it('takes a sign of life for later news than its absence', () => {
    const known = waiting(1000);
    const missed = sweep(known, 1000 + PAGE_LIFE, () => true);
    assert.equal(presenceOf(merge(known, missed)).people.patient?.status, 'left');
    const alive = revive(known, 1000 + PAGE_LIFE);
    assert.equal(presenceOf(merge(missed, alive)).people.patient?.status, 'waiting');
  });

  it('does not bring back who said that they left', () => {
    const known = waiting(1000);
    const report = { status: 'left', since: 2000, trouble: undefined } as const;
    const left = statePage(known, { role: 'patient', page: 'a', report, opening: false }, 2000);
    const merged = merge(left, revive(known, 500_000));
    assert.equal(presenceOf(merged).people.patient?.status, 'left');
    assert.deepEqual(revive(left, 500_000), left);
  });
});
