import {
  callTimeLimits,
  callTransition,
  initialCall,
  SessionError,
  timeLimitOf,
  type CallEvent,
  type CallState,
  type CallTimeLimits,
  type Meeting,
  type MeetingEvent,
  type MeetingPort,
} from '@video-session/core';
import { noticeSleep } from '../notice-sleep.js';
import { CallAttempt } from './call-attempt.js';
import { CallRenewal, type CallRequest, type RejoinReason } from './call-renewal.js';
import { stepOf } from './call-step.js';
import { SlowWatch } from './slow-watch.js';
import { Stopwatch } from './stopwatch.js';

export type { CallRequest, RejoinReason, Renew } from './call-renewal.js';

export interface CallListener {
  changed(state: CallState, previous: CallState): void;
  /** Every report of the meeting, also one that changes no state. */
  heard?(event: MeetingEvent): void;
}

/** Sees every state of a call. */
export interface CallWatch {
  see(state: CallState): void;
}

type LoadPort<Container> = () => Promise<MeetingPort<Container>>;

/** One call, over all of its mounts. */
interface Call<Container> {
  readonly loadPort: LoadPort<Container>;
  readonly renewal: CallRenewal<Container>;
  /** Ends what listens to the page. */
  readonly life: AbortController;
  attempt: CallAttempt<Container>;
  reason: RejoinReason;
}

/**
 * The effects around `callTransition`: mounts through the port, also anew when a call
 * broke, holds every state to its time limit, leaves with a goodbye, cleans up.
 */
