import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  admitPatientAt,
  attendPresenceAt,
  exchangeCodeAt,
  reportPresenceAt,
  sendMessageAt,
  SessionError,
  type Presence,
  type SessionRole,
} from '@video-session/core';
import { sampleAppointment } from '../testing/fixtures.js';
import { listen, type Listener } from '../testing/listen.js';
import { createSampleHost, sentWelcome, type SampleHost } from '../testing/sample-host.js';

const { signal } = new AbortController();
/** One host on a real socket, made anew for every test. */
let host: SampleHost;
let server: Listener;
const startHost = async (changes = {}) => {
  host = createSampleHost(changes);
  server = await listen(host.handler);
};
const code = (role: SessionRole = 'patient') => host.issuer.linkCode(sampleAppointment, role);
afterEach(() => server.close());

describe('the waiting room, with the browser half of this SDK (R25)', () => {
  const at = (path: string) => new URL(`${server.origin}/video-session/${path}`);
  const waitingRoom = () => true;
  const exchange = (role: SessionRole) => exchangeCodeAt(at('session'))(code(role), signal);

  it('gives patient and guest no token, but all that their page has to show', async () => {
    await startHost({ waitingRoom });
    for (const role of ['patient', 'guest'] as const)
      await assert.rejects(exchange(role), (error) => {
        assert.ok(error instanceof SessionError);
        assert.equal(error.code, 'waiting');
        assert.deepEqual(error.details.visit, {
          meetingCode: host.issuer.meetingCode('104711'),
          role,
          starts: sampleAppointment.starts.getTime(),
          ends: sampleAppointment.ends.getTime(),
          window: host.issuer.accessWindow(sampleAppointment),
          timeZone: 'Europe/London',
          serverNow: host.now,
          welcome: { ...sentWelcome, logo: undefined },
        });
        assert.equal(error.details.phone, sentWelcome.phone);
        return true;
      });
    assert.deepEqual(
      host.events.map((event) => [event.type, event.code]),
      [
        ['session-refused', 'waiting'],
        ['session-refused', 'waiting'],
      ],
    );
  });

  it('never lets a clinician wait, and is off unless the host wants it', async () => {
    await startHost({ waitingRoom });
    assert.ok((await exchange('clinician')).token);
    await server.close();
    await startHost();
    assert.ok((await exchange('patient')).token);
  });

  it('says on another day that it is another day, not that one has to wait', async () => {
    await startHost({ waitingRoom });
    host.now -= 86_400_000;
    await assert.rejects(exchange('patient'), { code: 'too-early' });
  });

  it('takes a person at their word who is in the session, though the server has forgotten the admission', async () => {
    await startHost({ waitingRoom });
    const { status } = await host.post('presence', {
      code: code(),
      status: 'in-session',
      since: new Date(host.now).toISOString(),
    });
    assert.equal(status, 204);
  });

  it('lets in for the day once the clinician has said so, and tells the waiting page', async () => {
    await startHost({ waitingRoom, authoriseClinician: () => Promise.resolve(true) });
    const heard: Presence[] = [];
    const stop = new AbortController();
    const admitted = new Promise<void>((resolve) => {
      const listener = {
        changed(presence: Presence) {
          heard.push(presence);
          if (presence.admitted) resolve();
        },
        connected(live: boolean) {
          if (live) void admitPatientAt(at('presence'))('104711', signal);
        },
      };
      const report = () => ({ status: 'waiting', since: host.now, trouble: undefined }) as const;
      void attendPresenceAt(at('presence'))(code(), report, listener, stop.signal);
    });
    await admitted;
    assert.ok((await exchange('patient')).token);
    assert.ok((await exchange('guest')).token);
    host.now += 8 * 3_600_000;
    assert.ok((await exchange('patient')).token);
    await sendMessageAt(at('presence'))('104711', 'Welcome', signal);
    const left = { status: 'left', since: host.now, trouble: undefined } as const;
    await reportPresenceAt(at('presence'))(code(), left, signal);
    stop.abort();
    assert.equal(heard[0]?.people.patient?.status, 'waiting');
  });

  it('does not let in for the next appointment of the same day', async () => {
    await startHost({ waitingRoom });
    host.records.set('104712', { ...sampleAppointment, id: '104712' });
    await host.post('presence/admit', { appointmentId: '104711' }, { cookie: 'login=clinician' });
    assert.ok((await exchange('patient')).token);
    const next = host.issuer.linkCode({ ...sampleAppointment, id: '104712' }, 'patient');
    await assert.rejects(exchangeCodeAt(at('session'))(next, signal), { code: 'waiting' });
  });

  it('a waitingRoom that fails lets nobody in', async () => {
    await startHost({ waitingRoom: () => Promise.reject(new Error('database')) });
    await assert.rejects(exchange('patient'), { code: 'service-down' });
  });
});
