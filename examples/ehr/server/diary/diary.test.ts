import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { smsCost } from '@video-session/core';
import { fillIn } from '../messages/wording.js';
import { seed } from '../seed/seed.js';
import { createTestEhr, NOW, rowsOf, signIn, type TestEhr } from '../testing/test-ehr.js';

let ehr: TestEhr;
let cookie: string;

before(async () => {
  ehr = await createTestEhr();
  cookie = await signIn(ehr);
});
after(() => ehr.close());

const page = async (path: string) => (await ehr.send(path, { cookie })).text();

describe('the seeds', () => {
  it('show today with an appointment without a link opened', async () => {
    const diary = await page('/diary');
    assert.match(diary, /Wednesday 9 December 2026/);
    assert.match(diary, /<h2 id="panel-name"\s*><a href="\/patients\/1">Rowan Pettigrew/);
    const panel = diary.slice(diary.indexOf('<article'));
    const element = /<video-session-link[^>]*>/.exec(panel)?.[0] ?? '';
    assert.match(element, /mode="diary"/);
    assert.doesNotMatch(element, /generated/);
    assert.ok(diary.split('No link yet').length - 1 >= 3);
  });

  it('lie inside the day at any hour', async () => {
    for (const time of ['2027-01-10T00:05:00Z', '2027-02-10T12:00:00Z', '2027-03-10T23:55:00Z']) {
      const now = Date.parse(time);
      await seed({ ...ehr, now: () => now });
      const day = time.slice(0, 10);
      const [row] = await rowsOf<{ count: number }>(
        ehr,
        `select count(*)::int from appointments where clinician_id = 1 and status = 'booked'
            and (starts at time zone 'Europe/London')::date = $1 and link_made is null
            and (ends at time zone 'Europe/London')::date = $1`,
        [day],
      );
      assert.ok((row?.count ?? 0) >= 2, time);
    }
  });

  it('are not sown twice on one day', async () => {
    const count = () => rowsOf<{ count: number }>(ehr, 'select count(*)::int from appointments');
    const before = await count();
    await seed(ehr);
    assert.deepEqual(await count(), before);
  });

  it('keep a weekly series at its time of day when the clocks change, each with its own room (R5)', async () => {
    const day = Date.parse('2027-03-24T10:20:00Z');
    await seed({ ...ehr, now: () => day });
    const rows = await rowsOf<{ at: string; code: string }>(
      ehr,
      `select to_char(starts at time zone 'Europe/London', 'HH24:MI') as at, meeting_code as code
         from appointments where series = (select max(series) from appointments)`,
    );
    assert.equal(rows.length, 5);
    assert.equal(new Set(rows.map(({ at }) => at)).size, 1);
    assert.equal(new Set(rows.map(({ code }) => code)).size, 5);
  });
});

describe('booking', () => {
  const form = {
    patient: '5',
    kind: 'Counselling',
    day: '2026-12-16',
    time: '09:15',
    minutes: '50',
    weeks: '1',
  };

  async function book(changes: Partial<Record<keyof typeof form | 'videoLink', string>>) {
    const answer = await ehr.send('/diary/new', { cookie, form: { ...form, ...changes } });
    const rows = await rowsOf<{ id: number; link_made: number | null }>(
      ehr,
      "select id, link_made from appointments where (starts at time zone 'Europe/London')::time = $1",
      [changes.time ?? form.time],
    );
    return { answer, rows };
  }

  it('makes the link with it where the box is ticked (R12)', async () => {
    const { answer, rows } = await book({ videoLink: 'on' });
    assert.equal(answer.status, 303);
    assert.match(
      answer.headers.get('location') ?? '',
      /^\/diary\?date=2026-12-16&appointment=\d+$/,
    );
    assert.deepEqual(
      rows.map(({ link_made }) => link_made),
      [1],
    );
    assert.match(await page('/phone/5'), /Wednesday 16 December 2026/);
  });

  it('makes none where it is not', async () => {
    const { rows } = await book({ time: '09:20' });
    assert.deepEqual(
      rows.map(({ link_made }) => link_made),
      [null],
    );
  });

  it('gives each week of a series a link of its own (R5)', async () => {
    const { rows } = await book({ time: '09:25', weeks: '4', videoLink: 'on' });
    assert.equal(rows.length, 4);
    const links = (await page('/phone/5')).match(/visit#[\w-]+(?=")/g);
    assert.ok(new Set(links).size >= 5);
  });

  it('says what is wrong, keeps what was typed and books nothing (R35)', async () => {
    const { answer, rows } = await book({ time: '09:35', patient: '', day: '2026-12-08' });
    const shown = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(shown, /There is a problem/);
    assert.match(shown, /href="#patient">Choose a patient/);
    assert.match(shown, /Choose today or a later date/);
    assert.match(shown, /value="09:35"/);
    assert.equal(rows.length, 0);
  });
});

describe('messages', () => {
  it('fit one text message each, with service, day, time, link and phone number (R36)', async () => {
    const rows = await rowsOf<{ sms: string; link_revision: number | null }>(
      ehr,
      'select sms, link_revision from outgoing_messages',
    );
    const link = `http://localhost:3000/visit#${'x'.repeat(30)}`;
    for (const { sms, link_revision: revision } of rows) {
      const text = fillIn(sms, link);
      assert.equal(smsCost(text).segments, 1, text);
      assert.match(text, /Larkmere Talking Therapies/);
      assert.match(text, /\w+ \d+ \w+ 202[67]/);
      assert.match(text, /\d(:\d\d)?(am|pm)/);
      assert.match(text, /0113 496 0142/);
      assert.equal(text.includes(link), revision !== null);
    }
  });

  it('follow a move and a cancellation, newest first', async () => {
    const phone = await page('/phone/8');
    const moved = phone.indexOf('moved to');
    assert.ok(moved > 0 && moved < phone.indexOf('video appointment'));
    const cancelled = await page('/phone/4');
    assert.ok(cancelled.indexOf('is cancelled') < cancelled.indexOf('visit#'));
  });
});

describe('the diary', () => {
  it('leaves an appointment as it was where a move makes no sense', async () => {
    const before = await rowsOf(ehr, 'select starts from appointments where id = 101');
    for (const day of ['2026-02-30', '2026-12-08', 'soon']) {
      const form = { day, time: '10:00' };
      await ehr.send('/diary/appointments/101/move', { cookie, form });
    }
    assert.deepEqual(await rowsOf(ehr, 'select starts from appointments where id = 101'), before);
  });

  it('offers no link for a day that is over', async () => {
    const yesterday = new Date(NOW - 86_400_000).toISOString().slice(0, 10);
    const shown = await page(`/diary?date=${yesterday}`);
    assert.doesNotMatch(shown, /<video-session-link/);
    assert.match(shown, /Links work only on the day/);
  });

  it('shows contacts with a button for each appointment ahead (R12)', async () => {
    const contacts = await page('/patients/3/contacts');
    assert.ok(contacts.split('mode="contact"').length - 1 >= 4);
  });
});
