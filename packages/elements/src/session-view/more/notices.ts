import type { Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, microphoneOffIcon, phoneIcon, signalIcon } from '../../icons.js';
import { warningIcon } from '../../first-icons.js';
import { phoneHelp } from '../../panels/phone-help.js';
import type { CallControl } from '../call-control.js';
import type { callMore } from '../../locales/en/call-more.js';
import { notice, type Action } from './notice.js';
import type { Away } from './away.js';

type Words = keyof typeof callMore;
type Failure = NonNullable<Room['failures']['camera']>;

/** The person has read it; until it happens again. */
export type Dismiss = (key: string) => void;

/** The one thing that a person has to know most, with one next step (R30); at most one, so that it is read. */
export function callNotice(
  control: CallControl,
  room: Room,
  away: Away,
  isDismissed: (key: string) => boolean,
  dismiss: Dismiss,
): TemplateResult | typeof nothing {
  const found = candidates(control, room, away).find(({ key }) => !isDismissed(key));
  if (found === undefined) return nothing;
  return notice(control.localize, { ...found, dismiss: () => dismiss(found.key) });
}

interface Candidate {
  readonly key: string;
  readonly icon: TemplateResult;
  readonly words: readonly string[];
  readonly action: Action;
}

function candidates(control: CallControl, room: Room, away: Away): readonly Candidate[] {
  return [
    ...failures(control, room),
    ...afterAway(control, away),
    ...poorConnection(control, room),
  ];
}

function rejoin(control: CallControl): Action {
  return { words: control.localize.term('notice-rejoin'), press: () => void control.rejoin() };
}

/** A microphone that nobody hears goes before a camera. */
function failures(control: CallControl, room: Room): readonly Candidate[] {
  const { localize } = control;
  return (['microphone', 'camera'] as const).flatMap((device) => {
    const code = room.failures[device];
    if (code === undefined) return [];
    const words = [localize.term(failure(code, device)), localize.term('notice-then-rejoin')];
    return [{ key: `${device} ${code}`, icon: warningIcon(), words, action: rejoin(control) }];
  });
}

function afterAway(control: CallControl, away: Away): readonly Candidate[] {
  const { localize, meeting } = control;
  const sound = {
    key: 'sound',
    icon: phoneIcon(),
    words: [localize.term('notice-sound-lost')],
    action: rejoin(control),
  };
  const unmute = {
    words: localize.term('notice-unmute'),
    press: () => meeting?.setMicrophoneMuted(false),
  };
  const muted = {
    key: 'muted',
    icon: microphoneOffIcon(),
    words: [localize.term('notice-muted-away')],
    action: unmute,
  };
  return [...(away.soundMayBeLost ? [sound] : []), ...(away.wasMuted ? [muted] : [])];
}

function poorConnection({ localize, meeting }: CallControl, room: Room): readonly Candidate[] {
  if (room.connection?.level !== 'poor' || room.audioOnly === true) return [];
  const action = {
    words: localize.term('audio-only-start'),
    press: () => meeting?.setAudioOnly(true),
  };
  return [{ key: 'poor', icon: signalIcon(), words: [localize.term('notice-poor')], action }];
}

/** A code that the meeting grows later is said as a device that did not start. */
function failure(code: Failure, device: 'camera' | 'microphone'): Words {
  if (code === 'permission-blocked') return `notice-${device}-blocked`;
  return code === `no-${device}` ? `notice-no-${device}` : `notice-${device}-failed`;
}

/** For how long, which is seen and not read out each second, and what to do meanwhile. */
export function reconnecting(
  { localize, page }: CallControl,
  milliseconds: number,
): TemplateResult {
  const time = clock(milliseconds);
  return html`<div class="notice warn">
    ${clockIcon()}
    <div class="said">
      <p aria-hidden="true" class="clock">${localize.term('notice-reconnecting', time)}</p>
      <p>${localize.term('notice-stay')}</p>
    </div>
    ${phoneHelp(page.phone, localize)}
  </div>`;
}

/** Minutes and seconds: "1:05". */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
