import type { Participant } from '../wire/messages.js';

/** Where the page stands. */
export type Phase =
  | { readonly name: 'welcome' }
  | { readonly name: 'prejoin' }
  | { readonly name: 'connecting' }
  | { readonly name: 'in-call' }
  | { readonly name: 'left' }
  | { readonly name: 'login-needed' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'kicked' }
  | { readonly name: 'ended' }
  /** Before the door: without a name yet, with one, or having knocked. */
  | { readonly name: 'lobby'; readonly step: 'nameless' | 'named' | 'asking' }
  | { readonly name: 'denied' }
  | { readonly name: 'suspended' }
  | { readonly name: 'crashed' }
  | { readonly name: 'connection-lost' };

export interface ChatLine {
  readonly from: string;
  readonly nick: string;
  readonly text: string;
  readonly isOwn: boolean;
  readonly isPrivate: boolean;
  /** ISO 8601. */
  readonly stamp: string;
}

/** All that the room shows. Never changed in place. */
export interface ConferenceState {
  readonly phase: Phase;
  readonly self: Participant | undefined;
  readonly others: readonly Participant[];
  readonly subject: string;
  readonly isTileView: boolean;
  /** Who was put on the large picture by hand. */
  readonly pinned: string | undefined;
  readonly chat: readonly ChatLine[];
  readonly isChatOpen: boolean;
  readonly unread: number;
  readonly isAudioOnly: boolean;
  readonly lobbyOn: boolean;
  /** Who waits in the lobby, as far as one may know. */
  readonly knocks: readonly { readonly id: string; readonly name: string }[];
}

export const INITIAL_STATE: ConferenceState = {
  phase: { name: 'connecting' },
  self: undefined,
  others: [],
  subject: '',
  isTileView: false,
  pinned: undefined,
  chat: [],
  isChatOpen: false,
  unread: 0,
  isAudioOnly: false,
  lobbyOn: false,
  knocks: [],
};

/** Who is on the large picture: the pinned one, a shared screen, or who came last. */
export function onStage({ pinned, others, self }: ConferenceState): string | undefined {
  const chosen =
    others.find(({ id }) => id === pinned) ??
    others.find(({ sharingScreen }) => sharingScreen) ??
    others.at(-1) ??
    self;
  return chosen?.id;
}
