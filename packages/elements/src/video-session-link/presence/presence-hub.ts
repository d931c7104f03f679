import {
  SessionError,
  watchPresenceAt,
  type AppointmentPresence,
  type WatchPresence,
} from '@video-session/core';
import { whileShown } from '../../while-shown.js';
import { IdleTimer } from './idle-timer.js';
import { noticeSleep } from '../../notice-sleep.js';
import type { LineStatus, PresenceMember } from './presence-member.js';
import { WatchLine, type WatchAnswers } from './watch-line.js';

/** Elements that come within this time of each other are watched by one stream. */
const GATHERING_MILLISECONDS = 50;
const LONGEST_GATHERING_MILLISECONDS = 3_000;
/** Those that left are watched a little longer, for they may only have been scrolled away. */
const SHRINKING_MILLISECONDS = 2_000;
const RETRY_MILLISECONDS = 5_000;
const hubs = new Map<string | WatchPresence, PresenceHub>();

/** The one hub of a page for an address, or for a host's own function. */
export function presenceHub(source: URL | WatchPresence): PresenceHub {
  const key = typeof source === 'function' ? source : source.href;
  const known = hubs.get(key);
  if (known) return known;
  const watch = typeof source === 'function' ? source : watchPresenceAt(source);
  const hub = new PresenceHub(watch, () => hubs.delete(key));
  hubs.set(key, hub);
  return hub;
}

/** One stream for all elements of a page that watch the same way. */
export class PresenceHub {
  readonly #watch: WatchPresence;
  readonly #onEmpty: () => void;
  readonly #members = new Map<string, Set<PresenceMember>>();
  readonly #known = new Map<string, AppointmentPresence>();
  /** What each element was told last. */
  readonly #told = new WeakMap<
    PresenceMember,
    readonly [LineStatus, AppointmentPresence | undefined]
  >();
  /** What is shown comes from it, also when it is dead and shown as not current. */
  #current: WatchLine | undefined;
  /** Takes over once it has told all. */
  #next: WatchLine | undefined;
  #refusal: SessionError | undefined;
  /** How many each has left out that has told all before. */
  readonly #leftOut = new WeakMap<WatchLine, number>();
  #end: AbortController | undefined;
  #isShown = false;
  readonly #timer = new IdleTimer();
  #gatheringEnds: number | undefined;

  constructor(watch: WatchPresence, onEmpty: () => void = () => undefined) {
    this.#watch = watch;
    this.#onEmpty = onEmpty;
  }

