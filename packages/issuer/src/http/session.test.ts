import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifySessionToken } from '@video-session/core';
import { createLocalJWKSet } from 'jose';
import type { Appointment } from '../appointment.js';
import { createSampleIssuer, otherSecret, sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost, sampleWelcome, sentWelcome } from '../testing/sample-host.js';

const DAY = 86_400_000;
const codeFor = (role: 'patient' | 'clinician' | 'guest', appointment = sampleAppointment) =>
  createSampleHost().issuer.linkCode(appointment, role);

describe('POST session', () => {
  for (const role of ['patient', 'clinician', 'guest'] as const)
    it(`R36: exchanges the code of a ${role} for a token`, async () => {
      const host = createSampleHost();
      const { status, body } = await host.exchange(codeFor(role));
      assert.equal(status, 200);
      const { token, calendar, ...rest } = body;
      assert.deepEqual(rest, {
        serverNow: '2026-12-09T13:55:00.000Z',
        meetingCode: host.issuer.meetingCode('104711'),
        welcome: sentWelcome,
      });
      const keySet = createLocalJWKSet(host.issuer.keySet());
      const session = await verifySessionToken(String(token), { keySet, now: host.now });
      assert.equal(session.role, role);
      const opens = typeof calendar === 'string' && calendar.startsWith('/video-session/calendar/');
      assert.equal(opens, role !== 'clinician');
      assert.equal(session.meetingCode, rest['meetingCode']);
    });

  it('R37: works as often as needed on the day', async () => {
    const host = createSampleHost();
    const first = await host.exchange(codeFor('patient'));
    const again = await host.exchange(codeFor('patient'));
    assert.deepEqual(again, first);
    host.now += 3 * 3_600_000;
    assert.equal((await host.exchange(codeFor('patient'))).status, 200);
  });

  it('R10: leaves out of the welcome page what a service may not put there', async () => {
    const welcome = {
      ...sampleWelcome,
      enabled: false,
      links: [
        { label: 'Help', href: 'https://hillside.example/help' },
        { label: 'Bad', href: 'javascript:alert(1)' },
      ],
    };
    const host = createSampleHost({ welcome: () => Promise.resolve(welcome) });
    const { body } = await host.exchange(codeFor('patient'));
    assert.deepEqual(body['welcome'], {
      ...sentWelcome,
      ...welcome,
      links: [welcome.links[0]],
    });
  });

  it('R10, R28: sends all that a service has set', async () => {
    const welcome = {
      ...sentWelcome,
      richText: '<p>Welcome.</p>',
      needs: ['A pen'],
      consent: { text: 'I agree.' },
      emergency: { phone: '112' },
      calendar: false,
      languages: ['en', 'cy'],
      theme: { accent: '#005eb8', font: 'Arial' },
      exitUrl: '/weather',
      backgrounds: [{ label: 'A room', src: '/rooms/1.jpg' }],
      phonePromises: false,
    };
    const host = createSampleHost({ welcome: () => Promise.resolve(welcome) });
    const { body } = await host.exchange(codeFor('patient'));
    assert.deepEqual(body['welcome'], welcome);
  });

  it('tells the audit trail of a token, without code, token or person (R42)', async () => {
    const host = createSampleHost();
    const code = codeFor('clinician');
    const { body } = await host.exchange(code);
    const meetingCode = host.issuer.meetingCode('104711');
    const event = { version: 1, type: 'session-issued', meetingCode, role: 'clinician' };
    assert.deepEqual(host.events, [{ ...event, code: undefined, at: host.now }]);
    const told = JSON.stringify(host.events);
    for (const secret of [code, String(body['token']), 'Osei', '104711'])
      assert.ok(!told.includes(secret));
  });
});

