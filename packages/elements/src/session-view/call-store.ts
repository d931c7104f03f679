import {
  callTransition,
  initialCall,
  SessionError,
  type CallEvent,
  type CallState,
  type Meeting,
  type MeetingPort,
  type MeetingRequest,
} from '@video-session/core';
import type { DeviceFailure } from './call-reports.js';

export type CallRequest<Container> = Omit<MeetingRequest<Container>, 'signal'>;

/**
 * For the adapter and the meeting's frame to arrive. From then on the port
 * itself ends a wait that leads nowhere: only it knows a lobby from a silence.
 */
export const MOUNT_MILLISECONDS = 30_000;

interface Listener {
  changed(state: CallState, previous: CallState): void;
  /** A camera or microphone did not work; the call itself goes on. */
  deviceFailed?(failure: DeviceFailure): void;
}

/** One try at a call: its signal ends it, and a later try makes it deaf. */
interface Attempt {
  readonly controller: AbortController;
  meeting: Meeting | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The effects around `callTransition`: mounts through the port, leaves with a goodbye, cleans up. */
export class CallStore<Container> {
  readonly #listener: Listener;
  readonly #mountLimit: () => number;
  #state: CallState = initialCall;
  #attempt: Attempt | undefined;

  /** @param mountLimit milliseconds, asked at each start */
  constructor(listener: Listener, mountLimit: () => number = () => MOUNT_MILLISECONDS) {
    this.#listener = listener;
    this.#mountLimit = mountLimit;
  }

  get state(): CallState {
    return this.#state;
  }

  /** Mounts the meeting; an earlier one is taken away first. Failures become state. */
  async start(
    loadPort: () => Promise<MeetingPort<Container>>,
    request: CallRequest<Container>,
  ): Promise<void> {
    this.#drop();
    const attempt: Attempt = {
      controller: new AbortController(),
      meeting: undefined,
      timer: undefined,
    };
    this.#attempt = attempt;
    this.#send(attempt, { type: 'mount', role: request.session.role });
    attempt.timer = setTimeout(() => this.#giveUp(attempt), this.#mountLimit());
    try {
      await this.#mount(attempt, loadPort, request);
    } catch (thrown) {
      const error = SessionError.from(thrown, 'meeting-script-failed');
      this.#send(attempt, { type: 'failed', error });
    }
  }

  /** Says goodbye to the meeting, then ends (R50). */
  leave(): void {
    if (this.#attempt !== undefined) this.#send(this.#attempt, { type: 'leave' });
  }

  /** Takes everything away at once and forgets the call, without a word to the listener. */
  dispose(): void {
    this.#drop();
    this.#state = initialCall;
  }

  async #mount(
    attempt: Attempt,
    loadPort: () => Promise<MeetingPort<Container>>,
    request: CallRequest<Container>,
  ): Promise<void> {
    const { signal } = attempt.controller;
    const port = await loadPort();
    signal.throwIfAborted();
    const meeting = await port.mount({ ...request, signal }, (event) => this.#send(attempt, event));
    // The attempt may have ended while the port was at work.
    clearTimeout(attempt.timer);
    if (hasEnded(attempt)) meeting.dispose();
    else attempt.meeting = meeting;
  }

  #send(attempt: Attempt, event: CallEvent): void {
    if (attempt !== this.#attempt) return;
    if (event.type === 'device-failed') this.#listener.deviceFailed?.(event);
    const previous = this.#state;
    const state = callTransition(previous, event);
    if (state === previous) return;
    this.#state = state;
    this.#listener.changed(state, previous);
    if (state.status !== previous.status) this.#entered(attempt, state);
  }

  #entered(attempt: Attempt, state: CallState): void {
    switch (state.status) {
      case 'leaving':
        void this.#sayGoodbye(attempt);
        break;
      case 'failed':
        // R39: whoever is moderator by mistake leaves properly; elsewhere nobody listens any more.
        if (state.error.code === 'role-mismatch') void this.#sayGoodbye(attempt);
        else this.#end(attempt);
        break;
      case 'ended':
        this.#end(attempt);
        break;
      case 'idle':
      case 'joining':
      case 'joined':
      case 'reconnecting':
    }
  }

  #giveUp(attempt: Attempt): void {
    const message = `The meeting was not mounted within ${this.#mountLimit()} ms`;
    const error = new SessionError('meeting-script-timeout', message);
    this.#send(attempt, { type: 'failed', error });
  }

  async #sayGoodbye(attempt: Attempt): Promise<void> {
    try {
      await attempt.meeting?.hangUp();
    } catch {
      // A meeting that cannot say goodbye is taken away all the same.
    }
    this.#end(attempt);
    this.#send(attempt, { type: 'closed' });
  }

  #drop(): void {
    if (this.#attempt !== undefined) this.#end(this.#attempt);
    this.#attempt = undefined;
  }

  #end(attempt: Attempt): void {
    clearTimeout(attempt.timer);
    attempt.controller.abort();
    attempt.meeting?.dispose();
    attempt.meeting = undefined;
  }
}

function hasEnded({ controller }: Attempt): boolean {
  return controller.signal.aborted;
}
