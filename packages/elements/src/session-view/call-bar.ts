import {
  emptyRoom,
  type CallState,
  type MeetingCode,
  type Participant,
  type Room,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../first-icons.js';
import { clockIcon, copyIcon, hangUpIcon, phoneIcon, tickIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';

export type LiveCall = Extract<
  CallState,
  { status: 'joining' | 'lobby' | 'joined' | 'reconnecting' | 'leaving' }
>;

export function isLive(call: CallState): call is LiveCall {
  return 'room' in call || call.status === 'leaving';
}

/** What is shown at first, and laid out before anybody sees it. */
export const COMING: LiveCall = {
  status: 'joining',
  phase: 'loading',
  role: 'patient',
  room: emptyRoom,
};

export interface CallBar {
  readonly call: LiveCall;
  readonly meetingCode: MeetingCode;
  readonly localize: Localize;
  readonly isCopied: boolean;
  /** What came of copying, for a screen reader. */
  readonly copyMessage: string;
  /** Whether microphone and camera are on. */
  readonly devices: TemplateResult | typeof nothing | undefined;
  /** What a clinician has besides. */
  readonly more: TemplateResult | undefined;
  readonly copy: () => unknown;
  readonly showDetails: () => unknown;
  readonly toPhone: () => unknown;
  readonly leave: () => void;
}

/** What a person needs to know while in a call: only what the meeting has confirmed. */
export function callBar(bar: CallBar): TemplateResult {
  const { call, localize } = bar;
  const room = call.status === 'joined' ? call.room : undefined;
  return html`<div class="bar" part="bar" role="group" aria-label=${localize.term('call-bar')}>
    ${standing(bar, room)} ${code(bar)} ${bar.devices}
    <div class="deeds">
      ${bar.more}
      <button
        type="button"
        class="to-phone"
        part="to-phone"
        aria-haspopup="dialog"
        title=${localize.term('call-phone')}
        @click=${bar.toPhone}
      >
        ${phoneIcon()}<span class="words">${localize.term('call-phone')}</span>
      </button>
      <button
        type="button"
        class="leave"
        part="leave"
        ?disabled=${call.status === 'leaving'}
        @click=${bar.leave}
      >
        ${hangUpIcon()}${localize.term('call-leave')}
      </button>
    </div>
  </div>`;
}

/** How the call stands and who is there: pressed, it says more. Read out when it changes. */
function standing({ call, localize, showDetails }: CallBar, room: Room | undefined) {
  const { look, icon, words } = connection(call, room);
  const said = localize.term(words);
  return html`<button
      type="button"
      class="standing"
      aria-haspopup="dialog"
      title=${localize.term('call-details')}
      @click=${showDetails}
    >
      <span class="connection ${look}" part="connection">${icon()}<span>${said}</span></span>
      ${room === undefined ? nothing : people(room, localize)}
    </button>
    <p class="visually-hidden" role="status">
      ${said}${room === undefined ? nothing : html`. ${people(room, localize, false)}`}
    </p>`;
}

const WORDS = {
  joining: 'call-connecting',
  lobby: 'call-lobby',
  joined: 'call-joined',
  reconnecting: 'call-reconnecting',
  leaving: 'call-leaving',
} as const satisfies Record<LiveCall['status'], string>;

function connection({ status }: LiveCall, room: Room | undefined) {
  const bad = room && badConnection(room);
  if (bad !== undefined) return { look: 'poor', icon: warningIcon, words: bad } as const;
  return {
    look: status,
    icon: status === 'joined' ? tickIcon : clockIcon,
    words: WORDS[status],
  } as const;
}

function badConnection({ connection, reached }: Room) {
  if (connection?.level === 'poor') return 'call-poor';
  if (connection?.level !== 'lost') return undefined;
  return reached ? 'call-broken' : 'call-no-media';
}

export function nameOf({ displayName }: Participant, localize: Localize): string {
  return displayName.trim() || localize.term('join-name-default');
}

/** The names of those present, all the time (R8); all of them are read out, and in the details. */
function people({ self, others }: Room, localize: Localize, shown = true): TemplateResult {
  const names = others.map(
    (other) => html`<span class="person"><bdi>${nameOf(other, localize)}</bdi></span> `,
  );
  const alone = html`<span class="alone">${localize.term('call-alone')}</span>`;
  return html`<span class=${shown ? 'people' : ''} part=${shown ? 'people' : nothing}>
    <span class="visually-hidden">${localize.term('call-people')}</span>
    ${others.length === 0 ? alone : names}
    <span class="self"><bdi>${localize.term('call-you', nameOf(self, localize))}</bdi></span>
  </span>`;
}

/** The same code as on the join screen, to compare, select and copy (R9). */
function code({ meetingCode, localize, isCopied, copyMessage, copy }: CallBar): TemplateResult {
  return html`<div class="meeting-code">
    <p>
      <span class="label">${localize.term('meeting-code')}</span>
      ${meetingCodeText(meetingCode)}
    </p>
    <button
      type="button"
      class="copy"
      aria-label=${localize.term('call-copy')}
      title=${localize.term('call-copy')}
      @click=${copy}
    >
      ${isCopied ? tickIcon() : copyIcon()}
    </button>
    <span class="visually-hidden" role="status">${copyMessage}</span>
  </div>`;
}
