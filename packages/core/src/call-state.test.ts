import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { callTransition, initialCall, type CallEvent, type CallState } from './call-state.js';
import { SessionError } from './errors.js';

const self = { id: 'self', displayName: 'Attendee' };
const clinician = { id: 'c', displayName: 'Dr Amara Osei' };
const guest = { id: 'g', displayName: 'Interpreter' };
const broken = new SessionError('meeting-connection-failed', 'The connection is gone');

const gathering = {
  role: 'patient',
  others: [clinician],
  microphoneMuted: true,
  cameraMuted: false,
  frameReady: true,
} as const;
const room = {
  self,
  others: [clinician],
  microphoneMuted: true,
  cameraMuted: false,
  sharingScreen: true,
} as const;

const states = {
  idle: initialCall,
  joining: { status: 'joining', ...gathering, frameReady: false },
  joined: { status: 'joined', role: 'patient', room },
  reconnecting: { status: 'reconnecting', ...gathering },
  leaving: { status: 'leaving' },
  ended: { status: 'ended', reason: 'left' },
  failed: { status: 'failed', error: broken },
} satisfies Record<string, CallState>;
const events = {
  mount: { type: 'mount', role: 'clinician' },
  ready: { type: 'ready' },
  joined: { type: 'joined', participant: self },
  'participant-joined': { type: 'participant-joined', participant: guest },
  'participant-renamed': {
    type: 'participant-renamed',
    participant: { id: 'c', displayName: 'Amara' },
  },
  'participant-left': { type: 'participant-left', id: 'c' },
  'microphone-changed': { type: 'microphone-changed', muted: false },
  'camera-changed': { type: 'camera-changed', muted: true },
  'screen-share-changed': { type: 'screen-share-changed', on: false },
  'message-received': { type: 'message-received' },
  'device-failed': { type: 'device-failed', device: 'camera', code: 'no-camera' },
  'role-changed': { type: 'role-changed', moderator: false },
  leave: { type: 'leave' },
  left: { type: 'left' },
  closed: { type: 'closed' },
  failed: { type: 'failed', error: broken },
} satisfies Record<string, CallEvent>;

type StateName = keyof typeof states;
type EventName = keyof typeof events;

const mounted: CallState = {
  status: 'joining',
  role: 'clinician',
  others: [],
  microphoneMuted: undefined,
  cameraMuted: undefined,
  frameReady: false,
};
const inRoom = (changes: Partial<typeof room> | object): CallState => ({
  ...states.joined,
  room: { ...room, ...changes },
});
const entering = (status: 'joining' | 'reconnecting', changes: object): CallState => ({
  ...states[status],
  ...changes,
});
const renamed = [{ id: 'c', displayName: 'Amara' }];

/** What every pair leads to; a pair that is not here changes nothing. */
const table: Partial<Record<`${StateName} + ${EventName}`, CallState>> = {
  ...Object.fromEntries(Object.keys(states).map((name) => [`${name} + mount`, mounted])),
  'joining + ready': { ...states.joining, frameReady: true },
  'joining + joined': inRoom({ sharingScreen: false }),
  'reconnecting + joined': inRoom({ sharingScreen: false }),
  'joining + leave': states.leaving,
  'joined + leave': states.leaving,
  'reconnecting + leave': states.leaving,
  'joining + failed': states.failed,
  'joined + failed': states.failed,
  'reconnecting + failed': states.failed,
  'joined + left': { status: 'reconnecting', ...gathering, others: [], frameReady: false },
  'joining + closed': states.ended,
  'joined + closed': states.ended,
  'reconnecting + closed': states.ended,
  'leaving + closed': states.ended,
  ...Object.fromEntries(
    (['joining', 'reconnecting'] as const).flatMap((status) => [
      [`${status} + participant-joined`, entering(status, { others: [clinician, guest] })],
      [`${status} + participant-renamed`, entering(status, { others: renamed })],
      [`${status} + participant-left`, entering(status, { others: [] })],
      [`${status} + microphone-changed`, entering(status, { microphoneMuted: false })],
      [`${status} + camera-changed`, entering(status, { cameraMuted: true })],
    ]),
  ),
  'joined + participant-joined': inRoom({ others: [clinician, guest] }),
  'joined + participant-renamed': inRoom({ others: renamed }),
  'joined + participant-left': inRoom({ others: [] }),
  'joined + microphone-changed': inRoom({ microphoneMuted: false }),
  'joined + camera-changed': inRoom({ cameraMuted: true }),
  'joined + screen-share-changed': inRoom({ sharingScreen: false }),
};

/** The frame of `reconnecting` has shown itself before: equal, though not the same object. */
const eventIsEcho = (state: StateName, event: EventName) =>
  state === 'reconnecting' && event === 'ready';

