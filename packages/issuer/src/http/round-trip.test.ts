import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  createLinksAt,
  exchangeCodeAt,
  remoteKeySet,
  SessionError,
  verifySessionToken,
} from '@video-session/core';
import { SAMPLE_NOW, sampleAppointment } from '../testing/fixtures.js';
import { listen, type Listener } from '../testing/listen.js';
import { createSampleHost, sampleWelcome } from '../testing/sample-host.js';

const { signal } = new AbortController();

describe('the host API as the browser half of this SDK sees it', () => {
  const host = createSampleHost({ authoriseClinician: () => Promise.resolve(true) });
  let server: Listener;
  const at = (path: string) => new URL(`${server.origin}/video-session/${path}`);
  before(async () => {
    server = await listen(host.handler);
  });
  afterEach(() => {
    host.now = SAMPLE_NOW;
    host.records.set('104711', sampleAppointment);
  });
  after(() => server.close());

  it('leads from an appointment over a link to a verified session', async () => {
    const details = await createLinksAt(at('links'))('104711', signal);
    assert.equal(details.starts, sampleAppointment.starts.getTime());
    assert.equal(details.serverNow, SAMPLE_NOW);
    const link = new URL(details.links.patient);
    assert.equal(link.origin + link.pathname, `${server.origin}/video`);

    const grant = await exchangeCodeAt(at('session'))(link.hash.slice(1), signal);
    assert.equal(grant.welcome.serviceName, sampleWelcome.serviceName);

    const keySet = remoteKeySet(at('jwks.json'));
    const { meetingCode } = details;
    const role = 'patient';
    const options = { keySet, now: grant.serverNow, meetingCode, role } as const;
    const session = await verifySessionToken(grant.token, options);
    assert.equal(session.meetingCode, meetingCode);
    assert.deepEqual(session.window, details.window);
  });

  it('tells a patient who comes a day early what the screen has to say', async () => {
    host.now -= 86_400_000;
    const code = host.issuer.linkCode(sampleAppointment, 'patient');
    await assert.rejects(exchangeCodeAt(at('session'))(code, signal), (error) => {
      assert.ok(error instanceof SessionError);
      assert.equal(error.code, 'too-early');
      const { calendar = '', serverNow, ...details } = error.details;
      assert.equal(typeof serverNow, 'number', 'R2: to count down from');
      assert.match(calendar, /^\/video-session\/calendar\/[\w-]+$/);
      assert.deepEqual(details, {
        starts: Date.UTC(2026, 11, 9, 14),
        opens: Date.UTC(2026, 11, 9),
        timeZone: 'Europe/London',
        serviceName: sampleWelcome.serviceName,
        phone: sampleWelcome.phone,
      });
      return true;
    });
  });

  it('tells somebody with a mistyped link whom to phone', async () => {
    await assert.rejects(exchangeCodeAt(at('session'))('mistyped', signal), (error) => {
      assert.ok(error instanceof SessionError);
      assert.equal(error.code, 'invalid');
      assert.equal(error.details.phone, '01632 960 000');
      return true;
    });
  });

  it('tells a clinician about a cancelled appointment', async () => {
    host.records.set('104711', { ...sampleAppointment, status: 'cancelled' });
    await assert.rejects(createLinksAt(at('links'))('104711', signal), { code: 'cancelled' });
  });
});
