import assert from 'node:assert/strict';
import { BROWSER_AUDIT_TYPES, type AuditEvent } from '@video-session/core';
import { sampleAppointment } from './fixtures.js';
import { createSampleHost, ORIGIN, type SampleHost } from './sample-host.js';

const cookie = 'login=clinician';

/** What the host API tells of a visit with everything in it. */
export async function everyStep(): Promise<readonly AuditEvent[]> {
  const host: SampleHost = createSampleHost({
    waitingRoom: () => true,
    retireLinks: (_request, appointment) => {
      const linkRevision = appointment.linkRevision + 1;
      host.records.set(appointment.id, { ...appointment, linkRevision });
      return Promise.resolve();
    },
  });
  const clinician = (path: string, more: object = {}) =>
    ask(host, path, { appointmentId: sampleAppointment.id, ...more });
  await clinician('links');
  await clinician('links/renew');
  for (const role of ['guest', 'patient', 'clinician'] as const) await visit(host, role, clinician);
  await fetchCalendar(host);
  await clinician('links/cancel');
  assert.deepEqual(host.errors, []);
  return host.events;
}

async function visit(
  host: SampleHost,
  role: 'patient' | 'clinician' | 'guest',
  clinician: (path: string, more?: object) => Promise<unknown>,
): Promise<void> {
  const code = host.issuer.linkCode(host.records.get('104711') ?? sampleAppointment, role);
  const report = async (status: string) => {
    host.now += 1_000;
    await ask(host, 'presence', { code, status, since: new Date(host.now).toISOString() });
  };
  const events = BROWSER_AUDIT_TYPES.map((type) => ({ type }));
  await ask(host, 'session', { code });
  await report('waiting');
  await clinician('presence/message', { text: 'I am running 5 minutes late' });
  await clinician('presence/admit');
  await ask(host, 'session', { code });
  await report('in-session');
  await ask(host, 'events', { code, events });
  await report('left');
}

async function fetchCalendar({ issuer, records, now, handler }: SampleHost): Promise<void> {
  const revision = records.get('104711')?.linkRevision ?? 0;
  const ticket = { appointmentId: '104711', role: 'patient', revision, origin: '' } as const;
  const code = issuer.calendarCode(ticket, now);
  const response = await handler(new Request(`${ORIGIN}/video-session/calendar/${code}`));
  assert.equal(response.status, 200);
}

async function ask(host: SampleHost, path: string, body: object): Promise<void> {
  const { status } = await host.post(path, body, { cookie });
  // 403 is the waiting room, once.
  assert.ok([200, 204, 403].includes(status), `${path}: ${status}`);
}
