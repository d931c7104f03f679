import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { SCHEMA } from '../database/schema.js';
import { readSettings } from '../database/settings.js';
import { createTestEhr, signIn, type TestEhr } from '../testing/test-ehr.js';

const PAGE = '/settings/welcome-page';
const SENT = {
  serviceName: 'Larkmere',
  phone: '0113 496 0142',
  text: ['Hello'],
  theme: { accent: '#005eb8', ink: 'url(//elsewhere.example)' },
  links: [{ label: 'Run', href: 'javascript:alert(1)' }],
};

describe('the designer of the welcome page', () => {
  let ehr: TestEhr;
  let cookie: string;

  before(async () => {
    ehr = await createTestEhr();
    cookie = await signIn(ehr);
  });
  after(() => ehr.close());

  const send = (settings: unknown, more: object = { cookie }) =>
    ehr.send(PAGE, { form: { settings: JSON.stringify(settings) }, ...more });

  it('is kept in the database, without what no patient may get (R34, R43)', async () => {
    assert.equal((await send(SENT)).status, 204);
    const { welcome, serviceName, waitingRoom } = await readSettings(ehr.database);
    assert.equal(serviceName, 'Larkmere');
    assert.deepEqual(welcome.text, ['Hello']);
    assert.deepEqual(welcome.theme, { accent: '#005eb8' });
    assert.deepEqual(welcome.links, []);
    assert.equal(waitingRoom, false);
    const page = await (await ehr.send(PAGE, { cookie })).text();
    assert.match(page, /data-settings="[^"]*#005eb8/);
  });

  it('is left as it is by the other settings', async () => {
    const form = { serviceName: 'Larkmere', phone: '0113 496 0142', phrases: 'Soon.' };
    assert.equal((await ehr.send('/settings', { cookie, form })).status, 303);
    assert.deepEqual((await readSettings(ehr.database)).welcome.text, ['Hello']);
  });

  it('names what is wrong, and keeps nothing of it', async () => {
    const answer = await send({ ...SENT, serviceName: 'x'.repeat(41), text: ['Changed'] });
    assert.equal(answer.status, 422);
    const { mistakes } = (await answer.json()) as { mistakes: { field: string }[] };
    assert.deepEqual(
      mistakes.map(({ field }) => field),
      ['serviceName'],
    );
    assert.deepEqual((await readSettings(ehr.database)).welcome.text, ['Hello']);
    assert.equal((await send({})).status, 400);
  });

  it('takes pictures, which other forms do not', async () => {
    const logo = `data:image/png;base64,${'A'.repeat(200_000)}`;
    assert.equal((await send({ ...SENT, logo })).status, 204);
    const form = { serviceName: 'x'.repeat(200_000), phone: '' };
    assert.equal((await ehr.send('/settings', { cookie, form })).status, 413);
  });

  it('is for those who are signed in, from this site', async () => {
    const stranger = await send(SENT, {});
    assert.equal(stranger.headers.get('location'), '/login');
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    assert.equal((await send(SENT, { cookie, headers })).status, 403);
  });
});

describe('a database of before there was a designer', () => {
  it('keeps what its welcome page said', async () => {
    const postgres = await PGlite.create();
    await postgres.exec(`create table service_settings (
        single boolean primary key default true, service_name text not null, phone text not null,
        welcome_enabled boolean not null, welcome_text jsonb not null, welcome_links jsonb not null);
      insert into service_settings values (true, 'Old', '1', false, '["Words"]', '[]');`);
    await postgres.exec(SCHEMA);
    await postgres.exec(SCHEMA);
    const { welcome } = await readSettings(postgres);
    assert.equal(welcome.enabled, false);
    assert.deepEqual(welcome.text, ['Words']);
    await postgres.close();
  });
});
