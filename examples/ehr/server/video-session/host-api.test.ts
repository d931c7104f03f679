import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { createTestEhr, NOW, rowsOf, signIn, type TestEhr } from '../testing/test-ehr.js';

let ehr: TestEhr;
let cookie: string;

before(async () => {
  ehr = await createTestEhr();
  cookie = await signIn(ehr);
});
after(() => ehr.close());

interface Answer {
  status: number;
  body: Record<string, unknown> & { links?: { patient: string; clinician: string } };
}

async function post(path: string, json: unknown, withCookie?: string): Promise<Answer> {
  const options = withCookie === undefined ? { json } : { json, cookie: withCookie };
  const url = path.startsWith('/') ? path : `/video-session/${path}`;
  const answer = await ehr.send(url, options);
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

async function appointmentOf(name: string, status: string, days: number): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    ehr,
    `select appointments.id::text from appointments join patients on patients.id = patient_id
      where given_name = $1 and status = $2 and clinician_id = 1
        and (starts at time zone 'Europe/London')::date = $3::date`,
    [name, status, new Date(NOW + days * 86_400_000).toISOString().slice(0, 10)],
  );
  assert.ok(row, `${name}, ${status}, ${days}`);
  return row.id;
}

/** The codes of the links on a patient's phone, newest first. */
async function codesOnPhone(name: string): Promise<string[]> {
  const [patient] = await rowsOf<{ id: number }>(
    ehr,
    'select id from patients where given_name = $1',
    [name],
  );
  const page = await (await ehr.send(`/phone/${patient?.id}`)).text();
  const texts = page.slice(0, page.indexOf('class="mailbox"'));
  return Array.from(
    texts.matchAll(/href="http:\/\/localhost:3000\/visit#([\w-]+)"/g),
    (m) => m[1]!,
  );
}

describe('making links', () => {
  it('is for clinicians who are signed in', async () => {
    const id = await appointmentOf('Rowan', 'booked', 0);
    assert.equal((await post('links', { appointmentId: id })).status, 403);
    assert.equal((await post('links', { appointmentId: '9999' }, cookie)).status, 403);
    assert.equal((await post('links', { appointmentId: "1' or 1=1" }, cookie)).status, 403);
  });

  it('tells the patient once per revision, and the phone shows that very link', async () => {
    const id = await appointmentOf('Rowan', 'booked', 0);
    const first = await post('links', { appointmentId: id }, cookie);
    const again = await post('links', { appointmentId: id }, cookie);
    assert.equal(first.status, 200);
    assert.deepEqual(again.body.links, first.body.links);
    const codes = await codesOnPhone('Rowan');
    assert.deepEqual(codes, [new URL(first.body.links!.patient).hash.slice(1)]);
  });

  it('leaves a link of a clinical contact to be shared by hand (R12)', async () => {
    const id = await appointmentOf('Marcus', 'booked', 0);
    const contacts = await (await ehr.send('/patients/5/contacts', { cookie })).text();
    const [, url = ''] = /links-url="([^"]+)"/.exec(contacts) ?? [];
    assert.equal((await post(url, { appointmentId: id }, cookie)).status, 200);
    assert.deepEqual(await codesOnPhone('Marcus'), []);
    const [row] = await rowsOf<{ made: number }>(
      ehr,
      'select link_made as made from appointments where id = $1',
      [Number(id)],
    );
    assert.equal(row?.made, 1);
    const inDiary = await post('links', { appointmentId: id }, cookie);
    assert.equal(inDiary.body['sharing'], 'by-hand', 'the same wherever it is looked at');
    const told = await appointmentOf('Rowan', 'booked', 0);
    const onContact = await post(url, { appointmentId: told }, cookie);
    assert.equal(onContact.body['sharing'], 'reminder');
  });

  it('leaves no link in the database', async () => {
    const rows = await rowsOf<{ sms: string; email: string }>(
      ehr,
      'select sms, email from outgoing_messages',
    );
    assert.ok(rows.length > 5);
    assert.ok(rows.every(({ sms, email }) => !/#[\w-]{8}/.test(sms + email)));
  });

  it('keeps a trail without personal data (R42)', async () => {
    const [event] = await rowsOf<Record<string, unknown>>(
      ehr,
      `select * from audit_events where type = 'links-created' order by id limit 1`,
    );
    assert.match(String(event?.['meeting_code']), /^\d{3}(-[a-z0-9]{4}){3}$/);
    assert.deepEqual(Object.keys(event ?? {}), [
      'id',
      'at',
      'type',
      'meeting_code',
      'role',
      'code',
    ]);
  });
});

