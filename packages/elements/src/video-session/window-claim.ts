import { pause } from '@video-session/core';
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
  #life: AbortController | undefined;

  /** @param lost another window has taken the session over, or had it when this page came back */
  constructor(lost: () => void) {
    this.#lost = lost;
  }

  get isHeld(): boolean {
    return this.#life !== undefined;
  }

  /** Whether no other window has the session. */
  async isFree(session: string): Promise<boolean> {
    const name = nameOf(session);
    if (lockManager() === undefined) return (await wordFrom(name)) !== 'held';
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
          if (isReturn && !mine && !shown.aborted) lost();
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

const nameOf = (session: string): string => `${NAME}:${session}`;

async function isUnlocked(name: string): Promise<boolean> {
  const { held = [] } = (await lockManager()?.query()) ?? {};
  return !held.some((lock) => lock.name === name);
}

/** What another window answers to who asks, if anything. */
async function wordFrom(name: string): Promise<unknown> {
  if (!('BroadcastChannel' in globalThis)) return undefined;
  const channel = new BroadcastChannel(name);
  let word: unknown;
  channel.onmessage = ({ data }) => (word = data as unknown);
  channel.postMessage('ask');
  await pause(ANSWER_MILLISECONDS, new AbortController().signal);
  channel.close();
  return word;
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
  let state = 'asking' as 'asking' | 'held' | 'refused';
  const channel = new BroadcastChannel(name);
  signal.addEventListener('abort', () => channel.close());
  channel.onmessage = ({ data }) => {
    if (data === 'held' && state === 'asking') state = 'refused';
    if (state !== 'held') return;
    if (data === 'ask') channel.postMessage('held');
    if (data === 'take') lost();
  };
  channel.postMessage(how);
  if (how === 'ask') await pause(ANSWER_MILLISECONDS, signal);
  if (state === 'asking' && !signal.aborted) state = 'held';
  return state === 'held';
}
