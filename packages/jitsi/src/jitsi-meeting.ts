import {
  isJsonObject,
  type Background,
  type Meeting,
  type MeetingEvent,
  type MeetingListener,
} from '@video-session/core';
import { MeetingBackground } from './meeting-background.js';
import type { ExternalApi, JitsiCommands, JitsiListener } from './external-api.js';
import {
  JITSI_EVENTS,
  mutedEvent,
  MeetingEventTranslator,
  type JitsiEventName,
} from './meeting-events.js';
import { MuteSwitch } from './mute-switch.js';
import { Watchdog, type WatchdogLimits } from './watchdog.js';

export interface MeetingLimits extends WatchdogLimits {
  /** Milliseconds for Jitsi to say goodbye. */
  readonly hangUpTimeout: number;
}

export interface MeetingParts {
  readonly api: ExternalApi;
  /** As typed, without blanks around it; where empty, Jitsi's own stands. */
  readonly displayName: string;
  /** What is seen behind the person; undefined for their room (R14). */
  readonly background?: Background | undefined;
  readonly limits: MeetingLimits;
  readonly listener: MeetingListener;
  readonly signal: AbortSignal;
  /** Takes away what was put into the page, and cleans up after it. */
  readonly remove: () => void;
}

/** Milliseconds for `readyToClose` to follow: then the person has left by Jitsi's own button. */
const CLOSING_TIME = 1_000;

/**
 * One meeting in one frame. After `closed` or `failed` it has disposed of
 * itself: Jitsi would go on to its welcome page, or sit in a dead room with the
 * camera on.
 */
export class JitsiMeeting implements Meeting {
  readonly #parts: MeetingParts;
  readonly #translator: MeetingEventTranslator;
  readonly #watchdog: Watchdog;
  readonly #listeners: readonly (readonly [JitsiEventName, JitsiListener])[];
  readonly #microphone: MuteSwitch;
  readonly #camera: MuteSwitch;
  readonly #background: MeetingBackground;
  readonly #onAbort = () => this.dispose();
  #disposed = false;
  #leaving: Promise<void> | undefined;
  #settle: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldLeft: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: MeetingParts) {
    const { api, displayName, limits, signal } = parts;
    this.#parts = parts;
    this.#translator = new MeetingEventTranslator(displayName);
    this.#watchdog = new Watchdog(limits, (error) => this.#report({ type: 'failed', error }));
    this.#microphone = new MuteSwitch(
      () => api.isAudioMuted(),
      () => this.#command('toggleAudio'),
    );
    this.#camera = new MuteSwitch(
      () => api.isVideoMuted(),
      () => this.#command('toggleVideo'),
    );
    this.#background = new MeetingBackground(parts.background, (name, ...data) =>
      this.#command(name, ...data),
    );
    this.#listeners = JITSI_EVENTS.map((name) => [name, (payload) => this.#hear(name, payload)]);
    for (const [name, listener] of this.#listeners) api.on(name, listener);
    signal.addEventListener('abort', this.#onAbort);
  }

  get api(): unknown {
    return this.#parts.api;
  }

  setMicrophoneMuted(muted: boolean): void {
    void this.#microphone.set(muted);
  }

  setCameraMuted(muted: boolean): void {
    void this.#camera.set(muted);
  }

  /** R50: `dispose` alone sends no goodbye. */
  hangUp(): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    if (this.#leaving) return this.#leaving;
    this.#watchdog.stop();
    this.#leaving = new Promise((resolve) => (this.#settle = resolve));
    this.#timer = setTimeout(
      () => this.#report({ type: 'closed' }),
      this.#parts.limits.hangUpTimeout,
    );
    this.#command('hangup');
    return this.#leaving;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const { api, signal, remove } = this.#parts;
    this.#watchdog.stop();
    clearTimeout(this.#timer);
    this.#dropLeft();
    signal.removeEventListener('abort', this.#onAbort);
    for (const [name, listener] of this.#listeners) api.removeListener(name, listener);
    try {
      api.dispose();
    } finally {
      remove();
      this.#settle?.();
    }
  }

  #hear(name: JitsiEventName, payload: unknown): void {
    if (!this.#leaving && this.#watchdog.observe(name, payload)) this.#report({ type: 'ready' });
    const fellOut = name === 'videoConferenceLeft' && this.#translator.isInside;
    for (const event of this.#translator.translate(name, payload)) {
      if (event.type === 'left') this.#lose(event, fellOut);
      else this.#report(event);
    }
    if (name === 'videoConferenceJoined') this.#enter(payload);
  }

  /** Jitsi's own button says the same at first as a lost connection. */
  #lose(left: MeetingEvent, fellOut: boolean): void {
    if (this.#disposed) return;
    if (!this.#leaving) this.#watchdog.lost(fellOut);
    this.#dropLeft();
    if (fellOut) this.#heldLeft = setTimeout(() => this.#releaseLeft(), CLOSING_TIME);
    else this.#report(left);
  }

  #releaseLeft(): void {
    if (this.#heldLeft === undefined) return;
    this.#dropLeft();
    this.#report({ type: 'left' });
  }

  #dropLeft(): void {
    clearTimeout(this.#heldLeft);
    this.#heldLeft = undefined;
  }

  #enter(payload: unknown): void {
    this.#background.entered();
    this.#insistOnName(isJsonObject(payload) ? payload['displayName'] : undefined);
    void this.#askDevices();
  }

  /** R8: the typed name stands, not the token's, nor one that Jitsi has escaped. */
  #insistOnName(reported: unknown): void {
    const { displayName } = this.#parts;
    if (displayName !== '' && reported !== displayName) this.#command('displayName', displayName);
  }

  /** Jitsi tells changes only, and nothing may be shown that it has not told. */
  async #askDevices(): Promise<void> {
    const [microphone, camera] = await Promise.all([this.#microphone.ask(), this.#camera.ask()]);
    const events = [
      ...mutedEvent('microphone-changed', microphone),
      ...mutedEvent('camera-changed', camera),
    ];
    for (const event of events) this.#report(event);
  }

  /** Who is leaving anyway is not told of failures. */
  #report(reported: MeetingEvent): void {
    if (isOfNextRoom(reported)) this.#releaseLeft();
    if (this.#disposed) return;
    const event: MeetingEvent =
      this.#leaving && reported.type === 'failed' ? { type: 'closed' } : reported;
    if (event.type === 'camera-changed') this.#background.cameraIs(!event.muted);
    this.#parts.listener(event);
    if (event.type === 'failed' || event.type === 'closed') this.dispose();
  }

  #command<Name extends keyof JitsiCommands>(name: Name, ...data: JitsiCommands[Name]): void {
    if (!this.#disposed) this.#parts.api.executeCommand(name, ...data);
  }
}

/** Who was there before must have been left behind by then. */
function isOfNextRoom({ type }: MeetingEvent): boolean {
  return type === 'joined' || type === 'participant-joined';
}
