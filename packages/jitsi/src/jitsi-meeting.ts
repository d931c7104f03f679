import {
  SessionError,
  type Background,
  type DeviceLabels,
  type Meeting,
  type MeetingEvent,
  type MeetingListener,
} from '@video-session/core';
import type { ExternalApi, JitsiListener } from './external-api.js';
import { HeldLeft } from './held-left.js';
import { entryEvents, JITSI_EVENTS, type JitsiEventName } from './meeting-events.js';
import { isForged } from './message-origin.js';
import { People } from './people.js';
import { RoomLink } from './room-link.js';

export interface MeetingParts {
  readonly api: ExternalApi;
  /** As typed, without blanks around it; where empty, Jitsi's own stands. */
  readonly displayName: string;
  /** The token's pseudonym of this person. */
  readonly userId?: string | undefined;
  /** What is seen behind the person; undefined for their room (R14). */
  readonly background?: Background | undefined;
  /** Milliseconds for Jitsi to say goodbye. */
  readonly hangUpTimeout: number;
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
export class JitsiMeeting implements Meeting {
  readonly api: ExternalApi;
  readonly #parts: MeetingParts;
  readonly #people: People;
  readonly #room: RoomLink;
  readonly #listeners: readonly (readonly [JitsiEventName, JitsiListener])[];
  readonly #heldLeft = new HeldLeft(() => this.#report({ type: 'left' }));
  readonly #frame: HTMLIFrameElement;
  readonly #window: Window | null;
  readonly #onAbort = () => this.dispose();
  readonly #onLoad = () => this.#checkWindow();
  #isAwake = false;
  #disposed = false;
  #leaving: Promise<void> | undefined;
  #settle: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: MeetingParts) {
    const { api, displayName, userId, background, signal } = parts;
    this.api = api;
    this.#parts = parts;
    this.#people = new People(displayName, userId);
    this.#room = new RoomLink({
      api,
      people: this.#people,
      background,
      report: (event) => this.#report(event),
      isOver: () => this.#disposed,
    });
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

  /** R50: `dispose` alone sends no goodbye. */
  hangUp(): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    if (this.#leaving) return this.#leaving;
    this.#leaving = new Promise((resolve) => (this.#settle = resolve));
    this.#timer = setTimeout(() => this.#report({ type: 'closed' }), this.#parts.hangUpTimeout);
    this.api.executeCommand('hangup');
    return this.#leaving;
  }

  /** Ends it for a reason that Jitsi does not know of. */
  fail(error: SessionError): void {
    this.#report({ type: 'failed', error });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const { api, signal, remove } = this.#parts;
    this.#room.stop();
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

  setMicrophoneMuted(muted: boolean): void {
    this.#room.ask((room) => room.setMicrophoneMuted(muted));
  }

  setCameraMuted(muted: boolean): void {
    this.#room.ask((room) => room.setCameraMuted(muted));
  }

  setScreenShared(on: boolean): void {
    this.#room.ask((room) => room.setScreenShared(on));
  }

  setHandRaised(on: boolean): void {
    this.#room.ask((room) => room.setHandRaised(on));
  }

  setTileView(on: boolean): void {
    this.#room.ask((room) => room.setTileView(on));
  }

  setAudioOnly(on: boolean): void {
    this.#room.ask((room) => room.setAudioOnly(on));
  }

  setVideoQuality(height: number): void {
    this.#room.ask((room) => room.setVideoQuality(height));
  }

  setDisplayName(name: string): void {
    this.#room.ask((room) => room.setDisplayName(name));
  }

  setBackground(background: Background | undefined): void {
    this.#room.ask((room) => room.setBackground(background));
  }

  setDevices(devices: Partial<DeviceLabels>): Promise<boolean> {
    if (this.#disposed) return Promise.resolve(false);
    return new Promise((resolve) => this.#room.ask((room) => resolve(room.setDevices(devices))));
  }

  setChatShown(on: boolean): void {
    this.#room.ask((room) => room.setChatShown(on));
  }

  sendMessage(text: string): void {
    this.#room.ask((room) => room.sendMessage(text));
  }

  setLobby(on: boolean): void {
    this.#room.ask((room) => room.setLobby(on));
  }

  answerKnock(id: string, admitted: boolean): void {
    this.#room.ask((room) => room.answerKnock(id, admitted));
  }

  remove(id: string): void {
    this.#room.ask((room) => room.remove(id));
  }

  muteOthers(kind: 'microphone' | 'camera'): void {
    this.#room.ask((room) => room.muteOthers(kind));
  }

  endForEverybody(): void {
    this.#room.ask((room) => room.endForEverybody());
  }

  #hear(name: JitsiEventName, payload: unknown): void {
    if (isForged(this.#frame)) return; // R44
    if (!this.#isAwake && !this.#leaving) this.#report({ type: 'ready' });
    this.#isAwake = true;
    const fellOut = name === 'videoConferenceLeft' && this.#people.ownId !== undefined;
    for (const event of entryEvents(name, payload, this.#people)) {
      if (event.type === 'left') this.#lose(event, fellOut);
      else this.#report(event);
    }
    this.#room.hear(name, payload);
  }

  #lose(left: MeetingEvent, fellOut: boolean): void {
    this.#heldLeft.drop();
    if (fellOut) this.#heldLeft.hold();
    else this.#report(left);
  }

  /** It would go on in the room, with the camera on, and hear nobody. */
  #checkWindow(): void {
    if (this.#disposed || this.alive) return;
    this.fail(
      new SessionError('meeting-frame-silent', 'The meeting frame was moved in the document'),
    );
  }

  /** Who is leaving anyway is not told of failures. */
  #report(reported: MeetingEvent): void {
    if (isOfNextRoom(reported)) this.#heldLeft.release();
    if (this.#disposed) return;
    const event: MeetingEvent =
      this.#leaving && reported.type === 'failed' ? { type: 'closed' } : reported;
    this.#parts.listener(event);
    if (event.type === 'failed' || event.type === 'closed') this.dispose();
  }
}

/** Who was there before must have been left behind by then. */
function isOfNextRoom({ type }: MeetingEvent): boolean {
  return type === 'joined' || type === 'participant-joined';
}
