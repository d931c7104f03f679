import {
  isJsonObject,
  SessionError,
  type Background,
  type Meeting,
  type MeetingEvent,
  type MeetingListener,
} from '@video-session/core';
import { answerOf } from './answer.js';
import { ConnectionPoll } from './connection-poll.js';
import type { ExternalApi, JitsiListener } from './external-api.js';
import { HeldLeft } from './held-left.js';
import { MeetingControls } from './meeting-controls.js';
import {
  directEvent,
  JITSI_EVENTS,
  mutedEvent,
  MeetingEventTranslator,
  type JitsiEventName,
} from './meeting-events.js';
import { isForged } from './message-origin.js';
import { Watchdog, type WatchdogLimits } from './watchdog.js';

export interface MeetingLimits extends WatchdogLimits {
  /** Milliseconds for Jitsi to say goodbye. */
  readonly hangUpTimeout: number;
}

export interface MeetingParts {
  readonly api: ExternalApi;
  /** As typed, without blanks around it; where empty, Jitsi's own stands. */
  readonly displayName: string;
  /** The token's pseudonym of this person. */
  readonly userId?: string | undefined;
  /** What is seen behind the person; undefined for their room (R14). */
  readonly background?: Background | undefined;
  readonly limits: MeetingLimits;
  readonly listener: MeetingListener;
  readonly signal: AbortSignal;
  /** Takes away what was put into the page, and cleans up after it. */
  readonly remove: () => void;
}

/**
 * One meeting in one frame. After `closed` or `failed` it has disposed of
 * itself: Jitsi would go on to its welcome page, or sit in a dead room with the
 * camera on.
 */
export class JitsiMeeting extends MeetingControls implements Meeting {
  readonly #parts: MeetingParts;
  readonly #translator: MeetingEventTranslator;
  readonly #watchdog: Watchdog;
  readonly #poll: ConnectionPoll;
  readonly #listeners: readonly (readonly [JitsiEventName, JitsiListener])[];
  readonly #heldLeft = new HeldLeft(() => this.report({ type: 'left' }));
  readonly #frame: HTMLIFrameElement;
  readonly #window: Window | null;
  readonly #onAbort = () => this.dispose();
  readonly #onLoad = () => this.#checkWindow();
  #disposed = false;
  #leaving: Promise<void> | undefined;
  #settle: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: MeetingParts) {
    const { api, displayName: name, userId, background, limits, signal } = parts;
    super(api, background);
    this.#parts = parts;
    this.#translator = new MeetingEventTranslator({ name, userId });
    this.#watchdog = new Watchdog(limits, (error) => this.fail(error));
    this.#poll = new ConnectionPoll(api, (report) =>
      this.report({ type: 'connection-measured', report }),
    );
    this.#frame = api.getIFrame();
    this.#window = this.#frame.contentWindow;
    this.#frame.addEventListener('load', this.#onLoad);
    this.#listeners = JITSI_EVENTS.map((name) => [name, (payload) => this.#hear(name, payload)]);
    for (const [name, listener] of this.#listeners) api.on(name, listener);
    signal.addEventListener('abort', this.#onAbort);
  }

  /** A frame that is moved in the document gets another window; one that loads itself again does not. */
  get alive(): boolean {
    return !this.#disposed && this.#window !== null && this.#frame.contentWindow === this.#window;
  }

  protected get isOver(): boolean {
    return this.#disposed;
  }

  protected get isModerator(): boolean {
    return this.#translator.isModerator;
  }

  /** R50: `dispose` alone sends no goodbye. */
  hangUp(): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    if (this.#leaving) return this.#leaving;
    this.#watchdog.stop();
    this.#leaving = new Promise((resolve) => (this.#settle = resolve));
    this.#timer = setTimeout(
      () => this.report({ type: 'closed' }),
      this.#parts.limits.hangUpTimeout,
    );
    this.send('hangup');
    return this.#leaving;
  }

  /** Ends it for a reason that Jitsi does not know of. */
  fail(error: SessionError): void {
    this.report({ type: 'failed', error });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const { api, signal, remove } = this.#parts;
    this.#watchdog.stop();
    this.#poll.stop();
    clearTimeout(this.#timer);
    this.#heldLeft.drop();
    this.#frame.removeEventListener('load', this.#onLoad);
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
    if (isForged(this.#frame)) return; // R44
    if (!this.#leaving && this.#watchdog.observe(name, payload)) this.report({ type: 'ready' });
    const fellOut = name === 'videoConferenceLeft' && this.#translator.isInside;
    for (const event of this.#translator.translate(name, payload)) {
      if (event.type === 'left') this.#lose(event, fellOut);
      else this.report(event);
    }
    if (name === 'videoConferenceJoined') this.#enter(payload);
    if (name === 'participantJoined') void this.#identify();
  }

  #lose(left: MeetingEvent, fellOut: boolean): void {
    if (this.#disposed) return;
    if (!this.#leaving) this.#watchdog.lost(fellOut);
    this.#poll.stop();
    this.#heldLeft.drop();
    if (fellOut) this.#heldLeft.hold();
    else this.report(left);
  }

  #enter(payload: unknown): void {
    if (this.#disposed) return;
    this.background.entered();
    this.#insistOnName(isJsonObject(payload) ? payload['displayName'] : undefined);
    this.#poll.start();
    void this.#askDevices();
    void this.#identify();
  }

  /** R8: the typed name stands, not the token's, nor one that Jitsi has escaped. */
  #insistOnName(reported: unknown): void {
    const { displayName } = this.#parts;
    if (displayName !== '' && reported !== displayName) this.setDisplayName(displayName);
  }

  /** Jitsi tells changes only, and nothing may be shown that it has not told. */
  async #askDevices(): Promise<void> {
    const [microphone, camera, direct] = await Promise.all([
      this.microphone.ask(),
      this.camera.ask(),
      answerOf(this.api, 'isP2pActive'),
    ]);
    const events = [
      ...mutedEvent('microphone-changed', microphone),
      ...mutedEvent('camera-changed', camera),
      ...directEvent(direct),
    ];
    for (const event of events) this.report(event);
  }

  /** Clients before 2026 tell the pseudonyms of people only when asked. */
  async #identify(): Promise<void> {
    if (!this.#translator.isInside || !this.#translator.hasStrangers) return;
    const roomsInfo = await answerOf(this.api, 'getRoomsInfo');
    for (const event of this.#translator.identify(roomsInfo)) this.report(event);
  }

  /** It would go on in the room, with the camera on, and hear nobody. */
  #checkWindow(): void {
    if (this.#disposed || this.alive) return;
    this.fail(
      new SessionError('meeting-frame-silent', 'The meeting frame was moved in the document'),
    );
  }

  /** Who is leaving anyway is not told of failures. */
  protected report(reported: MeetingEvent): void {
    if (isOfNextRoom(reported)) this.#heldLeft.release();
    if (this.#disposed) return;
    const event: MeetingEvent =
      this.#leaving && reported.type === 'failed' ? { type: 'closed' } : reported;
    this.confirm(event, this.#translator.ownId);
    this.#parts.listener(event);
    if (event.type === 'failed' || event.type === 'closed') this.dispose();
  }
}

/** Who was there before must have been left behind by then. */
function isOfNextRoom({ type }: MeetingEvent): boolean {
  return type === 'joined' || type === 'participant-joined';
}