describe('POST session refuses, with the day and the phone number (R1, R27, R38)', () => {
  const facts = {
    starts: '2026-12-09T14:00:00.000Z',
    opens: '2026-12-09T00:00:00.000Z',
    timeZone: 'Europe/London',
    serviceName: sampleWelcome.serviceName,
    phone: sampleWelcome.phone,
  };

  for (const [name, changes, shift, status, code] of [
    ['yesterday', {}, -DAY, 403, 'too-early'],
    ['tomorrow', {}, DAY, 410, 'past'],
    ['a cancelled appointment', { status: 'cancelled' }, 0, 410, 'cancelled'],
    ['an earlier day than the new one', { moved: true }, -DAY, 403, 'moved'],
  ] as [string, Partial<Appointment>, number, number, string][])
    it(`${name}: ${code}`, async () => {
      const host = createSampleHost();
      host.records.set('104711', { ...sampleAppointment, ...changes });
      host.now += shift;
      const { status: answered, body } = await host.exchange(codeFor('patient'));
      const { detail, calendar, ...problem } = body;
      assert.equal(answered, status);
      // R13: whoever has a date may note it, or take it out again.
      assert.equal(typeof calendar, code === 'past' ? 'undefined' : 'string');
      const title = status === 410 ? 'Gone' : 'Forbidden';
      assert.deepEqual(problem, { type: 'about:blank', status, title, code, ...facts });
      assert.equal(typeof detail, 'string');
      const meetingCode = host.issuer.meetingCode('104711');
      const event = { version: 1, type: 'session-refused', meetingCode, role: 'patient' };
      assert.deepEqual(host.events, [{ ...event, code, at: host.now }]);
      assert.deepEqual(host.errors, []);
    });

  it('R38: moving and cancelling take effect on the very next exchange, and back', async () => {
    const host = createSampleHost();
    const code = codeFor('patient');
    const statusAfter = async (changes: Partial<Appointment>) => {
      host.records.set('104711', { ...sampleAppointment, ...changes });
      const { body } = await host.exchange(code);
      return body['code'] ?? 'let in';
    };
    const nextWeek = (date: Date) => new Date(date.getTime() + 7 * DAY);
    const moved = {
      moved: true,
      starts: nextWeek(sampleAppointment.starts),
      ends: nextWeek(sampleAppointment.ends),
    };
    assert.equal(await statusAfter({}), 'let in');
    assert.equal(await statusAfter({ status: 'cancelled' }), 'cancelled');
    assert.equal(await statusAfter(moved), 'moved');
    host.now += 7 * DAY;
    assert.equal(await statusAfter(moved), 'let in');
  });

  it('R27: names the phone number of the service where the welcome page has none', async () => {
    const host = createSampleHost({ welcome: () => Promise.resolve({ serviceName: 'Hillside' }) });
    host.now -= DAY;
    const { body } = await host.exchange(codeFor('patient'));
    assert.deepEqual([body['serviceName'], body['phone']], ['Hillside', '01632 960 000']);
  });

  it('R4: lets in at 00:05 when the appointment crosses midnight', async () => {
    const late = {
      ...sampleAppointment,
      starts: new Date(Date.UTC(2026, 11, 9, 23, 30)),
      ends: new Date(Date.UTC(2026, 11, 10, 0, 20)),
    };
    const host = createSampleHost();
    host.records.set('104711', late);
    host.now = Date.UTC(2026, 11, 10, 0, 5);
    assert.equal((await host.exchange(codeFor('patient'))).status, 200);
  });
});

describe('one generic answer for every unknown code', () => {
  const expected = {
    status: 404,
    body: {
      type: 'about:blank',
      status: 404,
      title: 'Not Found',
      code: 'invalid',
      detail: 'There is no session for this code',
      serviceName: 'Hillside',
      phone: '01632 960 000',
    },
  };

  it('mistyped, made up, or signed by somebody else', async () => {
    const host = createSampleHost();
    const code = codeFor('patient');
    const stranger = await createSampleIssuer({ linkKeys: [{ id: 1, secret: otherSecret }] });
    const wrong = [
      code.slice(0, -1),
      code.toLowerCase(),
      `${code}.`,
      'x',
      '104711',
      stranger.linkCode(sampleAppointment, 'patient'),
    ];
    for (const one of wrong) assert.deepEqual(await host.exchange(one), expected, one);
    assert.deepEqual(host.events, []);
  });

  it('of an appointment that is gone, or retired by a new revision', async () => {
    const host = createSampleHost();
    host.records.set('104711', { ...sampleAppointment, linkRevision: 1 });
    assert.deepEqual(await host.exchange(codeFor('patient')), expected);
    host.records.delete('104711');
    assert.deepEqual(await host.exchange(codeFor('patient')), expected);
    assert.deepEqual(
      host.events.map(({ type, code, role }) => [type, code, role]),
      Array.from({ length: 2 }, () => ['session-refused', 'invalid', 'patient']),
    );
  });

  it('of a revision that is yet to come', async () => {
    const host = createSampleHost();
    const ahead = codeFor('patient', { ...sampleAppointment, linkRevision: 1 });
    assert.deepEqual(await host.exchange(ahead), expected);
  });

  it('of an appointment for which the host finds another: nobody gets into a wrong room', async () => {
    const other = { ...sampleAppointment, id: '104712' };
    const host = createSampleHost({ findAppointment: () => Promise.resolve(other) });
    assert.deepEqual(await host.exchange(codeFor('patient')), expected);
  });

  it('has no phone number where the host gives none', async () => {
    const host = createSampleHost({ service: undefined });
    const { body } = await host.exchange('x');
    assert.equal(body['code'], 'invalid');
    assert.ok(!('phone' in body) && !('serviceName' in body));
  });
});
