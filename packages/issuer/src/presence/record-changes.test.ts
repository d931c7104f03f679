import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PresenceStatus, SessionRole } from '@video-session/core';
import { NO_PRESENCE, PAGE_LIFE, presenceOf, type PresenceRecord } from './presence-record.js';
import { admit, isStale, leaveMessage, statePage, sweep, watch } from './record-changes.js';

const MINUTE = 60_000;
const everywhere = () => true;

interface Said {
  role?: SessionRole;
  page?: string;
  since?: number;
  opening?: boolean;
}

/** What a page says at a moment; `since` is that moment unless said otherwise. */
function say(record: PresenceRecord, at: number, status: PresenceStatus, said: Said = {}) {
  const { role = 'patient', page = 'a', since = at, opening = false } = said;
  const report = { status, since, trouble: undefined };
  return statePage(record, { role, page, report, opening }, at);
}
const patientOf = (record: PresenceRecord) => {
  const person = presenceOf(record).people.patient;
  return person && [person.status, person.since];
};

describe('where a person is', () => {
  it('R23: is what their page said, since then', () => {
    const record = say(NO_PRESENCE, 1000, 'waiting', { since: 400 });
    assert.deepEqual(presenceOf(record), {
      people: { patient: { status: 'waiting', since: 400, trouble: undefined } },
      admitted: false,
      message: undefined,
      seen: false,
    });
  });

  it('is never later than now, whatever the device’s clock says', () => {
    assert.deepEqual(patientOf(say(NO_PRESENCE, 1000, 'waiting', { since: 9000 })), [
      'waiting',
      1000,
    ]);
  });

  it('says what stands in the way, until it does not', () => {
    const report = { status: 'waiting', since: 1000, trouble: 'no-camera' } as const;
    const statement = { role: 'patient', page: 'a', report, opening: false } as const;
    const troubled = statePage(NO_PRESENCE, statement, 1000);
    assert.equal(presenceOf(troubled).people.patient?.trouble, 'no-camera');
    const fine = say(troubled, 2000, 'waiting', { since: 1000 });
    assert.equal(presenceOf(fine).people.patient?.trouble, undefined);
  });

  it('keeps the roles apart', () => {
    const record = say(say(NO_PRESENCE, 1, 'waiting'), 2, 'in-session', { role: 'clinician' });
    const { patient, clinician, guest } = presenceOf(record).people;
    assert.deepEqual(
      [patient?.status, clinician?.status, guest],
      ['waiting', 'in-session', undefined],
    );
  });

  it('says nothing of a role that was never there, also when it leaves', () => {
    assert.equal(say(NO_PRESENCE, 1000, 'left'), NO_PRESENCE);
  });
});

describe('two pages of one person', () => {
  const two = say(say(NO_PRESENCE, 1000, 'waiting'), 2000, 'waiting', { page: 'b' });

  it('is one person who waits since the first of them', () => {
    assert.deepEqual(patientOf(two), ['waiting', 1000]);
  });

  it('who is still there when one of them closes, and not when both have', () => {
    const one = say(two, 3000, 'left');
    assert.deepEqual(patientOf(one), ['waiting', 1000]);
    assert.deepEqual(patientOf(say(one, 4000, 'left', { page: 'b' })), ['left', 4000]);
  });

  it('is in session when one of them is, since it is', () => {
    assert.deepEqual(patientOf(say(two, 5000, 'in-session')), ['in-session', 5000]);
  });

  it('holds for two clinicians with the same link', () => {
    const clinician = { role: 'clinician' } as const;
    const first = say(NO_PRESENCE, 1000, 'in-session', clinician);
    const both = say(first, 2000, 'in-session', { ...clinician, page: 'b' });
    const { status, since } = presenceOf(say(both, 3000, 'left', clinician)).people.clinician!;
    assert.deepEqual([status, since], ['in-session', 1000]);
  });

  it('never grow without bound', () => {
    let record = NO_PRESENCE;
    for (let page = 0; page < 100; page++)
      record = say(record, 1000 + page, 'waiting', { page: String(page) });
    assert.equal(Object.keys(record.pages).length, 8);
    assert.deepEqual(patientOf(record), ['waiting', 1000]);
  });
});

