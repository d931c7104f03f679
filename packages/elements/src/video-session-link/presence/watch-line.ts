import {
  SessionError,
  type AppointmentPresence,
  type PresenceListener,
  type WatchPresence,
} from '@video-session/core';

/** As many as the host API takes in one stream. */
const LONGEST_LIST = 500;

/** What a line reports to whoever has opened it. */
export interface WatchAnswers {
  changed(line: WatchLine, presence: AppointmentPresence): void;
  statusChanged(line: WatchLine): void;
  /** It is dead, and may be opened anew where that can mend it. */
  ended(line: WatchLine, error: SessionError): void;
}

/** One watching of a fixed set of appointments, from its opening to its end. */
export class WatchLine {
  readonly ids: ReadonlySet<string>;
  /** Of whom it has told anything. */
  readonly told = new Set<string>();
  readonly #answers: WatchAnswers;
  readonly #end = new AbortController();
  readonly #groups: readonly Group[];
  #status: 'connecting' | 'live' | 'lost' = 'connecting';
  #hasBeenLive = false;

  constructor(ids: ReadonlySet<string>, answers: WatchAnswers) {
    this.ids = ids;
    this.#answers = answers;
    this.#groups = groupsOf([...ids]);
  }

  get status(): 'connecting' | 'live' | 'lost' {
    return this.#status;
  }

  /** Whether the host says so, or told nothing of it when it told all: it is gone, or not for this person. */
  leavesOut(appointmentId: string): boolean {
    const isNamed = this.#groups.some(({ leftOut }) => leftOut.includes(appointmentId));
    return this.#hasBeenLive && (isNamed || !this.told.has(appointmentId));
  }

  get isDead(): boolean {
    return this.#end.signal.aborted;
  }

  /** What it has told is no longer current. */
  close(): void {
    this.#end.abort();
    this.#status = 'lost';
  }

  /** It says what comes of it through the answers; it never rejects. */
  open(watch: WatchPresence): void {
    void this.#run(watch);
  }

  async #run(watch: WatchPresence): Promise<void> {
    try {
      await Promise.all(this.#groups.map((group) => this.#follow(watch, group)));
      throw new SessionError('service-down', 'The watching of presence ended by itself');
    } catch (thrown) {
      if (this.isDead) return;
      this.close();
      this.#answers.ended(this, SessionError.from(thrown, 'offline'));
    }
  }

  async #follow(watch: WatchPresence, group: Group): Promise<void> {
    const listener: PresenceListener<AppointmentPresence> = {
      changed: (presence) => this.#hear(presence),
      connected: (live, leftOut = []) => {
        const isSame = leftOut.join() === group.leftOut.join();
        group.live = live;
        if (live) group.leftOut = leftOut;
        this.#count(live && !isSame);
      },
    };
    await watch(group.ids, listener, this.#end.signal);
  }

  #hear(presence: AppointmentPresence): void {
    if (this.isDead || !this.ids.has(presence.appointmentId)) return;
    this.told.add(presence.appointmentId);
    this.#answers.changed(this, presence);
  }

  #count(isOtherwise: boolean): void {
    if (this.isDead) return;
    const status = statusOf(this.#groups);
    if (status === this.#status && !isOtherwise) return;
    this.#status = status;
    this.#hasBeenLive ||= status === 'live';
    this.#answers.statusChanged(this);
  }
}

interface Group {
  readonly ids: readonly string[];
  live: boolean | undefined;
  /** Told of before, but no longer. */
  leftOut: readonly string[];
}

function groupsOf(ids: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < ids.length; first += LONGEST_LIST)
    groups.push({ ids: ids.slice(first, first + LONGEST_LIST), live: undefined, leftOut: [] });
  return groups;
}

function statusOf(groups: readonly Group[]): 'connecting' | 'live' | 'lost' {
  if (groups.some(({ live }) => live === false)) return 'lost';
  return groups.every(({ live }) => live === true) ? 'live' : 'connecting';
}
