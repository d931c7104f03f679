import {
  SessionError,
  type JourneyState,
  type MediaCode,
  type Presence,
  type PresenceReport,
  type PresenceStatus,
} from '@video-session/core';
import type { WaitingLine } from '../waiting-room/waiting-room.js';
import { Attendance, type AttendanceListener } from './attendance.js';
import { statusAt } from './attendance-status.js';
import { isMediaCode } from './audit-steps.js';
import type { Companion, Journeyer, Told } from './companions.js';
import { presencePort } from './presence-port.js';
import { WaitingWatch } from './waiting-watch.js';

/** How a person stands who waits. */
export interface Standing {
  /** Since when they are there, in milliseconds since 1970 by the server's clock. */
  readonly since: number | undefined;
  readonly line: WaitingLine;
  readonly presence: Presence | undefined;
}

/** Says where this person is from Join on (R23), and hears of the other side. */
export class PresenceCompanion implements Companion {
  readonly #on: Journeyer;
  readonly #watch: WaitingWatch;
  #attendance: Attendance | undefined;
  #status: PresenceStatus | undefined;
  #trouble: MediaCode | undefined;
  #standing: Standing = { since: undefined, line: 'opening', presence: undefined };
  /** The host has none for this link. */
  #isRefused = false;
  #hasComplained = false;

  constructor(journeyer: Journeyer) {
    this.#on = journeyer;
    this.#watch = new WaitingWatch(journeyer.journey);
  }

  get standing(): Standing {
    return this.#standing;
  }

  stepped(state: JourneyState): void {
    // Whoever joins with both devices on has none that is in trouble.
    const isWell =
      state.status === 'admitting' && state.choices.cameraOn && state.choices.microphoneOn;
    if (isWell) this.#trouble = undefined;
    if (state.status === 'elsewhere') this.#withdraw();
    else this.#become(statusAt(state.status, this.#status));
    this.#updateWatch();
  }

  told({ type, detail }: Told): void {
    switch (type) {
      case 'session-joined':
      case 'session-resumed':
        this.#become('in-session');
        break;
      case 'devices-changed':
        if (detail.cameraOn && detail.microphoneOn) this.#meet(undefined);
        break;
      case 'session-error':
        if (isMediaCode(detail.code)) this.#meet(detail.code);
        else if (this.#status === 'in-session') this.#become('waiting');
        break;
      default:
    }
  }

  paused(): void {
    this.#attendance?.leave(this.#now);
  }

  resumed(): void {
    this.#show({ line: this.#attendance === undefined ? this.#standing.line : 'opening' });
    this.#attendance?.resume();
  }

  stop(): void {
    this.#become(statusAt('idle', this.#status));
    this.#watch.stop();
  }

  /** What stands in the way of camera or microphone; said only by somebody who is there. */
  #meet(trouble: MediaCode | undefined): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    const report = this.#attendance?.report;
    if (report !== undefined) this.#attendance?.say({ ...report, trouble });
  }

  #become(status: PresenceStatus | undefined): void {
    if (status === undefined || status === this.#status) return;
    this.#status = status;
    const since = this.#now;
    if (status === 'left') this.#leave(since);
    else this.#say({ status, since, trouble: this.#trouble });
  }

  #say(report: PresenceReport): void {
    this.#show({ since: report.since });
    if (this.#attendance === undefined) this.#attend(report);
    else this.#attendance.say(report);
  }

  #leave(since: number): void {
    this.#attendance?.leave(since);
    this.#forget();
  }

  /** To say that they have left would be wrong where they are in the call in another window (R48). */
  #withdraw(): void {
    this.#attendance?.withdraw();
    this.#status = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#attendance = undefined;
    this.#trouble = undefined;
    this.#isRefused = false;
    this.#standing = { since: undefined, line: 'opening', presence: undefined };
  }

  #attend(report: PresenceReport): void {
    const code = this.#on.code();
    const port = this.#isRefused ? undefined : this.#port;
    if (code === undefined || port === undefined) this.#show({ line: 'none' });
    else this.#attendance = new Attendance(port, code, report, this.#listener);
  }

  get #port() {
    try {
      return presencePort(this.#on.host);
    } catch (thrown) {
      this.#complain(SessionError.from(thrown, 'configuration-invalid'));
      return undefined;
    }
  }

  readonly #listener: AttendanceListener = {
    changed: (presence) => this.#show({ presence }),
    connected: (live) => this.#show({ line: live ? 'live' : 'lost' }),
    refused: (error) => {
      this.#isRefused = true;
      this.#attendance = undefined;
      this.#complain(error);
      this.#show({ line: 'none', presence: undefined });
      // A link that has run out meanwhile is refused by the exchange as well, which says why.
      this.#on.journey.look();
    },
  };

  #show(news: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...news };
    this.#on.host.requestUpdate();
    this.#updateWatch();
  }

  #updateWatch(): void {
    const { line, presence } = this.#standing;
    this.#watch.update(line, presence?.admitted === true);
  }

  /** A host without presence is no fault of its patients: one line for developers. */
  #complain({ code, message }: SessionError): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    // eslint-disable-next-line no-console -- the one line for developers
    console.info(`<video-session> goes on without presence: ${code}: ${message}`);
  }

  get #now(): number {
    return this.#on.clock().now();
  }
}
