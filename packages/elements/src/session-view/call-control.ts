import {
  callTimeLimits,
  SessionError,
  type CallState,
  type CallTimeLimits,
  type JoinChoices,
  type Meeting,
  type MeetingPort,
  type ServerClock,
  type Session,
} from '@video-session/core';
import type { ReactiveElement } from 'lit';
import { reportError, request } from '../emit.js';
import type { Localize } from '../localize.js';
import { refuseSecrets } from '../secret-in-page.js';
import { admit, choicesOf, isSession, serverTimeFor, type AdmissionOptions } from './admission.js';
import { reportCall, reportHeard } from './call-reports.js';
import { CallStore, type RejoinReason, type Renew } from './call-store.js';
import { prefetchParts } from './call-parts.js';
import { loadMeetingPort } from './meeting-port.js';

/** The element, as its call sees it. */
export interface CallPage extends ReactiveElement, AdmissionOptions {
  readonly phone: string;
  readonly fallbackText: string;
  readonly hideChecklist: boolean;
  readonly overrunNotice: boolean;
  readonly choices: JoinChoices | undefined;
  readonly port: MeetingPort<HTMLElement> | undefined;
  readonly timeLimits: Partial<CallTimeLimits>;
  readonly standby: boolean;
  readonly clock: ServerClock | undefined;
}

type Listener = (call: CallState, previous: CallState) => void;

/** Admission, the call itself, and the ways back into it, for one element. */
export class CallControl {
  readonly page: CallPage;
  readonly localize: Localize;
  readonly #told: () => ServerClock | undefined;
  readonly #listener: Listener;
  readonly #store: CallStore<HTMLElement>;
  #session: Session | undefined;
  #refusal: SessionError | undefined;
  #admission: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Waits for a fresh session from whoever has taken `rejoin-request` over. */
  #renewed: ((session: Promise<Session>) => void) | undefined;

