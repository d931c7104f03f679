import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { earlyTransition } from './early-transition.js';
import { SessionError, type SessionErrorCode } from './errors.js';
import {
  initialJourney,
  visitOf,
  type Access,
  type Arrival,
  type JourneyEvent,
  type JourneyState,
} from './journey-state.js';
import { journeyTransition } from './journey-transition.js';
import { sampleSession, sampleWelcome } from './testing/sample-session.js';
import type { Visit, VisitFacts } from './visit.js';

const access: Access = { session: sampleSession(), welcome: sampleWelcome };
const fresh: Access = {
  session: { ...sampleSession(), token: 'fresh.a.b' },
  welcome: sampleWelcome,
};
const { meetingCode, role, starts, ends, window, timeZone } = sampleSession();
const facts: VisitFacts = { meetingCode, role, starts, ends, window, timeZone };
const arrival: Arrival = { visit: facts, welcome: sampleWelcome };
const visit: Visit = { ...facts, serverNow: starts, welcome: sampleWelcome };
const held: Arrival = { visit, welcome: sampleWelcome };
const choices = {
  displayName: 'Attendee',
  cameraOn: true,
  microphoneOn: true,
  devices: { camera: undefined, microphone: undefined, speaker: undefined },
};
const error = new SessionError('past', 'Over');

/** One of each state, with a token and without, and one of each event. */
const states = {
  idle: initialJourney,
  verifying: { status: 'verifying', returning: false },
  returning: { status: 'verifying', returning: true },
  'back in': { status: 'verifying', returning: true, choices },
  greeting: { status: 'verifying', returning: false, greeting: arrival },
  greeted: { status: 'verifying', returning: false, greeting: undefined, greeted: true },
  denied: { status: 'denied', error, returning: false },
  'denied later': { status: 'denied', error, returning: true },
  welcome: { status: 'welcome', ...access },
  'welcome, held': { status: 'welcome', ...arrival },
  preparing: { status: 'preparing', ...access },
  'preparing, held': { status: 'preparing', ...arrival },
  admitting: { status: 'admitting', choices, from: 'preparing', ...access },
  'admitting, held': { status: 'admitting', choices, from: 'preparing', ...arrival },
  'admitting, waited': { status: 'admitting', choices, from: 'waiting', ...arrival },
  'admitting, in call': { status: 'admitting', choices, from: 'in-session', ...access },
  waiting: { status: 'waiting', choices, ...arrival },
  'in-session': { status: 'in-session', choices, ...access },
  elsewhere: { status: 'elsewhere', moved: false, ...access },
  'elsewhere, held': { status: 'elsewhere', moved: true, ...arrival },
  ended: { status: 'ended', reason: 'left', ...access },
  'ended, held': { status: 'ended', reason: 'left', ...arrival },
} satisfies Record<string, JourneyState>;
const events = {
  start: { type: 'start' },
  'start, returning': { type: 'start', returning: true },
  'start, back in': { type: 'start', returning: true, choices },
  greet: { type: 'greeted', arrival },
  verified: { type: 'verified', access: fresh },
  held: { type: 'held', visit },
  denied: { type: 'denied', error },
  continue: { type: 'continue' },
  join: { type: 'join', choices },
  admitted: { type: 'admitted' },
  prepare: { type: 'prepare' },
  end: { type: 'end', reason: 'closed' },
  rejoin: { type: 'rejoin' },
  displace: { type: 'displace', moved: true },
} satisfies Record<string, JourneyEvent>;

type StateName = keyof typeof states;
type EventName = keyof typeof events;

const start: JourneyState = states.verifying;
const inCall: JourneyState = { status: 'in-session', choices, ...fresh };
const waiting: JourneyState = { status: 'waiting', choices, ...held };

