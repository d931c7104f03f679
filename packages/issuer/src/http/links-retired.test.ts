import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeJoiningDetails } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, type SampleHost } from '../testing/sample-host.js';
import type { RequestHandlerOptions } from './options.js';

const cookie = 'login=clinician';
const codeIn = (link: string) => new URL(link).hash.slice(1);
const body = { appointmentId: '104711' };

/** A host that raises the revision in its records, as it should. */
function retiringHost(changes: Partial<RequestHandlerOptions> = {}): SampleHost {
  const host: SampleHost = createSampleHost({
    retireLinks: (_request, appointment) => {
      const linkRevision = appointment.linkRevision + 1;
      host.records.set(appointment.id, { ...appointment, linkRevision });
      return Promise.resolve();
    },
    ...changes,
  });
  return host;
}

async function linksAt(path: string, host: SampleHost) {
  const response = await host.post(path, body, { cookie });
  return decodeJoiningDetails(await response.json()).links;
}

const typesOf = (host: SampleHost) => host.events.map(({ type }) => type);

describe('POST links/renew', () => {
  it('R38: gives other links for every role, and the old ones let nobody in', async () => {
    const pages = { patient: '/video', clinician: '/clinic/video', guest: '/guest' };
    const host = retiringHost({ pages });
    const before = await linksAt('links', host);
    const after = await linksAt('links/renew', host);
    for (const role of ['patient', 'clinician', 'guest'] as const) {
      const old = await host.exchange(codeIn(before[role] ?? ''));
      assert.deepEqual([old.status, old.body['code']], [404, 'invalid']);
      assert.equal((await host.exchange(codeIn(after[role] ?? ''))).status, 200);
    }
    assert.deepEqual(await linksAt('links', host), after);
  });

  it('R9: keeps the meeting code', async () => {
    const host = retiringHost();
    const meetingCodeOf = async (path: string) => {
      const response = await host.post(path, body, { cookie });
      return ((await response.json()) as { meetingCode: string }).meetingCode;
    };
    assert.equal(await meetingCodeOf('links'), await meetingCodeOf('links/renew'));
  });

  it('R42: tells the audit trail', async () => {
    const host = retiringHost();
    await linksAt('links/renew', host);
    const meetingCode = host.issuer.meetingCode('104711');
    const event = { version: 1, type: 'links-renewed', meetingCode, at: host.now };
    assert.deepEqual(host.events, [{ ...event, role: 'clinician', code: undefined }]);
  });

  it('410: a cancelled appointment has no links, and stays as it is', async () => {
    const host = retiringHost();
    const cancelled: Appointment = { ...sampleAppointment, status: 'cancelled' };
    host.records.set('104711', cancelled);
    assert.equal((await host.post('links/renew', body, { cookie })).status, 410);
    assert.equal(host.records.get('104711'), cancelled);
  });

  it('403: an appointment that is gone after its links were retired', async () => {
    const host: SampleHost = createSampleHost({
      retireLinks: () => Promise.resolve(void host.records.delete('104711')),
    });
    assert.equal((await host.post('links/renew', body, { cookie })).status, 403);
    assert.deepEqual(host.events, []);
  });
});

describe('POST links/cancel', () => {
  it('R38: retires the links, until new ones are asked for', async () => {
    const host = retiringHost();
    const before = await linksAt('links', host);
    const response = await host.post('links/cancel', body, { cookie });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await host.exchange(codeIn(before.patient))).status, 404);
    assert.equal((await host.exchange(codeIn((await linksAt('links', host)).patient))).status, 200);
    assert.deepEqual(typesOf(host), [
      'links-created',
      'links-cancelled',
      'session-refused',
      'links-created',
      'session-issued',
    ]);
  });

  it('retires those of a cancelled appointment too', async () => {
    const host = retiringHost();
    host.records.set('104711', { ...sampleAppointment, status: 'cancelled' });
    assert.equal((await host.post('links/cancel', body, { cookie })).status, 204);
    assert.equal(host.records.get('104711')?.linkRevision, 1);
  });

  it('is content with an appointment that is gone: its links lead nowhere', async () => {
    const host: SampleHost = createSampleHost({
      retireLinks: () => Promise.resolve(void host.records.delete('104711')),
    });
    assert.equal((await host.post('links/cancel', body, { cookie })).status, 204);
  });
});

for (const path of ['links/renew', 'links/cancel'])
  describe(`POST ${path} refuses`, () => {
    it('501: a host that cannot retire links, in plain words', async () => {
      const host = createSampleHost();
      const response = await host.post(path, body, { cookie });
      assert.equal(response.status, 501);
      const { detail } = (await response.json()) as { detail: string };
      assert.equal(detail, 'This host gave no retireLinks function');
      assert.deepEqual(host.errors, []);
    });

    it('403: somebody without a login, and retires nothing', async () => {
      const host = retiringHost();
      assert.equal((await host.post(path, body)).status, 403);
      assert.equal(host.records.get('104711')?.linkRevision, 0);
      assert.deepEqual(host.events, []);
    });

    it('403: a page of another site', async () => {
      const host = retiringHost();
      const headers = { cookie, 'sec-fetch-site': 'cross-site' };
      assert.equal((await host.post(path, body, headers)).status, 403);
      assert.equal(host.records.get('104711')?.linkRevision, 0);
    });

    it('400: no appointment', async () => {
      const response = await retiringHost().post(path, {}, { cookie });
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { field: string }).field, 'appointmentId');
    });

    for (const [name, retireLinks] of [
      ['forgets to raise the revision', () => Promise.resolve()],
      ['fails', () => Promise.reject(new Error('retireLinks must not fail'))],
    ] as const)
      it(`503: a host that ${name}, and says nothing of success`, async () => {
        const host = createSampleHost({ retireLinks });
        assert.equal((await host.post(path, body, { cookie })).status, 503);
        assert.match(String(host.errors[0]), /retireLinks must/);
        assert.deepEqual(host.events, []);
      });
  });

describe('R25: the admission that the old links were given', () => {
  for (const path of ['links/renew', 'links/cancel'])
    it(`ends with ${path}: whoever has the new link is let in again`, async () => {
      const host = retiringHost({ waitingRoom: () => true });
      const exchange = async () => {
        const appointment = host.records.get('104711') ?? sampleAppointment;
        return (await host.exchange(host.issuer.linkCode(appointment, 'patient'))).status;
      };
      const admit = () => host.post('presence/admit', body, { cookie });
      await admit();
      assert.equal(await exchange(), 200);
      host.now += 1000;
      await host.post(path, body, { cookie });
      assert.equal(await exchange(), 403);
      await admit();
      assert.equal(await exchange(), 200);
    });
});