describe('exchanging a code', () => {
  it('gives a token and the welcome page of the settings', async () => {
    const [code] = await codesOnPhone('Greta');
    const { status, body } = await post('session', { code });
    assert.equal(status, 200);
    assert.match(String(body['token']), /^ey[\w-]+\.ey[\w-]+\.[\w-]+$/);
    assert.equal((body['welcome'] as { phone: string }).phone, '0113 496 0142');
  });

  const refusals = [
    ['Yusuf', 'past', 'a link of last week'],
    ['Owen', 'too-early', 'a link for tomorrow'],
    ['Ines', 'cancelled', 'a link of a cancelled appointment'],
    ['Priya', 'moved', 'a link of an appointment moved to tomorrow'],
  ] as const;

  for (const [name, expected, what] of refusals) {
    it(`is refused for ${what}, with a number to call (R27)`, async () => {
      const [code] = await codesOnPhone(name);
      const { status, body } = await post('session', { code });
      assert.ok(status >= 400 && status < 500);
      assert.equal(body['code'], expected);
      assert.equal(body['phone'], '0113 496 0142');
      assert.equal(body['token'], undefined);
    });
  }

  it('is refused for yesterday, beside tomorrow on the same phone', async () => {
    const codes = await codesOnPhone('Owen');
    const { body } = await post('session', { code: codes.at(-1) });
    assert.equal(body['code'], 'past');
  });

  it('is refused for a mistyped code, also with a number to call', async () => {
    const [code = ''] = await codesOnPhone('Greta');
    const mistyped = code.slice(0, -2) + (code.at(-2) === 'A' ? 'B' : 'A') + code.slice(-1);
    const { body } = await post('session', { code: mistyped });
    assert.equal(body['code'], 'invalid');
    assert.equal(body['phone'], '0113 496 0142');
  });

  it('follows the record at once: replaced, moved and cancelled (R38)', async () => {
    const id = await appointmentOf('Greta', 'booked', 0);
    const [old] = await codesOnPhone('Greta');
    assert.equal((await post('links/renew', { appointmentId: id }, cookie)).status, 200);
    assert.equal((await post('session', { code: old })).body['code'], 'invalid');
    const [fresh] = await codesOnPhone('Greta');
    assert.notEqual(fresh, old);
    assert.equal((await post('session', { code: fresh })).status, 200);

    const form = { day: '2026-12-11', time: '09:00' };
    await ehr.send(`/diary/appointments/${id}/move`, { cookie, form });
    const moved = await post('session', { code: fresh });
    assert.equal(moved.body['code'], 'moved');
    assert.equal(moved.body['starts'], '2026-12-11T09:00:00.000Z');

    await ehr.send(`/diary/appointments/${id}/cancel`, { cookie, form: { sure: 'yes' } });
    assert.equal((await post('session', { code: fresh })).body['code'], 'cancelled');
  });

  it('writes no code and no token to the console, whatever happens (R40)', async () => {
    const [code = ''] = await codesOnPhone('Rowan');
    assert.equal((await post('session', { code })).status, 200);
    const written: string[] = [];
    const keep = (chunk: unknown) => written.push(String(chunk)) > 0;
    const streams = [process.stdout, process.stderr].map((stream) =>
      mock.method(stream, 'write', keep),
    );
    try {
      await post('session', { code });
      await post('session', { code: `${code}x` });
      await ehr.database.query('alter table service_settings rename to out_of_reach');
      await post('session', { code });
    } finally {
      await ehr.database.query('alter table out_of_reach rename to service_settings');
      streams.forEach((stream) => stream.mock.restore());
    }
    const text = written.join('');
    assert.match(text, /The host API failed/);
    assert.ok(!text.includes(code.slice(0, 12)) && !text.includes(code.slice(-12)));
    assert.doesNotMatch(text, /ey[\w-]{20}/);
  });
});
