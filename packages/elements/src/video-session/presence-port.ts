import {
  attendPresenceAt,
  presenceBody,
  reportPresenceAt,
  type AttendPresence,
  type ReportPresence,
} from '@video-session/core';
import type { PresencePort } from './attendance.js';
import { beacon } from './beacon.js';
import { hostAddress } from './host-address.js';

/** What the host page says about presence. */
export interface PresenceOptions {
  readonly sessionUrl: string;
  readonly presenceUrl: string | null | undefined;
  readonly attendPresence: AttendPresence | undefined;
  readonly reportPresence: ReportPresence | undefined;
}

/**
 * The host's own functions, and its host API for what they do not do.
 * @returns undefined for a host without presence
 * @throws {SessionError} `configuration-invalid`
 */
export function presencePort(options: PresenceOptions): PresencePort | undefined {
  const { attendPresence, reportPresence } = options;
  const url = hostAddress(options.presenceUrl, options.sessionUrl, 'presence');
  const attend = attendPresence ?? (url && attendPresenceAt(url));
  const report = reportPresence ?? (url && reportPresenceAt(url));
  if (attend === undefined || report === undefined) return undefined;
  const byBeacon = reportPresence === undefined ? url : undefined;
  return { attend, report, farewell: byBeacon ? lastWordTo(byBeacon) : lastWordBy(report) };
}

/** A request would die with the page. */
function lastWordTo(url: URL): PresencePort['farewell'] {
  return (code, report) => beacon(url, presenceBody(code, report));
}

function lastWordBy(report: ReportPresence): PresencePort['farewell'] {
  return (code, last) => {
    report(code, last, new AbortController().signal).catch(() => undefined);
  };
}