describe('what arrives late', () => {
  const waiting = say(NO_PRESENCE, 5000, 'waiting');

  it('a left of the page before the reload does not overrule the new page', () => {
    const reloaded = say(waiting, 6100, 'waiting', { page: 'b' });
    assert.deepEqual(patientOf(say(reloaded, 6200, 'left', { since: 6000 })), ['waiting', 5000]);
  });

  it('a left of the same page, or of a client without page ids, neither, by its since', () => {
    const late = say(waiting, 6000, 'left', { since: 4000 });
    assert.equal(late, waiting);
  });

  it('a waiting after in session neither', () => {
    const inSession = say(waiting, 7000, 'in-session');
    assert.equal(say(inSession, 7100, 'waiting', { since: 5000 }), inSession);
  });

  it('but whoever left and comes back waits again, with whatever since', () => {
    const left = say(waiting, 6000, 'left');
    assert.deepEqual(patientOf(say(left, 7000, 'waiting', { since: 5000 })), ['waiting', 5000]);
  });

  it('and a stream that opens says what is so now', () => {
    const inSession = say(waiting, 7000, 'in-session');
    const back = say(inSession, 8000, 'waiting', { since: 5000, opening: true });
    assert.deepEqual(patientOf(back), ['waiting', 5000]);
  });
});

describe('a page without a sign of life', () => {
  const waiting = say(NO_PRESENCE, 1000, 'waiting');
  const life = 1000 + PAGE_LIFE;

  it('counts for a minute, then it left at its last sign of life', () => {
    assert.ok(!isStale(waiting, life - 1));
    assert.equal(sweep(waiting, life - 1, everywhere), waiting);
    assert.ok(isStale(waiting, life));
    assert.deepEqual(patientOf(sweep(waiting, life, everywhere)), ['left', 1000]);
  });

  it('is left alone where nobody here can know', () => {
    assert.deepEqual(patientOf(sweep(waiting, life, () => false)), ['waiting', 1000]);
  });

  it('is remembered for ten minutes, the last of each role until the end', () => {
    let record = say(say(waiting, 2000, 'waiting', { page: 'b' }), 2500, 'left', { page: 'b' });
    record = sweep(record, life, everywhere);
    assert.deepEqual(Object.keys(record.pages), ['patient/a', 'patient/b']);
    const later = say(record, 11 * MINUTE, 'waiting', { role: 'guest' });
    const swept = sweep(later, 11 * MINUTE + PAGE_LIFE, everywhere);
    assert.deepEqual(Object.keys(swept.pages), ['patient/b', 'guest/a']);
  });
});

describe('what else is known of an appointment', () => {
  it('R25: admission lasts until the access window closes', () => {
    const admitted = admit(NO_PRESENCE, 5000, 1000);
    assert.ok(presenceOf(admitted).admitted);
    assert.ok(presenceOf(sweep(admitted, 4999, everywhere)).admitted);
    assert.ok(!presenceOf(sweep(admitted, 5000, everywhere)).admitted);
  });

  it('R22: a message takes the place of the one before, also within one millisecond', () => {
    const first = leaveMessage(NO_PRESENCE, '5 minutes', 1000);
    const second = leaveMessage(first, '10 minutes', 1000);
    assert.deepEqual(presenceOf(second).message, { text: '10 minutes', at: 1001 });
  });

  it('R22: and ends with the access window', () => {
    const record = { ...leaveMessage(NO_PRESENCE, '5 minutes', 1000), until: 9000 };
    assert.equal(sweep(record, 8999, everywhere), record);
    const swept = sweep(record, 9000, everywhere);
    assert.equal(swept.message, undefined);
    assert.ok(!isStale(swept, 9001));
  });

  it('R21: is seen while some server tells a record of it', () => {
    const watched = watch(NO_PRESENCE, 'server', { at: 1000, expires: 2000 });
    assert.ok(presenceOf(watched).seen);
    assert.ok(!presenceOf(sweep(watched, 2000, everywhere)).seen);
  });
});
