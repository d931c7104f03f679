import type {
  Background,
  DeviceLabels,
  Meeting,
  MeetingEvent,
  MeetingListener,
  MeetingPort,
  MeetingRequest,
  Participant,
} from '@video-session/core';

export const SELF: Participant = { id: 'self', displayName: 'Attendee' };
export const OTHER: Participant = { id: 'other', displayName: 'Dr Sam Okafor' };

/**
 * One meeting of the fake port, as the tests see it. Like a real one it reports
 * what it was asked for, and is silent where a real one is.
 */
export class FakeMeeting implements Meeting {
  readonly request: MeetingRequest<HTMLElement>;
  readonly api = undefined;
  readonly #listener: MeetingListener;
  readonly #frame = document.createElement('div');
  hangUps = 0;
  disposals = 0;
  /** Set to hold the goodbye back. */
  goodbye: Promise<void> = Promise.resolve();
  /** What was asked for that no report answers: name of the method and what it was given. */
  readonly asked: (readonly [keyof Meeting, ...unknown[]])[] = [];

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
    this.joinAs(SELF, ...others);
  }

  joinAs(participant: Participant, ...others: readonly Participant[]): void {
    this.report(
      { type: 'ready' },
      ...others.map((other) => ({ type: 'participant-joined', participant: other }) as const),
      { type: 'joined', participant },
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

  setScreenShared(on: boolean): void {
    this.report({ type: 'screen-share-changed', on });
  }

  setHandRaised(raised: boolean): void {
    this.report({ type: 'hand-changed', id: SELF.id, raised });
  }

  setTileView(on: boolean): void {
    this.report({ type: 'tile-view-changed', on });
  }

  setAudioOnly(on: boolean): void {
    this.report({ type: 'audio-only-changed', on });
  }

  setChatShown(open: boolean): void {
    this.report({ type: 'chat-changed', open, unread: 0 });
  }

  setLobby(on: boolean): void {
    this.report({ type: 'lobby-changed', on });
  }

  setDisplayName(displayName: string): void {
    this.report({ type: 'participant-renamed', participant: { ...SELF, displayName } });
  }

  answerKnock(id: string, admitted: boolean): void {
    this.asked.push(['answerKnock', id, admitted]);
    this.report({ type: 'knock-answered', id });
  }

  remove(id: string): void {
    this.asked.push(['remove', id]);
    this.report({ type: 'participant-left', id });
  }

  setVideoQuality(height: number): void {
    this.asked.push(['setVideoQuality', height]);
  }

  setBackground(background: Background | undefined): void {
    this.asked.push(['setBackground', background]);
  }

  setDevices(devices: Partial<DeviceLabels>): Promise<boolean> {
    this.asked.push(['setDevices', devices]);
    return Promise.resolve(true);
  }

  sendMessage(text: string): void {
    this.asked.push(['sendMessage', text]);
  }

  muteOthers(kind: 'microphone' | 'camera'): void {
    this.asked.push(['muteOthers', kind]);
  }

  endForEverybody(): void {
    this.asked.push(['endForEverybody']);
    this.report({ type: 'left' }, { type: 'closed' });
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
  /** Servers of which something was fetched ahead. */
  readonly prepared: string[] = [];
  #waiting: ((meeting: FakeMeeting) => void)[] = [];

  prepare(domain: string): void {
    this.prepared.push(domain);
  }

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
