import {
  BROWSER_AUDIT_TYPES,
  initialJourney,
  SessionError,
  SESSION_ERROR_CODES,
  type JourneyState,
} from '@video-session/core';
import { expect } from '@open-wc/testing';
import { auditStepOf, auditStepOfError } from './audit-steps.js';

describe('auditStepOf', () => {
  const at = (state: object) => auditStepOf(state as JourneyState)?.type;

  it('is a step of the trail where the person sees or does something new', () => {
    expect(at({ status: 'welcome' })).to.equal('welcome-shown');
    expect(at({ status: 'preparing' })).to.equal('join-screen-shown');
    expect(at({ status: 'admitting', from: 'preparing' })).to.equal('join-pressed');
    const error = new SessionError('cancelled', '');
    expect(at({ status: 'denied', error })).to.equal('session-failed');
  });

  it('is none elsewhere', () => {
    expect(at(initialJourney)).to.equal(undefined);
    for (const status of ['verifying', 'waiting', 'in-session', 'ended'])
      expect(at({ status }), status).to.equal(undefined);
    for (const from of ['waiting', 'in-session'])
      expect(at({ status: 'admitting', from }), from).to.equal(undefined);
  });
});

describe('auditStepOfError', () => {
  it('tells a device from a session, and keeps the code', () => {
    expect(auditStepOfError('no-camera')).to.deep.equal({
      type: 'device-failed',
      code: 'no-camera',
    });
    expect(auditStepOfError('meeting-join-timeout')).to.deep.equal({
      type: 'session-failed',
      code: 'meeting-join-timeout',
    });
  });

  it('is none for a code that belongs to no appointment, and a known type for every other', () => {
    expect(auditStepOfError('invalid')).to.equal(undefined);
    for (const code of SESSION_ERROR_CODES.filter((code) => code !== 'invalid'))
      expect(BROWSER_AUDIT_TYPES, code).to.include(auditStepOfError(code)?.type);
  });
});
