import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  BACKEND_AUDIT_TYPES,
  BROWSER_AUDIT_TYPES,
  SESSION_ERROR_CODES,
  SESSION_ROLES,
} from '@video-session/core';
import { auditProblems, auditSchema } from '../testing/audit-schema.js';
import { everyStep } from '../testing/every-step.js';

const event = {
  version: 1,
  type: 'session-refused',
  meetingCode: '123-bcdf-ghjk-mnpq',
  role: 'patient',
  code: 'past',
  at: 1,
};

describe('the published schema of audit events', () => {
  it('has the lists of core', () => {
    const listed = (name: string) => auditSchema.$defs[name]?.enum;
    assert.deepEqual(listed('backendType'), BACKEND_AUDIT_TYPES);
    assert.deepEqual(listed('browserType'), BROWSER_AUDIT_TYPES);
    assert.deepEqual(listed('code'), SESSION_ERROR_CODES);
  });

  it('takes every step that there is, as the host API makes it', async () => {
    const events = await everyStep();
    for (const one of events) assert.deepEqual(auditProblems(one), [], JSON.stringify(one));
    const types = new Set(events.map(({ type }) => type));
    assert.deepEqual([...types].sort(), [...BACKEND_AUDIT_TYPES, ...BROWSER_AUDIT_TYPES].sort());
    const roles = new Set(events.flatMap(({ role }) => role ?? []));
    assert.deepEqual([...roles].sort(), [...SESSION_ROLES].sort());
  });

  it('takes what JSON leaves of an event without a code', () => {
    const made = { ...event, type: 'links-created', code: undefined };
    assert.deepEqual(auditProblems(made), []);
  });

  for (const [name, changes] of [
    ['another version', { version: 2 }],
    ['an unknown type', { type: 'session-watched' }],
    ['a name', { name: 'Sam Patient' }],
    ['an appointment id', { appointmentId: '104711' }],
    ['a meeting code that is none', { meetingCode: '104711' }],
    ['no meeting code', { meetingCode: undefined }],
    ['an unknown role', { role: 'observer' }],
    ['an unknown code', { code: 'because' }],
    ['a refusal without a reason', { code: undefined }],
    ['a step of nobody', { role: undefined }],
    ['a date for a time', { at: '2026-12-09T14:00:00Z' }],
    ['half a millisecond', { at: 0.5 }],
  ] as const)
    it(`R42: refuses ${name}`, () => {
      assert.deepEqual(auditProblems(event), []);
      assert.notDeepEqual(auditProblems({ ...event, ...changes }), []);
    });
});
