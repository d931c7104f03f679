import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BROWSER_AUDIT_TYPES, SESSION_ERROR_CODES } from '@video-session/core';
import { sampleAppointment } from '../testing/fixtures.js';
import { createSampleHost } from '../testing/sample-host.js';

const step = { type: 'join-pressed' };
const codeFor = (role: 'patient' | 'clinician' | 'guest') =>
  createSampleHost().issuer.linkCode(sampleAppointment, role);
const code = codeFor('patient');

describe('POST events', () => {
  for (const role of ['patient', 'clinician', 'guest'] as const)
    it(`R42: tells the audit trail what happened to a ${role}, with the server's time`, async () => {
      const host = createSampleHost();
      const events = [step, { type: 'device-failed', code: 'no-camera' }];
      const response = await host.post('events', { code: codeFor(role), events });
      assert.equal(response.status, 204);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const meetingCode = host.issuer.meetingCode('104711');
      const common = { version: 1, meetingCode, role, at: host.now };
      assert.deepEqual(host.events, [
        { ...common, type: 'join-pressed', code: undefined },
        { ...common, type: 'device-failed', code: 'no-camera' },
      ]);
    });

  it('takes every step that a browser knows, and every code', async () => {
    const host = createSampleHost();
    for (const type of BROWSER_AUDIT_TYPES)
      assert.equal((await host.post('events', { code, events: [{ type }] })).status, 204);
    for (const reason of SESSION_ERROR_CODES) {
      const events = [{ type: 'session-failed', code: reason }];
      assert.equal((await host.post('events', { code, events })).status, 204);
    }
    assert.equal(host.events.length, BROWSER_AUDIT_TYPES.length + SESSION_ERROR_CODES.length);
  });

  it('lets no browser say when, who or where, nor add a word of its own', async () => {
    const host = createSampleHost();
    const forged = { role: 'clinician', at: 0, meetingCode: '000-xxxx-xxxx-xxxx', name: 'Sam' };
    await host.post('events', { code, events: [{ ...step, ...forged }], ...forged });
    assert.deepEqual(
      host.events.map(({ role, at, meetingCode }) => [role, at, meetingCode]),
      [['patient', host.now, host.issuer.meetingCode('104711')]],
    );
    assert.ok(!JSON.stringify(host.events).includes('Sam'));
  });

  const NO_ATTENDANCE = ['welcome-shown', 'join-screen-shown', 'session-failed', 'device-failed'];
  const day = Date.UTC(2026, 11, 9);
  const next = Date.UTC(2026, 11, 10);
  for (const [when, now, changes, status, reason] of [
    ['the day before', day - 1, {}, 403, 'too-early'],
    ['the day before, moved', day - 1, { moved: true }, 403, 'moved'],
    ['at the first instant of the day', day, {}, 204, undefined],
    ['late, of a session that goes on', next + 2 * 3_600_000 - 1, {}, 204, undefined],
    ['too late for any session', next + 2 * 3_600_000, {}, 410, 'past'],
    ['after a cancellation', day, { status: 'cancelled' }, 410, 'cancelled'],
  ] as const)
    it(`${when}: ${status} for what says that somebody came, 204 for anything else`, async () => {
      const host = createSampleHost();
      host.now = now;
      host.records.set('104711', { ...sampleAppointment, ...changes });
      for (const type of BROWSER_AUDIT_TYPES) {
        const response = await host.post('events', { code, events: [{ type }] });
        const isFree = NO_ATTENDANCE.includes(type);
        assert.equal(response.status, isFree ? 204 : status, type);
        if (!isFree && status !== 204)
          assert.equal(((await response.json()) as { code: string }).code, reason);
      }
      const before = host.events.length;
      await host.post('events', { code, events: [{ type: 'welcome-shown' }, step] });
      assert.equal(host.events.length - before, status === 204 ? 2 : 0, 'all or none');
    });

  it('gives unknown, retired and forgotten codes the one answer that they always get', async () => {
    const host = createSampleHost();
    const answers = new Set<string>();
    const ask = async (one: string) => {
      const response = await host.post('events', { code: one, events: [step] });
      answers.add(`${response.status} ${await response.text()}`);
    };
    await ask('mistyped');
    host.records.set('104711', { ...sampleAppointment, linkRevision: 1 });
    await ask(code);
    host.records.delete('104711');
    await ask(code);
    assert.equal(answers.size, 1);
    assert.match([...answers].join(), /^404 .*"code":"invalid"/);
    assert.deepEqual(host.events, []);
  });

  for (const [events, field] of [
    [undefined, 'events'],
    [{}, 'events'],
    [[], 'events'],
    [Array.from({ length: 21 }, () => step), 'events'],
    [[step, 'x'], 'events[1]'],
    [[null], 'events[0]'],
    [[{}], 'events[0].type'],
    [[{ type: 'session-issued' }], 'events[0].type'],
    [[{ type: 'constructor' }], 'events[0].type'],
    [[step, { type: 'session-failed', code: 'made-up' }], 'events[1].code'],
    [[{ type: 'session-failed', code: { $ne: 1 } }], 'events[0].code'],
  ] as const)
    it(`400: refuses all of ${JSON.stringify({ events }).slice(0, 60)}, naming ${field}`, async () => {
      const host = createSampleHost();
      const response = await host.post('events', { code, events });
      assert.equal(response.status, 400);
      const problem = (await response.json()) as { field: string; detail: string };
      assert.equal(problem.field, field);
      assert.ok(problem.detail.startsWith(`${field} must be `), problem.detail);
      assert.deepEqual(host.events, []);
    });

  it('takes twenty steps at once, whatever their names', async () => {
    const host = createSampleHost();
    const [longest = ''] = [...SESSION_ERROR_CODES].sort((a, b) => b.length - a.length);
    const events = Array.from({ length: 20 }, () => ({ type: 'join-screen-shown', code: longest }));
    assert.equal((await host.post('events', { code, events })).status, 204);
    assert.equal(host.events.length, 20);
  });
});
