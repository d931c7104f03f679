import type { Participant, RoomMessage, ServerMessage } from './messages.js';

/** A message and who gets it: one participant by id, all but the sender, or all. */
export interface Delivery {
  readonly to: string;
  readonly message: ServerMessage;
}

/** Delivered to everybody but the sender. */
export const OTHERS = '*others';
/** Delivered to everybody, the sender included. */
export const EVERYBODY = '*everybody';

/**
 * What follows from a message of `sender`. The server and the pages that meet without one apply
 * the same rules, so that a meeting behaves alike in both.
 */
export function deliveries(message: RoomMessage, sender: Participant, now: number): Delivery[] {
  switch (message.type) {
    case 'signal':
      return [
        { to: message.to, message: { type: 'signal', from: sender.id, signal: message.signal } },
      ];
    case 'update':
      return [
        {
          to: OTHERS,
          message: { type: 'participant-updated', id: sender.id, changes: message.changes },
        },
      ];
    case 'chat':
      return [chatDelivery(message, sender, now)];
    case 'endpoint-text':
      return [
        {
          to: message.to || OTHERS,
          message: { type: 'endpoint-text', from: sender.id, text: message.text },
        },
      ];
    case 'leave':
      return [{ to: OTHERS, message: { type: 'participant-left', id: sender.id } }];
    default:
      return sender.role === 'moderator' ? moderatorDeliveries(message, sender) : [];
  }
}

type ModeratorMessage = Extract<
  RoomMessage,
  {
    type: 'subject' | 'mute' | 'kick' | 'grant-moderator' | 'lobby' | 'answer-knock' | 'end';
  }
>;

function moderatorDeliveries(message: ModeratorMessage, sender: Participant): Delivery[] {
  switch (message.type) {
    case 'subject':
      return [{ to: EVERYBODY, message: { type: 'subject', subject: message.subject } }];
    case 'mute':
      return [
        {
          to: message.to || OTHERS,
          message: { type: 'mute', by: sender.id, mediaType: message.mediaType },
        },
      ];
    case 'kick':
      return [
        { to: EVERYBODY, message: { type: 'kicked', kicked: message.to, kicker: sender.id } },
      ];
    case 'grant-moderator':
      return [
        {
          to: EVERYBODY,
          message: { type: 'participant-updated', id: message.to, changes: { role: 'moderator' } },
        },
      ];
    case 'lobby':
      return [{ to: EVERYBODY, message: { type: 'lobby', on: message.on } }];
    case 'answer-knock': {
      const { to: id, approved } = message;
      return [{ to: EVERYBODY, message: { type: 'knock-answered', id, approved } }];
    }
    case 'end':
      return [{ to: EVERYBODY, message: { type: 'destroyed' } }];
  }
}

function chatDelivery(
  message: Extract<RoomMessage, { type: 'chat' }>,
  sender: Participant,
  now: number,
): Delivery {
  return {
    to: message.to || OTHERS,
    message: {
      type: 'chat',
      from: sender.id,
      nick: sender.displayName,
      message: message.message,
      privateMessage: message.to !== '',
      stamp: new Date(now).toISOString(),
    },
  };
}

/** Whether `delivery` is for the participant `id` when `senderId` sent it. */
export function isFor(delivery: Delivery, id: string, senderId: string): boolean {
  if (delivery.to === EVERYBODY) return true;
  return delivery.to === OTHERS ? id !== senderId : delivery.to === id;
}
