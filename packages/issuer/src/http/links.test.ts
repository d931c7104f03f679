import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';

interface Details {
  readonly links: { readonly patient: string; readonly clinician: string };
}

const cookie = 'login=clinician';
const codeIn = (link: string) => new URL(link).hash.slice(1);

async function linksFor(
  host = createSampleHost(),
  headers: Record<string, string> = {},
  appointmentId: unknown = '104711',
) {
  const response = await host.post('links', { appointmentId }, { cookie, ...headers });
  return { status: response.status, body: (await response.json()) as Details };
}

describe('POST links', () => {
  it('R6: gives a clinician both links and all that goes with them', async () => {
    const host = createSampleHost();
    const { status, body } = await linksFor(host);
    assert.equal(status, 200);
    assert.deepEqual(body, {
      appointmentId: '104711',
      meetingCode: host.issuer.meetingCode('104711'),
      links: {
        patient: `${ORIGIN}/video#${host.issuer.linkCode(sampleAppointment, 'patient')}`,
        clinician: `${ORIGIN}/clinic/video#${host.issuer.linkCode(sampleAppointment, 'clinician')}`,
      },
      starts: '2026-12-09T14:00:00.000Z',
      ends: '2026-12-09T14:50:00.000Z',
      window: { opens: '2026-12-09T00:00:00.000Z', closes: '2026-12-10T00:00:00.000Z' },
      timeZone: 'Europe/London',
      serverNow: '2026-12-09T13:55:00.000Z',
      renewable: false,
      waitingRoom: false,
    });
  });

  it('R39: gives links whose codes redeem to their roles', async () => {
    const host = createSampleHost();
    const { links } = (await linksFor(host)).body;
    assert.equal(host.issuer.redeem(codeIn(links.patient))?.role, 'patient');
    assert.equal(host.issuer.redeem(codeIn(links.clinician))?.role, 'clinician');
  });

  it('R40: keeps the code out of what a server sees of a link', async () => {
    const { patient } = (await linksFor()).body.links;
    const { pathname, search } = new URL(patient);
    assert.equal(pathname + search, '/video');
  });

  it('gives the same links again', async () => {
    const host = createSampleHost();
    assert.deepEqual((await linksFor(host)).body, (await linksFor(host)).body);
  });

  it('gives links for any other day too', async () => {
    const host = createSampleHost();
    for (const now of [Date.UTC(2026, 10, 1), Date.UTC(2027, 0, 1)]) {
      host.now = now;
      assert.equal((await linksFor(host)).status, 200);
    }
  });

  it('leads to absolute pages as they are, whatever asks', async () => {
    const pages = {
      patient: 'https://visit.example/s?lang=cy#old',
      clinician: 'https://ehr.example/c',
    };
    const { links } = (await linksFor(createSampleHost({ pages }))).body;
    assert.match(links.patient, /^https:\/\/visit\.example\/s\?lang=cy#[\w-]+$/);
    assert.match(links.clinician, /^https:\/\/ehr\.example\/c#[\w-]+$/);
  });

  it('leads to the origin that people see, not to the one behind a proxy', async () => {
    const host = createSampleHost();
    const request = new Request('http://10.0.0.7:3000/video-session/links', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-host': 'ehr.example',
        origin: 'https://ehr.example',
        cookie,
      },
      body: '{"appointmentId":"104711"}',
    });
    const response = await host.handler(request);
    const { links } = (await response.json()) as Details;
    assert.match(links.patient, /^https:\/\/ehr\.example\/video#/);
  });

  it('tells the audit trail, without a code or a person (R42)', async () => {
    const host = createSampleHost();
    const { links } = (await linksFor(host)).body;
    assert.deepEqual(host.events, [
      {
        version: 1,
        type: 'links-created',
        meetingCode: host.issuer.meetingCode('104711'),
        role: 'clinician',
        code: undefined,
        at: host.now,
      },
    ]);
    const told = JSON.stringify(host.events);
    for (const secret of [codeIn(links.patient), codeIn(links.clinician), 'Osei', '104711'])
      assert.ok(!told.includes(secret));
  });
});

describe('POST links refuses', () => {
  it('somebody without a login and an unknown appointment with the same words', async () => {
    const host = createSampleHost();
    const stranger = await linksFor(host, { cookie: '' });
    const unknown = await linksFor(host, {}, '999');
    assert.deepEqual(stranger, unknown);
    assert.equal(stranger.status, 403);
    assert.deepEqual(stranger.body, {
      type: 'about:blank',
      status: 403,
      title: 'Forbidden',
      code: 'host-unauthorised',
      detail: 'There is no such appointment, or this person may not hand out its links',
      serviceName: 'Hillside',
      phone: '01632 960 000',
    });
    assert.deepEqual(host.events, []);
  });

  it('a page of another site that uses the login of a clinician', async () => {
    const host = createSampleHost();
    const { status } = await linksFor(host, { 'sec-fetch-site': 'cross-site' });
    assert.equal(status, 403);
    assert.deepEqual(host.events, []);
  });

  it('an appointment that the host gives as null, as SQL clients do', async () => {
    const host = createSampleHost({
      findAppointment: () => Promise.resolve(null),
      authoriseClinician: () => Promise.resolve(true),
    });
    assert.equal((await linksFor(host)).status, 403);
    assert.deepEqual(host.errors, []);
  });

  it('R38: a cancelled appointment', async () => {
    const host = createSampleHost();
    host.records.set('104711', { ...sampleAppointment, status: 'cancelled' });
    const { status, body } = await linksFor(host);
    assert.equal(status, 410);
    assert.deepEqual(body, {
      type: 'about:blank',
      status: 410,
      title: 'Gone',
      code: 'cancelled',
      detail: 'A cancelled appointment has no links',
      starts: '2026-12-09T14:00:00.000Z',
      opens: '2026-12-09T00:00:00.000Z',
      timeZone: 'Europe/London',
      serviceName: 'Hillside',
      phone: '01632 960 000',
    });
  });

  it('an id that is no text', async () => {
    for (const id of [104711, '', null, ['104711']])
      assert.equal((await linksFor(createSampleHost(), {}, id)).status, 400);
  });
});
