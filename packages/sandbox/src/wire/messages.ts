export type Role = 'moderator' | 'participant';
export type MediaType = 'audio' | 'video';

/** What a participant tells everybody else about themselves. */
export interface Presence {
  readonly displayName: string;
  readonly email: string;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly sharingScreen: boolean;
  /** When the hand went up, in milliseconds since 1970; 0 while it is down. */
  readonly handRaised: number;
}

/** Somebody in the room, as everybody there knows them. */
export interface Participant extends Presence {
  readonly id: string;
  readonly role: Role;
  /** `context.user.id` of the token. */
  readonly userId: string;
}

/** A WebRTC description or candidate on its way to one peer. */
export interface Signal {
  readonly description?: { readonly type: string; readonly sdp?: string };
  readonly candidate?: Readonly<Record<string, unknown>> | null;
}

/** Why somebody may not come in, in the shape of Jitsi's `errorOccurred`. */
export interface Refusal {
  readonly name: string;
  readonly message: string | null;
  readonly isFatal: boolean;
  readonly type: 'CONNECTION' | 'CONFERENCE';
}

/** A fault that the page itself has to act out. */
export type PageFaultName =
  'network-away' | 'token-run-out' | 'peer-crash' | 'suspended' | 'devices-ended';

/** What a room page says: to the server, or straight to the others where there is none. */
export type ClientMessage =
  | {
      readonly type: 'join';
      readonly room: string;
      readonly tenant: string;
      readonly jwt: string;
      readonly presence: Presence;
    }
  /** Asks to be let in, after `members-only`. */
  | { readonly type: 'knock'; readonly displayName: string }
  | RoomMessage;

/** What a participant who is in may say. */
export type RoomMessage =
  | { readonly type: 'signal'; readonly to: string; readonly signal: Signal }
  | { readonly type: 'update'; readonly changes: Partial<Presence> }
  | { readonly type: 'chat'; readonly message: string; readonly to: string }
  | { readonly type: 'endpoint-text'; readonly to: string; readonly text: string }
  | { readonly type: 'subject'; readonly subject: string }
  | { readonly type: 'mute'; readonly to: string; readonly mediaType: MediaType }
  | { readonly type: 'kick'; readonly to: string }
  | { readonly type: 'grant-moderator'; readonly to: string }
  | { readonly type: 'lobby'; readonly on: boolean }
  | { readonly type: 'answer-knock'; readonly to: string; readonly approved: boolean }
  | { readonly type: 'end' }
  | { readonly type: 'leave' };

/** What a room page hears. */
export type ServerMessage =
  | {
      readonly type: 'joined';
      readonly self: Participant;
      /** Those who were there before. */
      readonly participants: readonly Participant[];
      readonly subject: string;
      /** When the first one came, in milliseconds since 1970. */
      readonly startedAt: number;
      readonly lobbyOn: boolean;
    }
  /** There is a lobby: knock, and wait. */
  | { readonly type: 'members-only' }
  /** There is a lobby, and nobody comes to it without a name: join again with one. */
  | { readonly type: 'display-name-required' }
  | { readonly type: 'access-denied' }
  /** For moderators: somebody waits in the lobby, or no longer does. */
  | { readonly type: 'knocking'; readonly id: string; readonly name: string }
  | { readonly type: 'knock-over'; readonly id: string }
  | { readonly type: 'knock-answered'; readonly id: string; readonly approved: boolean }
  | { readonly type: 'lobby'; readonly on: boolean }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'participant-joined'; readonly participant: Participant }
  | { readonly type: 'participant-left'; readonly id: string }
  | {
      readonly type: 'participant-updated';
      readonly id: string;
      readonly changes: Partial<Presence & Pick<Participant, 'role'>>;
    }
  | { readonly type: 'signal'; readonly from: string; readonly signal: Signal }
  | {
      readonly type: 'chat';
      readonly from: string;
      readonly nick: string;
      readonly message: string;
      readonly privateMessage: boolean;
      /** ISO 8601. */
      readonly stamp: string;
    }
  | { readonly type: 'endpoint-text'; readonly from: string; readonly text: string }
  | { readonly type: 'subject'; readonly subject: string }
  | { readonly type: 'mute'; readonly by: string; readonly mediaType: MediaType }
  | { readonly type: 'kicked'; readonly kicked: string; readonly kicker: string }
  | { readonly type: 'destroyed' }
  | {
      readonly type: 'fault';
      readonly name: PageFaultName;
      readonly ms: number;
      readonly device?: 'microphone' | 'camera' | undefined;
    }
  /** Nothing comes through from somebody any more, or it does again. */
  | { readonly type: 'silent'; readonly id: string }
  | { readonly type: 'heard-again'; readonly id: string };

export type RefusalReason = 'not-authorized' | 'not-allowed';

/** The error that Jitsi's page reports for a token that is refused, or one for another room. */
export function refusal(reason: RefusalReason, words: string | null): Refusal {
  const message = words === null ? null : escapeAsXmpp(words);
  return reason === 'not-authorized'
    ? { name: 'connection.passwordRequired', message, isFatal: false, type: 'CONNECTION' }
    : {
        name: 'conference.connectionError.notAllowed',
        message,
        isFatal: false,
        type: 'CONFERENCE',
      };
}

// Prosody's words arrive with their XML entities unresolved, and pages must cope with that.
function escapeAsXmpp(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;');
}
