import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Participant, RoomMessage } from './messages.js';
import { ABSENT, parseClientMessage } from './parse-message.js';
import { deliveries, EVERYBODY, isFor, OTHERS } from './room-rules.js';

const moderator: Participant = { ...ABSENT, id: 'm', userId: '', role: 'moderator' };
const guest: Participant = { ...ABSENT, id: 'g', userId: '', role: 'participant' };

describe('only a moderator', () => {
  const messages: RoomMessage[] = [
    { type: 'mute', to: 'g', mediaType: 'audio' },
    { type: 'kick', to: 'g' },
    { type: 'grant-moderator', to: 'g' },
    { type: 'subject', subject: 'x' },
    { type: 'lobby', on: true },
    { type: 'answer-knock', to: 'k', approved: true },
    { type: 'end' },
  ];
  for (const message of messages) {
    test(`can ${message.type}`, () => {
      assert.equal(deliveries(message, moderator, 0).length, 1);
      assert.deepEqual(deliveries(message, guest, 0), []);
    });
  }
});

test('a private message goes to one, another one to all but the sender', () => {
  const [toOne] = deliveries({ type: 'chat', message: 'hi', to: 'm' }, guest, 0);
  assert.equal(toOne?.to, 'm');
  assert.deepEqual(toOne.message, {
    type: 'chat',
    from: 'g',
    nick: '',
    message: 'hi',
    privateMessage: true,
    stamp: '1970-01-01T00:00:00.000Z',
  });
  assert.equal(deliveries({ type: 'chat', message: 'hi', to: '' }, guest, 0)[0]?.to, OTHERS);
});

test('deliveries reach whom they are for', () => {
  const message = { type: 'destroyed' } as const;
  assert.equal(isFor({ to: EVERYBODY, message }, 'g', 'g'), true);
  assert.equal(isFor({ to: OTHERS, message }, 'g', 'g'), false);
  assert.equal(isFor({ to: OTHERS, message }, 'm', 'g'), true);
  assert.equal(isFor({ to: 'm', message }, 'm', 'g'), true);
  assert.equal(isFor({ to: 'm', message }, 'x', 'g'), false);
});

describe('what a page sends is read', () => {
  test('field by field, the rest is dropped', () => {
    const text = JSON.stringify({
      type: 'update',
      changes: { displayName: 'Sam', audioMuted: 'no', role: 'moderator', id: 'm' },
    });
    assert.deepEqual(parseClientMessage(text), {
      type: 'update',
      changes: { displayName: 'Sam' },
    });
  });

  for (const text of ['', '[]', '{', 'null', '{"type":"joined"}', '{"type":"__proto__"}']) {
    test(`as nothing: ${text}`, () => assert.equal(parseClientMessage(text), undefined));
  }
});
