import type { CallState, MeetingCode, Participant, Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CopyStatus } from '../controllers/clipboard.js';
import {
  cameraIcon,
  cameraOffIcon,
  clockIcon,
  copyIcon,
  hangUpIcon,
  microphoneIcon,
  microphoneOffIcon,
  peopleIcon,
  tickIcon,
} from '../icons.js';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';

export type LiveCall = Extract<
  CallState,
  { status: 'joining' | 'joined' | 'reconnecting' | 'leaving' }
>;

export function isLive(call: CallState): call is LiveCall {
  return ['joining', 'joined', 'reconnecting', 'leaving'].includes(call.status);
}

export interface CallBar {
  readonly call: LiveCall;
  readonly meetingCode: MeetingCode;
  readonly localize: Localize;
  readonly copyStatus: CopyStatus;
  readonly copy: () => unknown;
  readonly leave: () => void;
}

/** What a person needs to know while in a call: only what the meeting has confirmed. */
export function callBar(bar: CallBar): TemplateResult {
  const { call, localize } = bar;
  return html`<div class="bar" part="bar" role="group" aria-label=${localize.term('call-bar')}>
    <div class="presence">
      <p class="connection ${call.status}" part="connection" role="status">
        ${call.status === 'joined' ? tickIcon() : clockIcon()}
        <span>${localize.term(`call-${CONNECTION[call.status]}`)}</span>
      </p>
      ${call.status === 'joined' ? people(call.room, localize) : nothing}
    </div>
    ${code(bar)} ${call.status === 'joined' ? devices(call.room, localize) : nothing}
    <button
      type="button"
      class="leave"
      part="leave"
      ?disabled=${call.status === 'leaving'}
      @click=${bar.leave}
    >
      ${hangUpIcon()}${localize.term('call-leave')}
    </button>
  </div>`;
}

const CONNECTION = {
  joining: 'connecting',
  joined: 'joined',
  reconnecting: 'reconnecting',
  leaving: 'leaving',
} as const satisfies Record<LiveCall['status'], string>;

/** The names of those present, all the time (R8). */
function people({ self, others }: Room, localize: Localize): TemplateResult {
  const name = ({ displayName }: Participant) =>
    displayName === '' ? localize.term('join-name-default') : displayName;
  return html`<div class="people" part="people" role="status">
    ${peopleIcon()}
    <span class="visually-hidden">${localize.term('call-people')}</span>
    <ul>
      ${others.length === 0 ? html`<li class="alone">${localize.term('call-alone')}</li>` : nothing}
      ${others.map((other) => html`<li>${name(other)}</li>`)}
      <li class="self">${localize.term('call-you', name(self))}</li>
    </ul>
  </div>`;
}

/** The same code as on the join screen, to compare, select and copy (R9). */
function code({ meetingCode, localize, copyStatus, copy }: CallBar): TemplateResult {
  const what = localize.term('meeting-code');
  return html`<div class="meeting-code">
    <p>
      <span class="label">${what}</span>
      ${meetingCodeText(meetingCode)}
    </p>
    <button
      type="button"
      class="copy"
      aria-label=${localize.term('call-copy')}
      title=${localize.term('call-copy')}
      @click=${copy}
    >
      ${copyStatus === 'copied' ? tickIcon() : copyIcon()}
    </button>
    <span class="visually-hidden" role="status">${copyMessage(copyStatus, what, localize)}</span>
  </div>`;
}

function copyMessage(status: CopyStatus, what: string, localize: Localize): string {
  if (status === 'idle') return '';
  return localize.term(status === 'copied' ? 'copied-what' : 'copy-refused', what);
}

function devices({ microphoneMuted, cameraMuted }: Room, localize: Localize): TemplateResult {
  return html`<ul class="devices" part="devices">
    ${device(microphoneMuted, 'microphone', localize)} ${device(cameraMuted, 'camera', localize)}
  </ul>`;
}

const DEVICE_ICONS = {
  microphone: { on: microphoneIcon, off: microphoneOffIcon },
  camera: { on: cameraIcon, off: cameraOffIcon },
} as const;

/** Nothing is said of a device before the meeting has reported it. */
function device(
  muted: boolean | undefined,
  kind: 'microphone' | 'camera',
  localize: Localize,
): TemplateResult | typeof nothing {
  if (muted === undefined) return nothing;
  const state = muted ? 'off' : 'on';
  return html`<li class=${state}>
    ${DEVICE_ICONS[kind][state]()}
    <span>${localize.term(`call-${kind}-${state}`)}</span>
  </li>`;
}