  join(member: PresenceMember): void {
    const others = this.#members.get(member.appointmentId);
    if (others) others.add(member);
    else this.#members.set(member.appointmentId, new Set([member]));
    if (this.#end === undefined) this.#start();
    this.#gatheringEnds ??= performance.now() + LONGEST_GATHERING_MILLISECONDS;
    this.#plan(GATHERING_MILLISECONDS);
    this.#tell(member);
  }

  leave(member: PresenceMember): void {
    const { appointmentId } = member;
    const others = this.#members.get(appointmentId);
    if (!others?.delete(member)) return;
    if (others.size === 0) this.#members.delete(appointmentId);
    if (this.#gatheringEnds === undefined) this.#plan(SHRINKING_MILLISECONDS);
    // An element that is moved leaves and joins in the same task.
    queueMicrotask(() => this.#stop());
  }

  /** The last that is known of it. */
  presenceOf(appointmentId: string): AppointmentPresence | undefined {
    return this.#known.get(appointmentId);
  }

  statusOf(appointmentId: string): LineStatus {
    const line = [this.#current, this.#next].find((one) => one?.ids.has(appointmentId));
    if (line === undefined) return this.#refusal ? 'refused' : 'connecting';
    return line.leavesOut(appointmentId) ? 'refused' : line.status;
  }

  /** Asks again after a refusal. */
  retry(): void {
    this.#refresh(true);
    this.#tellAll();
  }

  #start(): void {
    this.#end = new AbortController();
    whileShown(this.#end.signal, (shown) => {
      this.#isShown = true;
      // A stream of before the sleep can look alive for a long time.
      noticeSleep(shown, () => this.#doubtAndAsk());
      // Whoever was refused may have signed in again, in another tab.
      document.addEventListener('visibilitychange', () => this.#onVisibility(), { signal: shown });
      shown.addEventListener('abort', () => this.#hide());
      this.#plan(GATHERING_MILLISECONDS);
    });
  }

  #stop(): void {
    if (this.#members.size > 0 || this.#end === undefined) return;
    this.#end.abort();
    this.#end = undefined;
    this.#current = undefined;
    this.#refusal = undefined;
    this.#known.clear();
    this.#onEmpty();
  }

  #hide(): void {
    this.#isShown = false;
    this.#timer.clear();
    this.#gatheringEnds = undefined;
    this.#doubt();
  }

  /** Nobody knows what has happened meanwhile: nothing is shown as fact until it has been told anew. */
  #doubt(): void {
    this.#current?.close();
    this.#next?.close();
    this.#next = undefined;
    this.#tellAll();
  }

  #doubtAndAsk(): void {
    this.#doubt();
    this.#refresh();
  }

  #onVisibility(): void {
    if (document.visibilityState === 'visible' && this.#refusal) this.retry();
  }

  #plan(wait: number): void {
    const longest = (this.#gatheringEnds ?? Infinity) - performance.now();
    this.#timer.set(Math.max(0, Math.min(wait, longest)), () => this.#refresh());
  }

  /** Opens a stream for those who are there now, unless there is one and it will do. */
  #refresh(anew = false): void {
    this.#timer.clear();
    this.#gatheringEnds = undefined;
    const ids = new Set(this.#members.keys());
    const newest = this.#next ?? this.#current;
    const isThere = newest !== undefined && !newest.isDead && hasSame(newest.ids, ids);
    if ((isThere && !anew) || ids.size === 0 || !this.#isShown) return;
    this.#refusal = undefined;
    this.#next?.close();
    const line = new WatchLine(ids, this.#answers);
    if (this.#current === undefined) this.#current = line;
    else this.#next = line;
    line.open(this.#watch);
  }

  readonly #answers: WatchAnswers = {
    changed: (line, presence) => {
      // What the newer stream has told already is the newer.
      const isOld = line === this.#current && this.#next?.told.has(presence.appointmentId);
      if (!isOld) this.#know(presence);
    },
    statusChanged: (line) => {
      if (line.status === 'live') this.#trust(line);
      if (line === this.#current) this.#tellAll();
    },
    ended: (line, error) => {
      if (line === this.#next) this.#next = undefined;
      if (error.recoverable) this.#plan(RETRY_MILLISECONDS);
      else this.#refuse(line, error);
      this.#tellAll();
    },
  };

  #know(presence: AppointmentPresence): void {
    const { appointmentId } = presence;
    const before = this.#known.get(appointmentId);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(presence)) return;
    this.#known.set(appointmentId, presence);
    const hasArrived = before !== undefined && !isWaiting(before) && isWaiting(presence);
    for (const member of this.#members.get(appointmentId) ?? []) {
      this.#tell(member);
      if (hasArrived) member.arrived();
    }
  }

  /** It has told all there is; whom it has left out it does not watch. */
  #trust(line: WatchLine): void {
    if (line === this.#next) {
      this.#current?.close();
      this.#current = line;
      this.#next = undefined;
    }
    const count = [...line.ids].filter((appointmentId) => line.leavesOut(appointmentId)).length;
    if (count > (this.#leftOut.get(line) ?? 0)) this.#report(leftOut());
    this.#leftOut.set(line, count);
  }

  #refuse(line: WatchLine, error: SessionError): void {
    this.#refusal = error;
    if (line === this.#current) this.#current = this.#next;
    if (line === this.#current) this.#next = undefined;
    this.#report(error);
  }

  #report(error: SessionError): void {
    const refused = this.#all().filter((one) => this.statusOf(one.appointmentId) === 'refused');
    refused.forEach((member, index) => member.refused(error, index === 0));
  }

  #tellAll(): void {
    this.#all().forEach((member) => this.#tell(member));
  }

  /** Only what makes a difference: rendering hundreds of elements is not for nothing. */
  #tell(member: PresenceMember): void {
    const status = this.statusOf(member.appointmentId);
    const presence = status === 'connecting' ? undefined : this.presenceOf(member.appointmentId);
    const [lastStatus, lastPresence] = this.#told.get(member) ?? ['connecting', undefined];
    if (status === lastStatus && presence === lastPresence) return;
    this.#told.set(member, [status, presence]);
    member.changed();
  }

  #all(): PresenceMember[] {
    return [...this.#members.values()].flatMap((members) => [...members]);
  }
}

function leftOut(): SessionError {
  const message = 'The stream of presence leaves out an appointment that it was asked for';
  return new SessionError('host-unauthorised', message);
}

function isWaiting({ people }: AppointmentPresence): boolean {
  return people.patient?.status === 'waiting';
}

function hasSame(ids: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return ids.size === others.size && [...ids].every((id) => others.has(id));
}
