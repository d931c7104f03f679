import type { Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, microphoneOffIcon, phoneIcon, signalIcon } from '../../icons.js';
import { warningIcon } from '../../first-icons.js';
import { phoneHelp } from '../../panels/phone-help.js';
import type { CallControl } from '../call-control.js';
import type { callMore } from '../../locales/en/call-more.js';
import { notice, type Action } from './notice.js';
import { nameOf } from '../call-bar.js';
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
  if (room.connection?.level === 'lost') return lost(control, room);
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

/** R17: they are in the call all the same. */
function failures(control: CallControl, { failures }: Room): readonly Candidate[] {
  const { microphone, camera } = failures;
  const sentence =
    microphone && camera
      ? 'notice-devices-failed'
      : ((microphone && failure(microphone, 'microphone')) ??
        (camera && failure(camera, 'camera')));
  if (sentence === undefined) return [];
  const words = [sentence, 'notice-then-rejoin'] as const;
  return [
    {
      key: `devices ${microphone} ${camera}`,
      icon: warningIcon(),
      words: words.map((key) => control.localize.term(key)),
      action: rejoin(control),
    },
  ];
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

/** The store tries anew by itself; meanwhile nobody can do better than wait, or go to the phone. */
function lost({ localize, page }: CallControl, { others, reached }: Room): TemplateResult {
  const names = others.map((other) => nameOf(other, localize)).join(', ');
  const words = [localize.term(reached ? 'notice-broken' : 'notice-no-media', names)];
  return notice(localize, { icon: signalIcon(), words, help: phoneHelp(page.phone, localize) });
}

/** Getting in takes long. */
export function slow({ localize, page, call }: CallControl): TemplateResult {
  const words = [localize.term('notice-slow')];
  // The cover has the number already.
  const isCovered = call.status === 'joining' && call.phase !== 'room';
  const help = isCovered ? nothing : phoneHelp(page.phone, localize);
  return notice(localize, { icon: clockIcon(), words, help });
}

/** For how long, which is seen and not read out each second, and what to do meanwhile. */
export function reconnecting(
  { localize, page, call }: CallControl,
  milliseconds: number,
): TemplateResult {
  const time = clock(milliseconds);
  // The cover of an empty frame has the number already.
  const isCovered = call.status === 'reconnecting' && call.attempt > 0;
  return html`<div class="notice warn">
    ${clockIcon()}
    <div class="said">
      <p aria-hidden="true" class="clock">${localize.term('notice-reconnecting', time)}</p>
      <p>${localize.term('notice-stay')}</p>
    </div>
    ${isCovered ? nothing : phoneHelp(page.phone, localize)}
  </div>`;
}

/** Minutes and seconds: "1:05". */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
