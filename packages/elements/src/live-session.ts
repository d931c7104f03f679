import type { MeetingCode } from '@video-session/core';
import {
  awaitLock,
  isLiveMessage,
  LIVE_CHANNEL,
  lockOf,
  postTo,
  randomName,
  type LiveMessage,
} from './live-channel.js';
import { holdLock } from './web-lock.js';
import { whileShown } from './while-shown.js';

/** Milliseconds. */
export interface LivePace {
  /** How often a session says that it lives. */
  readonly beat: number;
  /** How often a listener hears again that it does. */
  readonly repeat: number;
  /** How long a session without a Web Lock may be silent; a hidden tab's timer runs once a minute. */
  readonly patience: number;
}

const GATHERING_MILLISECONDS = 30;

const PACE: LivePace = { beat: 20_000, repeat: 60_000, patience: 90_000 };

/**
 * Tells every page of this origin that a session is live, until the signal
 * aborts or the tab is gone (R29). Without BroadcastChannel it does nothing.
 */
export function announceSession(
  meetingCode: MeetingCode,
  signal: AbortSignal,
  { beat }: LivePace = PACE,
): void {
  if (!('BroadcastChannel' in globalThis)) return;
  whileShown(signal, (shown) => void announce(meetingCode, shown, beat));
}

async function announce(meetingCode: MeetingCode, signal: AbortSignal, beat: number) {
  const tab = randomName();
  const locked = await holdLock(lockOf(tab), signal);
  if (signal.aborted) return;
  const channel = new BroadcastChannel(LIVE_CHANNEL);
  const say = (type: 'live' | 'over') => postTo(channel, { type, meetingCode, tab, locked });
  channel.onmessage = ({ data }) => {
    if (isLiveMessage(data) && data.type === 'ask') say('live');
  };
  const timer = setInterval(() => say('live'), beat);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    say('over');
    channel.close();
  });
  say('live');
}

/**
 * Hears of the sessions with a meeting code in any tab of this origin: at once
 * when the first one begins or runs already, about every minute while one lives,
 * and when the last one ends, its tab is closed or crashes (R29).
 */
export function watchSession(
  meetingCode: MeetingCode,
  listener: (live: boolean) => void,
  signal: AbortSignal,
): void {
  pageSessions.watch(meetingCode, listener, signal);
}

/**
 * Hears whether another session than this one is live in any tab of this origin:
 * the people of an earlier appointment may still be in it.
 */
export function watchOtherSessions(
  meetingCode: MeetingCode,
  listener: (live: boolean) => void,
  signal: AbortSignal,
): void {
  pageSessions.watchThose((code) => code !== meetingCode, listener, signal);
}

interface Watcher {
  readonly covers: (meetingCode: MeetingCode) => boolean;
  readonly listener: (live: boolean) => void;
  live: boolean;
  /** When the listener heard last. */
  told: number;
}

interface LiveTab {
  readonly meetingCode: MeetingCode;
  readonly end: AbortController;
  timer?: ReturnType<typeof setTimeout>;
}

/** One channel for everything that watches sessions on a page. */
export class LiveSessions {
  readonly #pace: LivePace;
  readonly #watchers = new Set<Watcher>();
  readonly #tabs = new Map<string, LiveTab>();
  #channel: BroadcastChannel | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #end = new AbortController();

  constructor(pace: LivePace = PACE) {
    this.#pace = pace;
  }

  /** @see watchSession */
  watch(meetingCode: MeetingCode, listener: (live: boolean) => void, signal: AbortSignal): void {
    this.watchThose((code) => code === meetingCode, listener, signal);
  }

  /** @see watchOtherSessions */
  watchThose(
    covers: Watcher['covers'],
    listener: (live: boolean) => void,
    signal: AbortSignal,
  ): void {
    if (signal.aborted || !('BroadcastChannel' in globalThis)) return;
    const watcher = { covers, listener, live: false, told: 0 };
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.#start();
    this.#ask();
    signal.addEventListener('abort', () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#end.abort();
    });
  }

  #start(): void {
    this.#end = new AbortController();
    whileShown(this.#end.signal, (shown) => this.#open(shown));
  }

  #open(signal: AbortSignal): void {
    const channel = new BroadcastChannel(LIVE_CHANNEL);
    this.#channel = channel;
    channel.onmessage = ({ data }) => {
      if (isLiveMessage(data)) this.#hear(data);
    };
    signal.addEventListener('abort', () => {
      channel.close();
      this.#channel = undefined;
      clearTimeout(this.#asking);
      for (const tab of this.#tabs.keys()) this.#forget(tab);
    });
    this.#ask();
  }

  /** Once for all who begin to watch within a moment: a diary has hundreds of records. */
  #ask(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      if (this.#channel) postTo(this.#channel, { type: 'ask' });
    }, GATHERING_MILLISECONDS);
  }

  #hear(message: LiveMessage): void {
    if (message.type === 'live') this.#remember(message);
    else if (message.type === 'over') this.#forget(message.tab);
  }

  #remember({ meetingCode, tab, locked }: Exclude<LiveMessage, { type: 'ask' }>): void {
    const isWatched = [...this.#watchers].some(({ covers }) => covers(meetingCode));
    if (!isWatched) return;
    const known = this.#tabs.get(tab) ?? this.#begin(meetingCode, tab, locked);
    clearTimeout(known.timer);
    if (!locked) known.timer = setTimeout(() => this.#forget(tab), this.#pace.patience);
    this.#tell(meetingCode);
  }

  #begin(meetingCode: MeetingCode, tab: string, locked: boolean): LiveTab {
    const live: LiveTab = { meetingCode, end: new AbortController() };
    this.#tabs.set(tab, live);
    if (locked) awaitLock(tab, live.end.signal, () => this.#forget(tab));
    return live;
  }

  #forget(tab: string): void {
    const live = this.#tabs.get(tab);
    if (live === undefined) return;
    this.#tabs.delete(tab);
    live.end.abort();
    clearTimeout(live.timer);
    this.#tell(live.meetingCode);
  }

  #tell(meetingCode: MeetingCode): void {
    for (const watcher of this.#watchers) {
      if (!watcher.covers(meetingCode)) continue;
      const live = [...this.#tabs.values()].some((tab) => watcher.covers(tab.meetingCode));
      if (!this.#isNews(watcher, live)) continue;
      Object.assign(watcher, { live, told: performance.now() });
      watcher.listener(live);
    }
  }

  /** Half a beat early is still in time, else a repetition would wait for the next beat. */
  #isNews(watcher: Watcher, live: boolean): boolean {
    if (watcher.live !== live) return true;
    const { beat, repeat } = this.#pace;
    return live && performance.now() - watcher.told >= repeat - beat / 2;
  }
}

const pageSessions = /* @__PURE__ */ new LiveSessions();
