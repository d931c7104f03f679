import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SessionError } from './errors.js';
import {
  initialJourney,
  journeyTransition,
  type Access,
  type JourneyEvent,
  type JourneyState,
} from './journey-state.js';
import { sampleSession, sampleWelcome } from './testing/sample-session.js';

const access: Access = { session: sampleSession(), welcome: sampleWelcome };
const fresh: Access = {
  session: { ...sampleSession(), token: 'fresh.a.b' },
  welcome: sampleWelcome,
};
const choices = {
  displayName: 'Attendee',
  cameraOn: true,
  microphoneOn: true,
  devices: { camera: undefined, microphone: undefined, speaker: undefined },
};
const error = new SessionError('past', 'Over');

/** One of each state, and one of each event. */
const states = {
  idle: initialJourney,
  verifying: { status: 'verifying', returning: false },
  returning: { status: 'verifying', returning: true },
  denied: { status: 'denied', error, returning: false },
  'denied later': { status: 'denied', error, returning: true },
  welcome: { status: 'welcome', ...access },
  preparing: { status: 'preparing', ...access },
  admitting: { status: 'admitting', choices, rejoining: false, ...access },
  'in-session': { status: 'in-session', choices, ...access },
  ended: { status: 'ended', reason: 'left', ...access },
} satisfies Record<string, JourneyState>;
const events = {
  start: { type: 'start' },
  verified: { type: 'verified', access: fresh },
  denied: { type: 'denied', error },
  continue: { type: 'continue' },
  join: { type: 'join', choices },
  end: { type: 'end', reason: 'closed' },
  rejoin: { type: 'rejoin' },
} satisfies Record<string, JourneyEvent>;

type StateName = keyof typeof states;
type EventName = keyof typeof events;

const start: JourneyState = states.verifying;
const denied: JourneyState = states.denied;

/** What every pair leads to; a pair that is not here changes nothing. */
const table: Partial<Record<`${StateName} + ${EventName}`, JourneyState>> = {
  'idle + start': start,
  'verifying + start': start,
  'returning + start': start,
  'denied + start': start,
  'denied later + start': states.returning,
  'welcome + start': start,
  'preparing + start': start,
  'admitting + start': start,
  'in-session + start': start,
  'ended + start': states.returning,
  'verifying + verified': { status: 'welcome', ...fresh },
  'returning + verified': { status: 'preparing', ...fresh },
  'admitting + verified': { status: 'in-session', choices, ...fresh },
  'verifying + denied': denied,
  'returning + denied': states['denied later'],
  'admitting + denied': states['denied later'],
  'welcome + continue': { status: 'preparing', ...access },
  'preparing + join': { status: 'admitting', choices, rejoining: false, ...access },
  'in-session + end': { status: 'ended', reason: 'closed', ...access },
  'in-session + rejoin': { status: 'admitting', choices, rejoining: true, ...access },
};

describe('journeyTransition', () => {
  for (const [stateName, state] of Object.entries(states) as [StateName, JourneyState][])
    for (const [eventName, event] of Object.entries(events) as [EventName, JourneyEvent][]) {
      const expected = table[`${stateName} + ${eventName}`];
      const then = expected === undefined ? 'changes nothing' : `→ ${expected.status}`;
      it(`${stateName} + ${eventName} ${then}`, () => {
        const next = journeyTransition(state, event);
        if (expected === undefined) assert.equal(next, state);
        else assert.deepEqual(next, expected);
      });
    }

  it('R10: leads straight to the join screen where the welcome page is off', () => {
    const off = { session: sampleSession(), welcome: { ...sampleWelcome, enabled: false } };
    const next = journeyTransition(start, { type: 'verified', access: off });
    assert.equal(next.status, 'preparing');
  });

  it('shows a clinician no welcome page, but shows it to a guest', () => {
    const as = (role: 'clinician' | 'guest') =>
      journeyTransition(start, {
        type: 'verified',
        access: { session: sampleSession(role), welcome: sampleWelcome },
      }).status;
    assert.equal(as('clinician'), 'preparing');
    assert.equal(as('guest'), 'welcome');
  });

  it('R38: goes through a fresh token before every join and rejoin', () => {
    let state: JourneyState = states['in-session'];
    state = journeyTransition(state, { type: 'rejoin' });
    assert.equal(state.status, 'admitting');
    state = journeyTransition(state, { type: 'verified', access: fresh });
    assert.ok(state.status === 'in-session');
    assert.equal(state.session.token, 'fresh.a.b');
    assert.deepEqual(state.choices, choices);
  });

  it('never changes the state it was given', () => {
    const frozen = (value: object): object => Object.freeze(value);
    for (const state of Object.values(states))
      for (const event of Object.values(events))
        assert.doesNotThrow(() => {
          frozen(state);
          journeyTransition(state, event);
        });
  });
});
