import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeJoiningDetails } from '@video-session/core';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';
import type { SharingInput } from './host.js';
import type { RequestHandlerOptions } from './options.js';

async function linksOf(changes: Partial<RequestHandlerOptions>) {
  const host = createSampleHost(changes);
  const response = await host.post('links', { appointmentId: '104711' }, { cookie });
  const { status } = response;
  const body: unknown = await response.json();
  return { host, status, body };
}

async function detailsOf(changes: Partial<RequestHandlerOptions>) {
  const { host, body } = await linksOf(changes);
  return { host, details: decodeJoiningDetails(body) };
}

const cookie = 'login=clinician';
const sharing = (input: object) => ({
  sharing: () => Promise.resolve({ by: 'reminder', ...input } as SharingInput),
});

describe('joining details', () => {
  it('R39: have a guest’s link where the host has a page for it', async () => {
    const pages = { patient: '/video', clinician: '/clinic/video', guest: '/guest' };
    const { host, details } = await detailsOf({ pages });
    const code = host.issuer.linkCode(sampleAppointment, 'guest');
    assert.equal(details.links.guest, `${ORIGIN}/guest#${code}`);
    assert.equal((await detailsOf({})).details.links.guest, undefined);
  });

  it('R12: say how the link reaches the patient, per call', async () => {
    const asked: unknown[] = [];
    const { details } = await detailsOf({
      sharing: (request, { id }) => {
        asked.push(new URL(request.url).pathname, request.headers.get('cookie'), id);
        return Promise.resolve({ by: 'by-hand' });
      },
    });
    assert.equal(details.sharing, 'by-hand');
    assert.equal(details.message, undefined);
    assert.deepEqual(asked, ['/video-session/links', cookie, '104711']);
    assert.equal((await detailsOf({})).details.sharing, undefined);
  });

  it('R30, R36: have the text for the patient, filled in', async () => {
    const template = '{service}: {day} at {time} ({code}). {link}';
    const { host, details } = await detailsOf(sharing({ template }));
    const { meetingCode, links } = details;
    const day = 'Wednesday 9 December 2026';
    assert.equal(
      details.message,
      `Hillside Talking Therapies: ${day} at 2pm (${meetingCode}). ${links.patient}`,
    );
    assert.deepEqual(host.errors, []);
  });

  it('say day and time in the language of the host and the zone of the service', async () => {
    const template = '{day} {time} {link}';
    const summer = {
      ...sampleAppointment,
      starts: new Date('2026-07-01T22:30:00Z'),
      ends: new Date('2026-07-01T23:00:00Z'),
    };
    const { details } = await detailsOf({
      ...sharing({ template, language: 'cy' }),
      findAppointment: () => Promise.resolve(summer),
    });
    assert.match(details.message ?? '', /^Dydd Mercher.* 1 Gorffennaf 2026 23:30 https/);
  });

  it('R22: hand over the service’s own phrases', async () => {
    const phrases = ['I am running 5 minutes late', 'Please phone us'];
    assert.deepEqual((await detailsOf(sharing({ phrases }))).details.phrases, phrases);
  });

  it('R25: say whether the patient waits to be let in', async () => {
    for (const waits of [true, Promise.resolve(true)])
      assert.equal((await detailsOf({ waitingRoom: () => waits })).details.waitingRoom, true);
  });

  it('say whether the links can be renewed', async () => {
    const { details } = await detailsOf({ retireLinks: () => Promise.resolve() });
    assert.equal(details.renewable, true);
  });

  for (const template of ['No way in', 'For {name}: {link}', '{link'])
    it(`go without a text that makes no sense, and the host hears why: ${template}`, async () => {
      const { host, details } = await detailsOf(sharing({ template }));
      assert.equal(details.message, undefined);
      assert.equal(details.sharing, 'reminder');
      assert.match(String(host.errors[0]), /^TypeError: template must/);
    });

  it('go without a text where the host does not know its own name', async () => {
    const fault = new Error('no settings');
    const { host, details } = await detailsOf({
      ...sharing({ template: '{link}' }),
      welcome: () => Promise.reject(fault),
    });
    assert.equal(details.message, undefined);
    assert.deepEqual(host.errors, [fault]);
  });

  for (const [input, message] of [
    [undefined, 'sharing must be an object'],
    [{}, "sharing.by must be 'reminder' or 'by-hand'"],
    [{ by: 'pigeon' }, "sharing.by must be 'reminder' or 'by-hand'"],
    [{ by: 'by-hand', template: 7 }, 'sharing.template must be a string'],
    [{ by: 'by-hand', phrases: ['a', 7] }, 'sharing.phrases must be a list of strings'],
    [{ by: 'by-hand', phrases: 'a' }, 'sharing.phrases must be a list of strings'],
    [
      { by: 'by-hand', template: '{link}', language: 'english, please' },
      'sharing.language must be a BCP 47 language such as en-GB',
    ],
  ] as const)
    it(`are service-down when the host says ${JSON.stringify(input)}`, async () => {
      const { host, status } = await linksOf({
        sharing: () => Promise.resolve(input as SharingInput),
      });
      assert.equal(status, 503);
      assert.deepEqual(host.errors.map(String), [`TypeError: ${message}`]);
    });
});
