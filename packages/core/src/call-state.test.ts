import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { callTransition, initialCall, type CallEvent, type CallState } from './call-state.js';
import { timeLimitOf } from './call-time-limits.js';
import { emptyRoom } from './room.js';
import { callEvents, callStates, clinician, failure, room, self } from './testing/call-samples.js';

// What each state makes of each event is held by call-table.test.ts.
const after = (state: CallState, ...events: CallEvent[]) =>
  events.reduce<CallState>(callTransition, state);
const live = Object.values(callStates).filter((state) => 'room' in state);

describe('callTransition', () => {
  it('keeps those who were there first: they are reported before we are in', () => {
    const state = after(
      initialCall,
      { type: 'mount', role: 'patient' },
      { type: 'participant-joined', participant: clinician },
      { type: 'microphone-changed', muted: true },
      { type: 'camera-changed', muted: false },
      { type: 'joined', participant: self },
    );
    assert.deepEqual(state, { ...callStates.joined, room: { ...room, sharingScreen: false } });
  });

  it('says nothing of the room before the meeting has', () => {
    const state = after(
      initialCall,
      { type: 'mount', role: 'patient' },
      { type: 'joined', participant: self },
    );
    assert.deepEqual(state, { status: 'joined', role: 'patient', room: { ...emptyRoom, self } });
  });

  it('forgets a room it fell out of, but not whose ids were its own', () => {
    const state = after(callStates.joined, { type: 'left' });
    assert.deepEqual(state, callStates.dropped);
  });

  it('comes back with another id after a fall that nobody told of', () => {
    const back = { id: 'self-2', displayName: 'Attendee' };
    const state = after(callStates.joined, { type: 'joined', participant: back });
    assert.ok(state.status === 'joined');
    assert.deepEqual([state.room.self, state.room.pastIds], [back, ['self']]);
    assert.deepEqual(state.room.others, [clinician]);
  });

  it('tries three times, and no more, whatever breaks each of them', () => {
    const breaks: CallEvent[] = [
      { type: 'time-ran-out' },
      failure('offline'),
      failure('meeting-token-refused'),
    ];
    const last = after(callStates.dropped, ...breaks);
    assert.ok(last.status === 'reconnecting');
    assert.equal(last.attempt, 3);
    assert.equal(after(last, { type: 'time-ran-out' }).status, 'failed');
  });

  it('R50: takes a left room for an end only once the meeting has closed', () => {
    const left = after(callStates.leaving, { type: 'left' });
    assert.equal(left, callStates.leaving);
    assert.deepEqual(after(left, { type: 'closed' }), { status: 'ended', reason: 'left' });
  });

  for (const state of live)
    it(`R39: nobody but a clinician is a moderator (${state.status})`, () => {
      const event = { type: 'role-changed', moderator: true } as const;
      const mismatch = after({ ...state, role: 'guest' }, event);
      assert.ok(mismatch.status === 'failed');
      assert.equal(mismatch.error.code, 'role-mismatch');
      const right = after({ ...state, role: 'clinician' }, event);
      assert.ok('room' in right);
      assert.equal(right.room.moderator, true);
    });
});

describe('any sequence of events', () => {
  const anyEvent = fc.constantFrom(...Object.values(callEvents));
  const anyState = fc.array(anyEvent, { maxLength: 40 }).map((events) => {
    const state = after(initialCall, { type: 'mount', role: 'patient' }, ...events);
    return { events, state };
  });

  it('leaves no state without a time limit or a way out', () => {
    fc.assert(
      fc.property(anyState, ({ state }) => {
        const isOver = state.status === 'ended' || state.status === 'failed';
        const left = after(state, { type: 'leave' });
        assert.ok(isOver || left.status === 'leaving');
        const gone = { status: 'ended', reason: 'left' };
        assert.deepEqual(after(left, { type: 'time-ran-out' }), isOver ? state : gone);
      }),
    );
  });

  it('ends by time alone where no person decides how long it takes', () => {
    fc.assert(
      fc.property(anyState, ({ state }) => {
        let now = state;
        for (let steps = 0; timeLimitOf(now) !== undefined; steps += 1) {
          assert.ok(steps < 6);
          now = after(now, { type: 'time-ran-out' });
        }
        assert.ok(['lobby', 'joined', 'ended', 'failed'].includes(now.status));
      }),
    );
  });

  it('never says that somebody is in the room without a report of having joined', () => {
    fc.assert(
      fc.property(anyState, ({ state, events }) => {
        const types = events.map(({ type }) => type);
        const sinceMount = types.slice(types.lastIndexOf('mount') + 1);
        if (state.status === 'joined') assert.ok(sinceMount.includes('joined'));
      }),
    );
  });

  it('names nobody twice, and no ghost and no earlier id of one’s own', () => {
    fc.assert(
      fc.property(anyState, ({ state }) => {
        if (!('room' in state)) return;
        const { others, ghosts, pastIds } = state.room;
        const own = 'self' in state.room ? [(state.room as { self: typeof self }).self.id] : [];
        const ids = [...others, ...ghosts].map(({ id }) => id).concat(own);
        assert.equal(new Set(ids).size, ids.length);
        if (own.length === 0) assert.ok(!ids.some((id) => pastIds.includes(id)));
      }),
    );
  });
});
