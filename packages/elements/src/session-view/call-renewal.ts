import {
  pause,
  SessionError,
  type JoinChoices,
  type Meeting,
  type MeetingRequest,
  type Room,
  type Session,
} from '@video-session/core';
import { TokenLife } from './token-life.js';

/**
 * Why a call is mounted anew: the person asked for it, it broke, its token has run out,
 * its frame lost its document, or the page came back from the browser's cache.
 */
export type RejoinReason = 'asked' | 'dropped' | 'token-expired' | 'moved' | 'returned';

/**
 * Fetches a fresh session (R38).
 * @throws {SessionError} one that is recoverable is tried again
 */
export type Renew = (reason: RejoinReason, signal: AbortSignal) => Promise<Session>;

export interface CallRequest<Container> extends Omit<MeetingRequest<Container>, 'signal'> {
  /** Without it the same session is used for as long as its token lasts. */
  readonly renew?: Renew | undefined;
  /** The server's time in milliseconds since 1970, where anybody has told it (R2). */
  readonly now?: (() => number | undefined) | undefined;
}

/** Milliseconds before the tries within one minute: a call that breaks at once again and again does not hurry. */
const PAUSES = [0, 5_000, 15_000];
const MINUTE = 60_000;

/** What goes along from one mount of a call to the next: the session, and what the person chose. */
export class CallRenewal<Container> {
  #request: CallRequest<Container>;
  #token: TokenLife;
  #audioOnly = false;
  #tries: readonly number[] = [];

  constructor(request: CallRequest<Container>) {
    this.#request = request;
    this.#token = new TokenLife(request.session.expires, request.now?.());
  }

  get request(): CallRequest<Container> {
    return this.#request;
  }

  /** Jitsi cannot refresh a token: with this one it does not come back from a drop. */
  get hasRunOut(): boolean {
    return this.#token.hasRunOut;
  }

  /** Whoever was muted stays muted, by the name they had. */
  remember({ self, microphoneMuted, cameraMuted, audioOnly }: Room): void {
    const { choices } = this.#request;
    this.#audioOnly = audioOnly === true;
    this.#choose({
      ...choices,
      displayName: self.displayName || choices.displayName,
      microphoneOn: microphoneMuted === undefined ? choices.microphoneOn : !microphoneMuted,
      cameraOn: cameraMuted === undefined ? choices.cameraOn : !cameraMuted,
    });
  }

  /** Jitsi's frame, when it loads itself again, begins as it was mounted. Nothing is turned on. */
  restore(meeting: Meeting | undefined): void {
    const { microphoneOn, cameraOn } = this.#request.choices;
    if (!microphoneOn) meeting?.setMicrophoneMuted(true);
    if (!cameraOn) meeting?.setCameraMuted(true);
    if (this.#audioOnly) meeting?.setAudioOnly(true);
  }

  /**
   * Waits its turn, and for the network, then asks for a session.
   * @throws {SessionError} of `renew`; `token-expired` where there is none
   */
  async renew(reason: RejoinReason, signal: AbortSignal): Promise<void> {
    const wait = this.#nextPause();
    if (wait > 0) await pause(wait, signal);
    // The state has a time limit; there is none to this.
    if (!navigator.onLine) await pause(2 ** 31 - 1, signal);
    signal.throwIfAborted();
    const session = await this.#session(reason, signal);
    signal.throwIfAborted();
    this.#request = { ...this.#request, session };
    this.#token = new TokenLife(session.expires, this.#request.now?.());
  }

  #nextPause(): number {
    const now = performance.now();
    this.#tries = [...this.#tries.filter((then) => now - then < MINUTE), now];
    return PAUSES[Math.min(this.#tries.length, PAUSES.length) - 1] ?? 0;
  }

  async #session(reason: RejoinReason, signal: AbortSignal): Promise<Session> {
    const { renew, session } = this.#request;
    if (renew !== undefined) return renew(this.hasRunOut ? 'token-expired' : reason, signal);
    if (!this.hasRunOut) return session;
    throw new SessionError(
      'token-expired',
      'The token has run out, and there is no way to a fresh one',
    );
  }

  #choose(choices: JoinChoices): void {
    this.#request = { ...this.#request, choices };
  }
}