describe('callTransition', () => {
  for (const [stateName, state] of Object.entries(states) as [StateName, CallState][])
    for (const [eventName, event] of Object.entries(events) as [EventName, CallEvent][]) {
      const expected = table[`${stateName} + ${eventName}`];
      const then = expected === undefined ? 'changes nothing' : `→ ${expected.status}`;
      it(`${stateName} + ${eventName} ${then}`, () => {
        const next = callTransition(state, event);
        if (expected === undefined && !eventIsEcho(stateName, eventName)) assert.equal(next, state);
        else assert.deepEqual(next, expected ?? state);
      });
    }

  it('keeps those who were there first: they are reported before we are in', () => {
    const join = [
      { type: 'mount', role: 'patient' },
      { type: 'participant-joined', participant: clinician },
      { type: 'microphone-changed', muted: true },
      { type: 'camera-changed', muted: false },
      { type: 'joined', participant: self },
    ] satisfies CallEvent[];
    const state = join.reduce<CallState>(callTransition, initialCall);
    assert.deepEqual(state, inRoom({ sharingScreen: false }));
  });

  it('says nothing of microphone and camera before the meeting has', () => {
    const join = [
      { type: 'mount', role: 'patient' },
      { type: 'joined', participant: self },
    ] satisfies CallEvent[];
    const state = join.reduce<CallState>(callTransition, initialCall);
    assert.ok(state.status === 'joined');
    assert.equal(state.room.microphoneMuted, undefined);
    assert.equal(state.room.cameraMuted, undefined);
  });

  for (const [code, reason] of [
    ['meeting-removed', 'removed'],
    ['meeting-destroyed', 'closed'],
  ] as const)
    it(`takes ${code} as an ending, not as a fault`, () => {
      const error = new SessionError(code, 'The moderator did it');
      for (const status of ['joining', 'joined', 'reconnecting'] as const)
        assert.deepEqual(callTransition(states[status], { type: 'failed', error }), {
          status: 'ended',
          reason,
        });
    });

  it('R50: takes a left room for an end only once the meeting has closed', () => {
    const left = callTransition(states.leaving, { type: 'left' });
    assert.equal(left, states.leaving);
    assert.deepEqual(callTransition(left, { type: 'closed' }), states.ended);
  });

  it('counts a person who is reported twice once', () => {
    const again = { type: 'participant-joined', participant: clinician } as const;
    assert.deepEqual(callTransition(states.joined, again), states.joined);
  });

  for (const status of ['joining', 'joined', 'reconnecting'] as const) {
    it(`R39: fails with role-mismatch when a patient becomes a moderator while ${status}`, () => {
      const next = callTransition(states[status], { type: 'role-changed', moderator: true });
      assert.ok(next.status === 'failed');
      assert.equal(next.error.code, 'role-mismatch');
    });

    it(`R39: takes a clinician as moderator while ${status}`, () => {
      const state = { ...states[status], role: 'clinician' } as CallState;
      const next = callTransition(state, { type: 'role-changed', moderator: true });
      assert.deepEqual(next, state);
    });
  }

  for (const status of ['idle', 'leaving', 'ended', 'failed'] as const)
    it(`R39: leaves ${status} alone when a moderator is reported too late`, () => {
      const next = callTransition(states[status], { type: 'role-changed', moderator: true });
      assert.equal(next, states[status]);
    });

  it('R39: fails for a guest as for a patient', () => {
    const state: CallState = { ...states.joined, role: 'guest' };
    assert.equal(callTransition(state, { type: 'role-changed', moderator: true }).status, 'failed');
  });

  it('R8: takes this person’s new name as their own, not as another person', () => {
    const joined = callTransition(states.joining, {
      type: 'joined',
      participant: { id: 'self', displayName: 'Attendee' },
    });
    const self = { id: 'self', displayName: 'Robin' };
    const next = callTransition(joined, { type: 'participant-renamed', participant: self });
    assert.ok(next.status === 'joined' && joined.status === 'joined');
    assert.deepEqual(next.room, { ...joined.room, self });
  });

  it('never says that somebody is in the room without a report of having joined', () => {
    const anyEvent = fc.constantFrom(...(Object.values(events) as CallEvent[]));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (list) => {
        const state = list.reduce<CallState>(callTransition, initialCall);
        const types = list.map(({ type }) => type);
        const sinceMount = types.slice(types.lastIndexOf('mount') + 1);
        if (state.status === 'joined') assert.ok(sinceMount.includes('joined'));
        assert.equal(state.status === 'idle', !types.includes('mount'));
      }),
    );
  });

  it('leaves an end as it is until it is mounted again', () => {
    for (const end of [states.ended, states.failed] as CallState[])
      for (const event of Object.values(events) as CallEvent[])
        if (event.type !== 'mount') assert.equal(callTransition(end, event), end);
  });
});
