import type {
  Meeting,
  MeetingEvent,
  MeetingListener,
  MeetingPort,
  MeetingRequest,
  Participant,
} from '@video-session/core';

export const SELF: Participant = { id: 'self', displayName: 'Attendee' };
export const OTHER: Participant = { id: 'other', displayName: 'Dr Sam Okafor' };

/** One meeting of the fake port, as the tests see it. */
export class FakeMeeting implements Meeting {
  readonly request: MeetingRequest<HTMLElement>;
  readonly api = undefined;
  readonly #listener: MeetingListener;
  readonly #frame = document.createElement('div');
  hangUps = 0;
  disposals = 0;
  /** Set to hold the goodbye back. */
  goodbye: Promise<void> = Promise.resolve();

  constructor(request: MeetingRequest<HTMLElement>, listener: MeetingListener) {
    this.request = request;
    this.#listener = listener;
    this.#frame.dataset['fakeFrame'] = '';
    request.container.append(this.#frame);
    request.signal.addEventListener('abort', () => this.dispose(), { once: true });
  }

  get isMounted(): boolean {
    return this.#frame.parentElement !== null;
  }

  report(...events: readonly MeetingEvent[]): void {
    for (const event of events) this.#listener(event);
  }

  /** What a meeting reports when all goes well. */
  join(...others: readonly Participant[]): void {
    this.report(
      { type: 'ready' },
      ...others.map((participant) => ({ type: 'participant-joined', participant }) as const),
      { type: 'joined', participant: SELF },
      { type: 'microphone-changed', muted: false },
      { type: 'camera-changed', muted: false },
    );
  }

  setMicrophoneMuted(muted: boolean): void {
    this.report({ type: 'microphone-changed', muted });
  }

  setCameraMuted(muted: boolean): void {
    this.report({ type: 'camera-changed', muted });
  }

  async hangUp(): Promise<void> {
    this.hangUps += 1;
    await this.goodbye;
    this.report({ type: 'left' }, { type: 'closed' });
  }

  dispose(): void {
    this.disposals += 1;
    this.#frame.remove();
  }
}

/** A meeting server that does what it is told. */
export class FakeMeetingPort implements MeetingPort<HTMLElement> {
  readonly meetings: FakeMeeting[] = [];
  /** Thrown by the next mounts, when set. */
  failure: Error | undefined;
  /** Set to hold the mounts back. */
  opening: Promise<void> = Promise.resolve();
  mounts = 0;
  #waiting: ((meeting: FakeMeeting) => void)[] = [];

  async mount(
    request: MeetingRequest<HTMLElement>,
    listener: MeetingListener,
  ): Promise<FakeMeeting> {
    this.mounts += 1;
    await this.opening;
    if (this.failure !== undefined) throw this.failure;
    const meeting = new FakeMeeting(request, listener);
    this.meetings.push(meeting);
    this.#waiting.splice(0).forEach((resolve) => resolve(meeting));
    return meeting;
  }

  get last(): FakeMeeting {
    const meeting = this.meetings.at(-1);
    if (meeting === undefined) throw new Error('Nothing has been mounted yet');
    return meeting;
  }

  /** The next meeting to be mounted. */
  next(): Promise<FakeMeeting> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
