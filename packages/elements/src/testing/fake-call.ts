import {
  SessionError,
  type CallState,
  type CallTimeLimits,
  type MeetingEvent,
  type Session,
} from '@video-session/core';
import { CallStore, type CallRequest, type RejoinReason } from '../session-view/call-store.js';
import { callWatches } from '../session-view/more/call-watches.js';
import { FakeMeetingPort, OTHER } from './fake-meeting-port.js';

/** A store on a fake port, and what it has said. */
export class FakeCall {
  /** With the other one there already. */
  static async joined(session: Session, now = 0): Promise<FakeCall> {
    const call = new FakeCall(session);
    call.now = now;
    await call.start();
    call.port.last.join(OTHER);
    return call;
  }

  readonly port = new FakeMeetingPort();
  readonly states: CallState[] = [];
  readonly heard: MeetingEvent[] = [];
  readonly renewals: RejoinReason[] = [];
  readonly store: CallStore<HTMLElement>;
  readonly #session: Session;
  /** What the next renewals bring; an error is thrown. */
  renewed: Session | SessionError;
  /** The server's time. */
  now = 0;

  constructor(session: Session, limits: Partial<CallTimeLimits> = {}) {
    this.#session = session;
    this.renewed = session;
    this.store = new CallStore(
      {
        changed: (state) => this.states.push(state),
        heard: (event) => this.heard.push(event),
      },
      () => limits,
    );
    this.store.watch(callWatches);
  }

  get statuses(): CallState['status'][] {
    return this.states.map(({ status }) => status);
  }

  start(changes: Partial<CallRequest<HTMLElement>> = {}): Promise<void> {
    return this.store.start(() => Promise.resolve(this.port), {
      container: document.createElement('div'),
      domain: 'meet.example.org',
      session: this.#session,
      choices: {
        displayName: 'Attendee',
        cameraOn: true,
        microphoneOn: true,
        devices: { camera: undefined, microphone: undefined, speaker: undefined },
      },
      language: 'en',
      title: 'Video call',
      renew: (reason) => this.#renew(reason),
      now: () => this.now,
      ...changes,
    });
  }

  /** Resolves once the store is in that status, which must not take time. */
  async becomes(status: CallState['status']): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) {
      if (this.store.state.status === status) return;
      await Promise.resolve();
    }
    throw new Error(`The call is ${this.store.state.status}, not ${status}`);
  }

  /** What a browser does whose promises have all been kept. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }

  async #renew(reason: RejoinReason): Promise<Session> {
    this.renewals.push(reason);
    if (this.renewed instanceof SessionError) throw this.renewed;
    return Promise.resolve(this.renewed);
  }
}
