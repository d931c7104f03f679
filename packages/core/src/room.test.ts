import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Participant } from './meeting.js';
import {
  emptyRoom,
  entered,
  fellOut,
  roomChanged,
  type Gathered,
  type Room,
  type RoomEvent,
} from './room.js';

const person = (id: string, userId?: string): Participant => ({
  id,
  displayName: id,
  ...(userId !== undefined && { userId }),
});
const joined = (participant: Participant): RoomEvent => ({
  type: 'participant-joined',
  participant,
});
const left = (id: string): RoomEvent => ({ type: 'participant-left', id });
const inRoom = (...events: RoomEvent[]): Room =>
  events.reduce<Room>(roomChanged, entered(emptyRoom, person('me', 'patient')));
const ids = (people: readonly Participant[]) => people.map(({ id }) => id);

describe('ghosts', () => {
  it('this person’s own earlier ids are nobody, whoever comes first', () => {
    const back = roomChanged(fellOut(inRoom()), joined(person('me')));
    assert.deepEqual(entered(back, person('me-2')).others, []);
    assert.deepEqual(roomChanged(entered(back, person('me-2')), joined(person('me'))).others, []);
  });

  it('the page was loaded again: the one before with this pseudonym is a ghost', () => {
    const there = roomChanged(emptyRoom, joined(person('old', 'patient')));
    const room = entered(there, person('me', 'patient'));
    assert.deepEqual([ids(room.others), ids(room.ghosts)], [[], ['old']]);
  });

  it('somebody came back after a crash: the older of the two is a ghost', () => {
    const room = inRoom(joined(person('a', 'clinician')), joined(person('b', 'clinician')));
    assert.deepEqual([ids(room.others), ids(room.ghosts)], [['b'], ['a']]);
    assert.deepEqual(roomChanged(room, left('a')).ghosts, []);
  });

  it('R8: the one who stays is the person, whichever was told of first', () => {
    const two = [joined(person('a', 'clinician')), joined(person('b', 'clinician'))];
    const room = inRoom(...two, left('b'));
    assert.deepEqual([ids(room.others), ids(room.ghosts)], [['a'], []]);
  });

  it('R8: whoever outlives a ghost’s time is a person', () => {
    const two = [joined(person('a', 'clinician')), joined(person('b', 'clinician'))];
    const room = inRoom(...two, { type: 'ghost-stayed', id: 'a' });
    assert.deepEqual([ids(room.others), ids(room.ghosts)], [['b', 'a'], []]);
  });

  it('a second device on this person’s own link is somebody, who came later', () => {
    assert.deepEqual(ids(inRoom(joined(person('tablet', 'patient'))).others), ['tablet']);
  });

  it('nobody is taken for another where no pseudonym is told', () => {
    assert.deepEqual(ids(inRoom(joined(person('a')), joined(person('b'))).others), ['a', 'b']);
  });
});

describe('roomChanged', () => {
  it('counts a person who is reported twice once, and this one never', () => {
    const room = inRoom(joined(person('a')), joined(person('a')), joined(person('me')));
    assert.deepEqual(ids(room.others), ['a']);
  });

  it('R8: takes this person’s new name as their own, and nobody’s as nobody’s', () => {
    const rename = (id: string) =>
      ({ type: 'participant-renamed', participant: { id, displayName: 'Robin' } }) as const;
    const room = inRoom(joined(person('a')), rename('me'), rename('stranger'));
    assert.equal(room.self.displayName, 'Robin');
    assert.equal(room.self.userId, 'patient');
    assert.deepEqual(room.others, [person('a')]);
  });

  it('keeps a device that failed in sight until it is reported on', () => {
    const failed = { type: 'device-failed', device: 'camera', code: 'no-camera' } as const;
    const room = inRoom(failed, { type: 'camera-changed', muted: true });
    assert.deepEqual(room.failures, { camera: 'no-camera' });
    const microphone = roomChanged(room, { type: 'microphone-changed', muted: false });
    assert.deepEqual(microphone.failures, { camera: 'no-camera' });
    assert.deepEqual(roomChanged(room, { type: 'camera-changed', muted: false }).failures, {});
  });

  it('nobody knocks any more at a lobby that is off', () => {
    const room = inRoom(
      { type: 'lobby-changed', on: true },
      { type: 'knocked', participant: person('k') },
      { type: 'knocked', participant: person('l') },
      { type: 'knock-answered', id: 'l' },
    );
    assert.deepEqual(ids(room.knocking), ['k']);
    assert.deepEqual(roomChanged(room, { type: 'lobby-changed', on: false }).knocking, []);
  });

  it('keeps raised hands in order, and lowers those of who leave', () => {
    const hand = (id: string, raised: boolean) => ({ type: 'hand-changed', id, raised }) as const;
    const room = inRoom(joined(person('a')), hand('a', true), hand('me', true), hand('a', true));
    assert.deepEqual(room.hands, ['a', 'me']);
    assert.deepEqual(roomChanged(room, left('a')).hands, ['me']);
    assert.deepEqual(roomChanged(room, hand('me', false)).hands, ['a']);
  });

  it('notes what was told of sound, picture, chat and connection', () => {
    const room = inRoom(
      joined(person('a')),
      { type: 'audio-only-changed', on: true },
      { type: 'tile-view-changed', on: false },
      { type: 'screen-share-changed', on: true },
      { type: 'chat-changed', open: false, unread: 2 },
      { type: 'direct-changed', direct: true },
      { type: 'connection-measured', report: { level: 'poor', relayed: true } },
    );
    const { audioOnly, tileView, sharingScreen, chat, direct, connection } = room;
    assert.deepEqual(
      { audioOnly, tileView, sharingScreen, chat, direct, connection },
      {
        audioOnly: true,
        tileView: false,
        sharingScreen: true,
        chat: { open: false, unread: 2 },
        direct: true,
        connection: { level: 'poor', relayed: true },
      },
    );
  });

  const measured = (level: 'good' | 'lost') =>
    ({ type: 'connection-measured', report: { level } }) as const;

  it('says nothing of the connection to nobody', () => {
    assert.equal(inRoom(measured('lost')).connection, undefined);
    const alone = inRoom(joined(person('a')), measured('good'), measured('lost'), left('a'));
    assert.deepEqual([alone.connection, alone.reached], [undefined, false]);
  });

  it('says nothing of the connection to a ghost', () => {
    const events = [joined(person('old', 'patient')), measured('lost')];
    const room = entered(events.reduce<Gathered>(roomChanged, emptyRoom), person('me', 'patient'));
    assert.deepEqual([ids(room.others), room.connection], [[], undefined]);
  });

  it('tells a connection that broke from one that has not come about', () => {
    const waiting = inRoom(joined(person('a')), measured('lost'));
    assert.deepEqual([waiting.connection?.level, waiting.reached], ['lost', false]);
    const broken = [measured('good'), measured('lost')].reduce<Room>(roomChanged, waiting);
    assert.deepEqual([broken.connection?.level, broken.reached], ['lost', true]);
  });
});