export class CallStore<Container> {
  readonly #listener: CallListener;
  readonly #limits: () => Partial<CallTimeLimits>;
  readonly #watches: CallWatch[] = [
    new SlowWatch(
      () => this.#times.slow,
      () => this.#send({ type: 'taking-long' }),
    ),
  ];
  #stopwatch = new Stopwatch();
  #state: CallState = initialCall;
  #call: Call<Container> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param limits milliseconds, asked whenever a state is entered */
  constructor(listener: CallListener, limits: () => Partial<CallTimeLimits> = () => ({})) {
    this.#listener = listener;
    this.#limits = limits;
  }

  get state(): CallState {
    return this.#state;
  }

  /** Milliseconds since this person was in the call for the first time, until its end. */
  get elapsed(): number {
    return this.#stopwatch.elapsed;
  }

  /** To ask the meeting for something; what came of it is in the state. */
  get meeting(): Meeting | undefined {
    return this.#call?.attempt.meeting;
  }

  get #times(): CallTimeLimits {
    return callTimeLimits(this.#limits());
  }

  /** Mounts the meeting; an earlier one is taken away first. Failures become state. */
  async start(loadPort: LoadPort<Container>, request: CallRequest<Container>): Promise<void> {
    this.#drop();
    this.#stopwatch = new Stopwatch();
    const call: Call<Container> = {
      loadPort,
      renewal: new CallRenewal(request),
      life: new AbortController(),
      attempt: new CallAttempt(),
      reason: 'dropped',
    };
    this.#call = call;
    this.#watchPage(call);
    this.#send({ type: 'mount', role: request.session.role });
    await this.#mount(call);
  }

  /** Takes the frame away for as long as the page is; `remount` goes on with the same call. */
  pause(): void {
    const call = this.#call;
    call?.attempt.end();
    // What comes of its end is nobody's failure.
    if (call !== undefined) call.attempt = new CallAttempt();
    clearTimeout(this.#timer);
    this.#watch(initialCall);
  }

  /** Mounts a call anew whose frame is known to be dead. */
  remount(reason: RejoinReason): void {
    const [call, state] = [this.#call, this.#state];
    if (call === undefined) return;
    call.reason = reason;
    this.#send({ type: 'remount' });
    if (this.#state !== state || state.status !== 'reconnecting') return;
    // The try that was under way has lost its frame.
    this.#arm(state);
    this.#remount(call);
  }

  /** Adds what comes in a script of its own, once the call has begun. */
  watch(make: (store: this) => readonly CallWatch[]): void {
    const watches = make(this);
    this.#watches.push(...watches);
    for (const watch of watches) watch.see(this.#state);
  }

  /** What a watch has found out by itself. */
  notice(event: Extract<CallEvent, { type: 'ghost-stayed' | 'knock-aged' }>): void {
    this.#send(event);
  }

  /** Says goodbye to the meeting, then ends (R50); at once where there is none yet. */
  leave(): void {
    this.#send({ type: 'leave' });
  }

  /** Ends a goodbye that nobody can wait for any longer. */
  finish(): void {
    if (this.#state.status === 'leaving') this.#send({ type: 'closed' });
  }

  /** Takes everything away at once and forgets the call, of which only the end of a goodbye is told. */
  dispose(): void {
    this.finish();
    this.#drop();
    this.#state = initialCall;
    this.#watch(initialCall);
    this.#stopwatch = new Stopwatch();
  }

  /** @param old what was mounted before: says goodbye while the fresh session is on its way */
  async #mount(call: Call<Container>, old?: CallAttempt<Container>): Promise<void> {
    const { attempt, renewal, loadPort } = call;
    const isCurrent = () => call === this.#call && attempt === call.attempt;
    try {
      if (old !== undefined) {
        await Promise.all([old.goAway(attempt.signal), renewal.renew(call.reason, attempt.signal)]);
        // The time that others took for the session is not the meeting's.
        if (isCurrent()) this.#arm(this.#state);
      }
      const hear = (event: MeetingEvent) => {
        if (isCurrent()) this.#hear(call, event);
      };
      await attempt.mount(loadPort, renewal.request, hear);
      if (isCurrent()) this.#send({ type: 'mounted' });
    } catch (thrown) {
      if (isCurrent()) this.#send({ type: 'failed', error: failure(thrown) });
    }
  }

  #remount(call: Call<Container>): void {
    const old = call.attempt;
    call.attempt = new CallAttempt();
    void this.#mount(call, old);
  }

  #hear(call: Call<Container>, event: MeetingEvent): void {
    this.#listener.heard?.(event);
    this.#send(event);
    if (event.type === 'direct-changed' && !event.direct) this.#revive(call);
  }

  #send(event: CallEvent): void {
    const previous = this.#state;
    const state = callTransition(previous, event);
    if (state === previous) return;
    this.#state = state;
    this.#watch(state);
    if (stepOf(state) !== stepOf(previous)) this.#arm(state);
    this.#listener.changed(state, previous);
    // The listener may have gone on from there.
    if (this.#state === state && this.#call) this.#act(this.#call, state, previous);
  }

  #watch(state: CallState): void {
    this.#stopwatch.see(state);
    for (const watch of this.#watches) watch.see(state);
  }

  #act(call: Call<Container>, state: CallState, previous: CallState): void {
    if (stepOf(state) === stepOf(previous)) return;
    switch (state.status) {
      case 'joined':
        if (state.room.pastIds.length > 0) call.renewal.restore(call.attempt.meeting);
        call.reason = 'dropped';
        break;
      case 'reconnecting':
        if (previous.status === 'joined') call.renewal.remember(previous.room);
        if (state.attempt > 0) this.#remount(call);
        else this.#revive(call);
        break;
      case 'leaving':
        void this.#leave(call);
        break;
      case 'failed':
        // R39: whoever is moderator by mistake leaves properly; elsewhere nobody listens any more.
        if (state.error.code === 'role-mismatch') void this.#leave(call);
        else this.#end(call);
        break;
      case 'ended':
        this.#end(call);
        break;
      case 'idle':
      case 'joining':
      case 'lobby':
    }
  }

  /** Every state that is not a person's to end has a time limit. */
  #arm(state: CallState): void {
    clearTimeout(this.#timer);
    const limit = timeLimitOf(state, this.#times);
    if (limit === undefined) return;
    this.#timer = setTimeout(() => this.#send({ type: 'time-ran-out' }), limit);
  }

  /** Jitsi sits with a dead picture after a drop, without a word, when its token has run out. */
  #watchPage(call: Call<Container>): void {
    const { signal } = call.life;
    const revive = () => this.#revive(call);
    addEventListener('online', revive, { signal });
    noticeSleep(signal, revive);
  }

  #revive({ renewal }: Call<Container>): void {
    const isIn = this.#state.status === 'joined' || this.#state.status === 'reconnecting';
    if (isIn && renewal.hasRunOut) this.#send({ type: 'remount' });
  }

  async #leave(call: Call<Container>): Promise<void> {
    call.life.abort();
    await call.attempt.leave(this.#times.leaving);
    if (call === this.#call) this.#send({ type: 'closed' });
  }

  #drop(): void {
    if (this.#call !== undefined) this.#end(this.#call);
    this.#call = undefined;
    clearTimeout(this.#timer);
    this.#watch(initialCall);
  }

  #end({ life, attempt }: Call<Container>): void {
    life.abort();
    attempt.end();
  }
}

/** What browsers say of a `fetch` or an `import()` that found no network. */
const NETWORK = /^(Failed to fetch|NetworkE|Load f|error load|Importing)/;

/** Any other `TypeError` is a mistake in a program, which no network mends. */
function failure(thrown: unknown): SessionError {
  const isMistake = thrown instanceof TypeError && !NETWORK.test(thrown.message);
  return SessionError.from(thrown, isMistake ? 'configuration-invalid' : 'meeting-script-failed');
}
