import { pause } from '@video-session/core';
import { randomName } from '../live-channel.js';
import { holdLock, lockManager } from '../web-lock.js';
import { whileShown } from '../while-shown.js';

const NAME = 'video-session-window';
/** How long another window has to say that it has the session, or to let go of it. */
const ANSWER_MILLISECONDS = 200;

/**
 * One window of this browser has a session at a time (R48): two would send its
 * camera twice and hear each other. Web Locks where there are any, which a window
 * that has crashed or sleeps cannot hold for ever, else a channel; else nobody asks.
 */
export class WindowClaim {
  readonly #lost: () => void;
  readonly #kept: () => void;
  #life: AbortController | undefined;

  /**
   * @param lost another window has taken the session over, or had it when this page came back
   * @param kept this page has come back, and still has it
   */
  constructor(lost: () => void, kept: () => void = () => undefined) {
    this.#lost = lost;
    this.#kept = kept;
  }

  get isHeld(): boolean {
    return this.#life !== undefined;
  }

  /** Whether no other window has the session. */
  async isFree(session: string): Promise<boolean> {
    const name = nameOf(session);
    if (lockManager() === undefined) return !(await isHeldElsewhere(name));
    if (await isUnlocked(name)) return true;
    await pause(ANSWER_MILLISECONDS, new AbortController().signal);
    return this.isHeld || isUnlocked(name);
  }

  /**
   * For as long as the page is shown: a page that holds a lock is kept in no cache.
   * @param how `take` takes the session away from another window
   * @returns whether this window has it now
   */
  async claim(session: string, how: 'ask' | 'take'): Promise<boolean> {
    this.release();
    const { signal } = (this.#life = new AbortController());
    let isReturn = false;
    const isHeld = await new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      whileShown(signal, (shown) => {
        const lost = () => this.#lose(signal);
        void hold(session, shown, isReturn ? 'ask' : how, lost).then((mine) => {
          if (isReturn && !shown.aborted) (mine ? this.#kept : lost)();
          isReturn = true;
          resolve(mine);
        });
      });
    });
    if (!isHeld && !signal.aborted) this.release();
    return isHeld;
  }

  release(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  #lose(signal: AbortSignal): void {
    if (signal.aborted) return;
    this.release();
    this.#lost();
  }
}

/**
 * What windows say to each other: `who` has it, I `ask` for it, I have it (`held`), I `take` it.
 * Of two that ask at the same moment the one that asked first has it. A window too busy to
 * answer in time still does, and the one that thought it had the session yields then.
 */
interface WindowWord extends Claimant {
  readonly type: 'who' | 'ask' | 'held' | 'take';
  /** The window that is answered. */
  readonly to?: string | undefined;
}

interface Claimant {
  /** Drawn at random for each window. */
  readonly from: string;
  /** When it asked, in milliseconds by the device's clock, which its windows share. */
  readonly since: number;
}

const claimant = (): Claimant => ({ from: randomName(), since: Date.now() });

const nameOf = (session: string): string => `${NAME}:${session}`;

async function isUnlocked(name: string): Promise<boolean> {
  const { held = [] } = (await lockManager()?.query()) ?? {};
  return !held.some((lock) => lock.name === name);
}

/** Whether another window says that it has the session. */
async function isHeldElsewhere(name: string): Promise<boolean> {
  if (!('BroadcastChannel' in globalThis)) return false;
  const me = claimant();
  const channel = new BroadcastChannel(name);
  let isHeld = false;
  channel.onmessage = ({ data }) => (isHeld ||= isWord(data) && data.to === me.from);
  channel.postMessage({ type: 'who', ...me } satisfies WindowWord);
  await pause(ANSWER_MILLISECONDS, new AbortController().signal);
  channel.close();
  return isHeld;
}

function hold(session: string, signal: AbortSignal, how: 'ask' | 'take', lost: () => void) {
  const name = nameOf(session);
  if (lockManager() !== undefined) return holdByLock(name, signal, how, lost);
  return 'BroadcastChannel' in globalThis
    ? holdByWord(name, signal, how, lost)
    : Promise.resolve(true);
}

/** Asks twice: a window that is being closed has its lock for a moment longer. */
async function holdByLock(
  name: string,
  signal: AbortSignal,
  how: 'ask' | 'take',
  lost: () => void,
): Promise<boolean> {
  if (how === 'take') return holdLock(name, signal, { steal: true }, lost);
  if (await holdLock(name, signal, { ifAvailable: true }, lost)) return true;
  await pause(ANSWER_MILLISECONDS, signal);
  return signal.aborted ? false : holdLock(name, signal, { ifAvailable: true }, lost);
}

/** A window that is asleep cannot answer, and does no harm either. */
async function holdByWord(
  name: string,
  signal: AbortSignal,
  how: 'ask' | 'take',
  lost: () => void,
): Promise<boolean> {
  const me = claimant();
  let state = 'asking' as Claimed;
  const channel = new BroadcastChannel(name);
  const say = (type: WindowWord['type'], to?: string) =>
    channel.postMessage({ type, ...me, to } satisfies WindowWord);
  signal.addEventListener('abort', () => channel.close());
  channel.onmessage = ({ data }) => {
    if (!isWord(data)) return;
    if (isAnswered(state, data, me)) say('held', data.from);
    if (state === 'held' && isTakenBy(data, me)) lost();
    if (state === 'asking' && isBeaten(data, me)) state = 'refused';
  };
  say(how);
  if (how === 'ask') await pause(ANSWER_MILLISECONDS, signal);
  if (state === 'asking' && !signal.aborted) state = 'held';
  return state === 'held';
}

type Claimed = 'asking' | 'held' | 'refused';

const isBefore = (one: Claimant, other: Claimant): boolean =>
  one.since < other.since || (one.since === other.since && one.from < other.from);

function isAnswered(state: Claimed, word: WindowWord, me: Claimant): boolean {
  if (state === 'held') return word.type === 'ask' || word.type === 'who';
  return state === 'asking' && word.type === 'ask' && isBefore(me, word);
}

/** By a window that takes it, or by the late answer of one that had it before. */
function isTakenBy(word: WindowWord, me: Claimant): boolean {
  return word.type === 'take' || (word.to === me.from && isBefore(word, me));
}

/** Whoever asks hears of those that have it, and of those that asked before. */
function isBeaten(word: WindowWord, me: Claimant): boolean {
  const { type, to } = word;
  return to === me.from || type === 'take' || (type === 'ask' && isBefore(word, me));
}

/** Other versions of this script may speak on the channel as well. */
function isWord(data: unknown): data is WindowWord {
  const { type, from, since } = (data ?? {}) as Record<string, unknown>;
  return typeof type === 'string' && typeof from === 'string' && typeof since === 'number';
}
