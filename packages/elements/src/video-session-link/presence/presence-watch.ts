import {
  SessionError,
  type AppointmentPresence,
  type JoiningDetails,
  type WatchPresence,
} from '@video-session/core';
import { emit, reportError } from '../../emit.js';
import { pageUrl } from '../../page-url.js';
import { presenceHub, type PresenceHub } from './presence-hub.js';
import type { LineStatus, PresenceMember } from './presence-member.js';

interface WatchHost extends HTMLElement {
  readonly presenceUrl: string;
  readonly watchPresence: WatchPresence | undefined;
}

interface Answers {
  changed(presence: AppointmentPresence | undefined): void;
  arrived(): void;
}

const AHEAD_MILLISECONDS = 3_600_000;

/**
 * Whether anybody can come, or can come within the hour. Whoever is there when
 * the window closes may stay (R3).
 */
export function isWatchTime({ window }: JoiningDetails, now: number): boolean {
  return now >= window.opens - AHEAD_MILLISECONDS && now < window.closes;
}

/** Milliseconds until {@link isWatchTime} changes; undefined for never. */
export function untilWatchTime({ window }: JoiningDetails, now: number): number | undefined {
  const begins = window.opens - AHEAD_MILLISECONDS - now;
  if (begins > 0) return begins;
  return window.closes > now ? window.closes - now : undefined;
}

/** One element's share of the stream that all of a page have together. */
export class PresenceWatch {
  readonly #host: WatchHost;
  readonly #answers: Answers;
  #joined:
    | { readonly hub: PresenceHub; readonly member: PresenceMember; readonly source: unknown }
    | undefined;
  /** Said once where it is wrong. */
  #resolved: { readonly from: string; readonly url: URL | undefined } = {
    from: '',
    url: undefined,
  };

  constructor(host: WatchHost, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
  }

  /** How current it is what is known of that appointment; undefined where it is not watched. */
  statusOf(appointmentId: string): LineStatus | undefined {
    return this.#hubOf(appointmentId)?.statusOf(appointmentId);
  }

  /** The last that is known of it. */
  presenceOf(appointmentId: string): AppointmentPresence | undefined {
    return this.#hubOf(appointmentId)?.presenceOf(appointmentId);
  }

  /** Whether the host has presence at all. */
  get isConfigured(): boolean {
    return Boolean(this.#host.watchPresence ?? this.#host.presenceUrl);
  }

  follow(appointmentId: string): void {
    const source = this.#source();
    const { member, source: joined } = this.#joined ?? {};
    if (member?.appointmentId === appointmentId && joined === source) return;
    this.leave();
    if (source === undefined) return;
    const hub = presenceHub(source);
    this.#joined = { hub, source, member: this.#member(appointmentId, hub) };
    hub.join(this.#joined.member);
  }

  leave(): void {
    this.#joined?.hub.leave(this.#joined.member);
    this.#joined = undefined;
  }

  retry(): void {
    this.#joined?.hub.retry();
  }

  #hubOf(appointmentId: string): PresenceHub | undefined {
    const isWatched = this.#joined?.member.appointmentId === appointmentId;
    return isWatched ? this.#joined?.hub : undefined;
  }

  #member(appointmentId: string, hub: PresenceHub): PresenceMember {
    return {
      appointmentId,
      changed: () => this.#answers.changed(hub.presenceOf(appointmentId)),
      arrived: () => this.#answers.arrived(),
      refused: (error, first) => this.#report(error, first),
    };
  }

  /** A diary of two hundred says it to every listener, and once to the developer. */
  #report(error: SessionError, first: boolean): void {
    const { code, recoverable } = error;
    if (first) reportError(this.#host, error);
    else emit(this.#host, 'session-error', { code, recoverable, error });
  }

  #source(): WatchPresence | URL | undefined {
    const { watchPresence, presenceUrl } = this.#host;
    if (watchPresence) return watchPresence;
    if (!presenceUrl) return undefined;
    if (presenceUrl === this.#resolved.from) return this.#resolved.url;
    this.#resolved = { from: presenceUrl, url: this.#resolve(presenceUrl) };
    return this.#resolved.url;
  }

  #resolve(presenceUrl: string): URL | undefined {
    try {
      return pageUrl(presenceUrl, 'presence-url');
    } catch (thrown) {
      reportError(this.#host, SessionError.from(thrown, 'configuration-invalid'));
      return undefined;
    }
  }
}