  /** @param told the server's time as the page says it (R2) */
  constructor(
    page: CallPage,
    localize: Localize,
    told: () => ServerClock | undefined,
    listener: Listener,
  ) {
    this.page = page;
    this.localize = localize;
    this.#told = told;
    this.#listener = listener;
    this.#store = new CallStore<HTMLElement>(
      {
        changed: (call, previous) => this.#onCall(call, previous),
        heard: (event) => reportHeard(page, event),
      },
      () => page.timeLimits,
    );
  }

  get call(): CallState {
    return this.#store.state;
  }

  get meeting(): Meeting | undefined {
    return this.#store.meeting;
  }

  /** Milliseconds in the call. */
  get elapsed(): number {
    return this.#store.elapsed;
  }

  /** Once the token was verified; before that, what the page says of one. */
  get session(): Session | undefined {
    const { session } = this.page;
    return this.#session ?? (isSession(session) ? session : undefined);
  }

  get isClinician(): boolean {
    return this.session?.role === 'clinician';
  }

  /** Why nothing was mounted. */
  get refusal(): SessionError | undefined {
    return this.#refusal;
  }

  /** The server's time (R2). */
  get now(): number {
    return (this.page.clock ?? this.#told())?.now() ?? Date.now();
  }

  /** Checks first, mounts after (R49). A later call makes an earlier one void. */
  async start(): Promise<void> {
    this.stop();
    if (this.page.standby) {
      await this.#prepare();
      return;
    }
    if (!this.page.session && !this.page.token) {
      this.#awaitPage();
      return;
    }
    const admission = (this.#admission = new AbortController());
    try {
      const session = await this.#admit();
      if (admission.signal.aborted) return;
      await this.#mount(session);
    } catch (thrown) {
      // Everything that may be amiss has its own code: else it is a mistake of what the page set.
      if (!admission.signal.aborted)
        this.#refuse(SessionError.from(thrown, 'configuration-invalid'));
    }
  }

  /** There is another session or token: for a call that waits for it, or a call of its own. */
  changed(): void {
    const { session, token, standby } = this.page;
    // Whoever takes them away has done with a call that is over.
    if (this.isOver && !session && !token && !standby) return;
    // Outside the document nothing can be mounted; once it is back it begins by itself.
    if (!this.page.isConnected) this.stop();
    else if (this.#renewed === undefined) void this.start();
    else this.#renewed(this.#admit());
    this.#renewed = undefined;
  }

  /** The person has left, or is about to have. */
  get isOver(): boolean {
    return /^(leaving|ended)$/.test(this.call.status);
  }

  /** Takes the call away at once: the frame is gone, or is about to go. */
  stop(): void {
    this.#admission?.abort();
    clearTimeout(this.#timer);
    this.#renewed = undefined;
    this.#store.dispose();
    this.#refusal = undefined;
    this.page.requestUpdate();
  }

  /** The page goes, and may come back: `rejoin` goes on with the same call. */
  pause(): void {
    this.#store.pause();
  }

  /** For what comes in a script of its own. */
  watch(make: Parameters<CallStore<HTMLElement>['watch']>[0]): void {
    this.#store.watch(make);
  }

  readonly leave = (): void => {
    const { isUpdatePending, updateComplete } = this.page;
    // What the page has just set is begun with the update, and only then can be left.
    if (isUpdatePending && this.call.status === 'idle') void updateComplete.then(this.#leave);
    else this.#leave();
  };

  readonly #leave = (): void => {
    if (this.#refusal !== undefined || !this.page.isConnected) return;
    this.#admission?.abort();
    clearTimeout(this.#timer);
    this.#store.leave();
  };

  /** Ends a goodbye whose frame has gone. */
  finish(): void {
    this.#store.finish();
  }

  /** Into the call again, with a fresh session where the page gives one. */
  async rejoin(reason: RejoinReason = 'asked'): Promise<void> {
    // Whoever was never in has nothing that could be kept.
    if ('room' in this.call && this.call.status !== 'joining') this.#store.remount(reason);
    else if (request(this.page, 'rejoin-request', { reason })) await this.start();
    else if (this.call.status === 'joining') {
      // Its frame is dead, and the session comes from elsewhere.
      this.stop();
      this.#awaitPage();
    }
  }

  /** Fetched while nobody waits for it; what does not come is asked for again, and told then. */
  async #prepare(): Promise<void> {
    prefetchParts();
    try {
      const port = this.page.port ?? (await loadMeetingPort());
      port.prepare?.(this.page.meetingDomain);
    } catch {
      // The adapter's script is asked for again.
    }
  }

  /** The page has said nothing yet. A session that comes after the limit is as good as one before. */
  #awaitPage(): void {
    const { session } = callTimeLimits(this.page.timeLimits);
    const message = 'The page gave neither "session" nor "token" in time';
    this.#timer = setTimeout(
      () => this.#refuse(new SessionError('meeting-session-timeout', message)),
      session,
    );
  }

  async #admit(): Promise<Session> {
    refuseSecrets(this.page, this.page.token);
    return admit(this.page, this.#told());
  }

  /** Settles once there is a frame, or it is known that there will be none. */
  async #mount(session: Session): Promise<void> {
    const container = this.page.renderRoot.querySelector<HTMLElement>('.frame');
    if (container === null) return;
    this.#session = session;
    await this.#store.start(async () => this.page.port ?? loadMeetingPort(), {
      container,
      domain: this.page.meetingDomain,
      session,
      choices: choicesOf(this.page.choices, this.#nameOf(session)),
      language: this.localize.wanted,
      title: this.localize.term('call-frame', session.meetingCode),
      renew: this.#renew,
      now: () => this.page.clock?.now() ?? serverTimeFor(this.page, this.#told()),
    });
  }

  readonly #renew: Renew = async (reason, signal) => {
    const session = await (request(this.page, 'rejoin-request', { reason })
      ? this.#admit()
      : this.#awaitSession(signal));
    this.#session = session;
    return session;
  };

  #awaitSession(signal: AbortSignal): Promise<Session> {
    return new Promise((resolve, reject) => {
      this.#renewed = resolve;
      signal.addEventListener('abort', () => {
        if (this.#renewed === resolve) this.#renewed = undefined;
        reject(new SessionError('offline', 'Nobody gave a fresh session in time'));
      });
    });
  }

  #nameOf({ displayName }: Session): string {
    return displayName ?? this.localize.term('join-name-default');
  }

  #refuse(error: SessionError): void {
    this.#refusal = error;
    reportError(this.page, error);
    this.#listener(this.call, this.call);
  }

  #onCall(call: CallState, previous: CallState): void {
    reportCall(this.page, this.session, call, previous, this.elapsed);
    this.#listener(call, previous);
  }
}
