import type { ClientMessage, Presence, RoomMessage, Signal } from './messages.js';

type Fields = Readonly<Record<string, unknown>>;

const MAX_NAME = 200;
const MAX_TEXT = 10_000;

/**
 * Reads a message of a room page. Unknown messages and fields of the wrong type give `undefined`:
 * whatever a browser sends is only ever relayed in the shapes written here.
 */
export function parseClientMessage(text: string): ClientMessage | undefined {
  const fields = parseObject(text);
  if (!fields) return undefined;
  if (fields['type'] === 'join') return parseJoin(fields);
  if (fields['type'] === 'knock') {
    return { type: 'knock', displayName: string(fields, 'displayName') };
  }
  return parseRoomMessage(fields);
}

function parseJoin(fields: Fields): ClientMessage {
  return {
    type: 'join',
    room: string(fields, 'room'),
    tenant: string(fields, 'tenant'),
    jwt: string(fields, 'jwt', MAX_TEXT),
    presence: { ...ABSENT, ...parsePresence(fields['presence']) },
  };
}

function parseRoomMessage(fields: Fields): RoomMessage | undefined {
  switch (fields['type']) {
    case 'signal':
      return { type: 'signal', to: string(fields, 'to'), signal: parseSignal(fields['signal']) };
    case 'update':
      return { type: 'update', changes: parsePresence(fields['changes']) };
    case 'chat':
      return {
        type: 'chat',
        message: string(fields, 'message', MAX_TEXT),
        to: string(fields, 'to'),
      };
    case 'endpoint-text':
      return {
        type: 'endpoint-text',
        text: string(fields, 'text', MAX_TEXT),
        to: string(fields, 'to'),
      };
    case 'leave':
      return { type: 'leave' };
    default:
      return parseModeratorMessage(fields);
  }
}

function parseModeratorMessage(fields: Fields): RoomMessage | undefined {
  switch (fields['type']) {
    case 'subject':
      return { type: 'subject', subject: string(fields, 'subject') };
    case 'mute':
      return {
        type: 'mute',
        to: string(fields, 'to'),
        mediaType: fields['mediaType'] === 'video' ? 'video' : 'audio',
      };
    case 'kick':
    case 'grant-moderator':
      return { type: fields['type'], to: string(fields, 'to') };
    case 'lobby':
      return { type: 'lobby', on: fields['on'] === true };
    case 'answer-knock':
      return {
        type: 'answer-knock',
        to: string(fields, 'to'),
        approved: fields['approved'] === true,
      };
    case 'end':
      return { type: 'end' };
    default:
      return undefined;
  }
}

/** Somebody of whom nothing is known yet. */
export const ABSENT: Presence = {
  displayName: '',
  email: '',
  audioMuted: true,
  videoMuted: true,
  sharingScreen: false,
  handRaised: 0,
};

function parsePresence(value: unknown): Partial<Presence> {
  const fields = isFields(value) ? value : {};
  const changes: Record<string, unknown> = {};
  for (const [key, initial] of Object.entries(ABSENT)) {
    const changed = fields[key];
    if (typeof changed !== typeof initial) continue;
    changes[key] = typeof changed === 'string' ? changed.slice(0, MAX_NAME) : changed;
  }
  return changes;
}

function parseSignal(value: unknown): Signal {
  const fields = isFields(value) ? value : {};
  const { description, candidate } = fields;
  if (isFields(description)) {
    return { description: { type: string(description, 'type'), sdp: text(description['sdp']) } };
  }
  return { candidate: isFields(candidate) ? candidate : null };
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function string(fields: Fields, key: string, limit = MAX_NAME): string {
  return text(fields[key]).slice(0, limit);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