/** What every pair leads to; a pair that is not here changes nothing. */
const table: Partial<Record<`${StateName} + ${EventName}`, JourneyState>> = {
  'idle + start': start,
  'verifying + start': start,
  'returning + start': start,
  'back in + start': start,
  'greeting + start': start,
  'greeted + start': start,
  'verifying + greet': states.greeting,
  'greeting + greet': states.greeting,
  'greeting + continue': states.greeted,
  'greeting + verified': { status: 'welcome', ...fresh },
  'greeted + verified': { status: 'welcome', ...fresh },
  'greeting + held': { status: 'welcome', ...held },
  'greeted + held': { status: 'welcome', ...held },
  'greeting + denied': states.denied,
  'greeted + denied': states['denied later'],
  'denied + start': start,
  'denied later + start': states.returning,
  'welcome + start': start,
  'welcome, held + start': start,
  'preparing + start': start,
  'preparing, held + start': start,
  'admitting + start': start,
  'admitting, held + start': start,
  'admitting, waited + start': start,
  'admitting, in call + start': start,
  'waiting + start': start,
  'in-session + start': start,
  'elsewhere + start': states.returning,
  'elsewhere, held + start': states.returning,
  'ended + start': states.returning,
  'ended, held + start': states.returning,
  ...(Object.fromEntries(
    Object.keys(states).map((name) => [`${name} + start, returning`, states.returning]),
  ) as Record<`${StateName} + start, returning`, JourneyState>),
  ...(Object.fromEntries(
    Object.keys(states).map((name) => [`${name} + start, back in`, states['back in']]),
  ) as Record<`${StateName} + start, back in`, JourneyState>),
  'back in + verified': inCall,
  'back in + held': waiting,
  'back in + denied': states['denied later'],
  'denied + verified': { status: 'welcome', ...fresh },
  'denied later + verified': { status: 'preparing', ...fresh },
  'denied + held': { status: 'welcome', ...held },
  'denied later + held': { status: 'preparing', ...held },
  'denied + denied': states.denied,
  'denied later + denied': states['denied later'],
  'welcome + verified': { status: 'welcome', ...fresh },
  'welcome, held + verified': { status: 'welcome', ...fresh },
  'welcome + held': { status: 'welcome', ...held },
  'welcome, held + held': { status: 'welcome', ...held },
  'welcome + denied': states.denied,
  'welcome, held + denied': states.denied,
  ...(Object.fromEntries(
    (['welcome', 'preparing', 'admitting', 'admitting, in call', 'in-session'] as const).map(
      (name) => [`${name} + displace`, { status: 'elsewhere', moved: true, ...access }],
    ),
  ) as Record<'welcome + displace', JourneyState>),
  ...(Object.fromEntries(
    (
      [
        'welcome, held',
        'preparing, held',
        'admitting, held',
        'admitting, waited',
        'waiting',
      ] as const
    ).map((name) => [`${name} + displace`, states['elsewhere, held']]),
  ) as Record<'waiting + displace', JourneyState>),
  'elsewhere + displace': { status: 'elsewhere', moved: true, ...access },
  'elsewhere, held + displace': states['elsewhere, held'],
  'verifying + verified': { status: 'welcome', ...fresh },
  'returning + verified': { status: 'preparing', ...fresh },
  'admitting + verified': inCall,
  'admitting, held + verified': inCall,
  'admitting, waited + verified': inCall,
  'admitting, in call + verified': inCall,
  'waiting + verified': inCall,
  'verifying + held': { status: 'welcome', ...held },
  'returning + held': { status: 'preparing', ...held },
  'admitting + held': waiting,
  'admitting, held + held': waiting,
  'admitting, waited + held': waiting,
  'admitting, in call + held': waiting,
  'verifying + denied': states.denied,
  'returning + denied': states['denied later'],
  'admitting + denied': states['denied later'],
  'admitting, held + denied': states['denied later'],
  'admitting, waited + denied': states['denied later'],
  'admitting, in call + denied': states['denied later'],
  'waiting + denied': states['denied later'],
  'welcome + continue': { status: 'preparing', ...access },
  'welcome, held + continue': { status: 'preparing', ...arrival },
  'preparing + join': states.admitting,
  'preparing, held + join': states['admitting, held'],
  'waiting + admitted': states['admitting, waited'],
  'waiting + prepare': { status: 'preparing', ...arrival },
  'waiting + end': { status: 'ended', reason: 'closed', ...arrival },
  'in-session + end': { status: 'ended', reason: 'closed', ...access },
  'in-session + rejoin': states['admitting, in call'],
  'admitting, in call + rejoin': states['admitting, in call'],
  'admitting, in call + end': { status: 'ended', reason: 'closed', ...access },
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

  it('greets nobody who will not see the welcome page', () => {
    const greet = (of: Arrival) => journeyTransition(start, { type: 'greeted', arrival: of });
    assert.equal(greet({ ...arrival, welcome: { ...sampleWelcome, enabled: false } }), start);
    assert.equal(greet({ ...arrival, visit: { ...facts, role: 'clinician' } }), start);
  });

  it('R10: leads straight to the join screen where the welcome page is off', () => {
    const welcome = { ...sampleWelcome, enabled: false };
    const off = { session: sampleSession(), welcome };
    assert.equal(journeyTransition(start, { type: 'verified', access: off }).status, 'preparing');
    const waitsToo = { ...visit, welcome };
    assert.equal(journeyTransition(start, { type: 'held', visit: waitsToo }).status, 'preparing');
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

  it('R25: whoever is to wait goes from the link to the call by way of the waiting room', () => {
    const steps: JourneyEvent[] = [
      { type: 'start' },
      { type: 'held', visit },
      { type: 'continue' },
      { type: 'join', choices },
      { type: 'held', visit },
      { type: 'admitted' },
      { type: 'held', visit },
      { type: 'admitted' },
      { type: 'verified', access: fresh },
    ];
    let state: JourneyState = initialJourney;
    const passed = steps.map((event) => (state = journeyTransition(state, event)).status);
    assert.deepEqual(passed, [
      'verifying',
      'welcome',
      'preparing',
      'admitting',
      'waiting',
      'admitting',
      'waiting',
      'admitting',
      'in-session',
    ]);
    assert.ok('choices' in state);
    assert.deepEqual(state.choices, choices);
  });

  it('R25: somebody whose admission is forgotten in a call waits again, with nothing lost', () => {
    const again = journeyTransition(states['in-session'], { type: 'rejoin' });
    assert.deepEqual(journeyTransition(again, { type: 'held', visit }), waiting);
  });

  for (const code of [
    'waiting',
    'offline',
    'service-down',
    'rate-limited',
    'key-set-unreachable',
  ] satisfies SessionErrorCode[])
    it(`${code} takes nobody's place in the waiting room away`, () => {
      const trouble: JourneyEvent = { type: 'denied', error: new SessionError(code, '') };
      assert.equal(journeyTransition(states.waiting, trouble), states.waiting);
      assert.deepEqual(journeyTransition(states['admitting, waited'], trouble), states.waiting);
      assert.equal(journeyTransition(states['admitting, held'], trouble).status, 'denied');
    });

  it('R38: trouble with the fresh token of a broken call sends nobody out of it', () => {
    const trouble: JourneyEvent = { type: 'denied', error: new SessionError('offline', '') };
    const broken = states['admitting, in call'];
    assert.equal(journeyTransition(broken, trouble), broken);
  });

  it('a quiet look that fails in passing keeps a refusal that is about the day', () => {
    const early = { ...states.denied, error: new SessionError('too-early', '') };
    const offline = new SessionError('offline', '');
    assert.equal(journeyTransition(early, { type: 'denied', error: offline }), early);
    const off = { ...states.denied, error: offline };
    const down = new SessionError('service-down', '');
    assert.deepEqual(journeyTransition(off, { type: 'denied', error: down }), {
      ...off,
      error: down,
    });
    const passing = journeyTransition(states.welcome, { type: 'denied', error: down });
    assert.equal(passing, states.welcome);
  });

  it('R13: the address of the calendar file goes along', () => {
    const dated = { ...access, calendar: '/calendar/1' };
    const state = journeyTransition(start, { type: 'verified', access: dated });
    const next = journeyTransition(state, { type: 'continue' });
    assert.deepEqual(next, { status: 'preparing', ...dated });
    const waits = journeyTransition(start, { type: 'held', visit, calendar: '/calendar/2' });
    assert.ok('calendar' in waits);
    assert.equal(waits.calendar, '/calendar/2');
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

describe('earlyTransition', () => {
  const early = ['idle', 'verifying', 'denied', 'welcome'] satisfies JourneyState['status'][];

  for (const [stateName, state] of Object.entries(states))
    for (const [eventName, event] of Object.entries(events)) {
      const isPart =
        event.type === 'start' ||
        (event.type !== 'displace' && early.some((status) => status === state.status));
      it(`${stateName} + ${eventName} ${isPart ? 'is as in the whole table' : 'changes nothing'}`, () => {
        const next = earlyTransition(state, event);
        if (isPart) assert.deepEqual(next, journeyTransition(state, event));
        else assert.equal(next, state);
      });
    }
});

describe('visitOf', () => {
  it('finds the appointment in a token and in a waiting room', () => {
    assert.equal(visitOf(access), access.session);
    assert.equal(visitOf(arrival), facts);
  });
});
