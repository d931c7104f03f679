import { isJsonObject } from './decode.js';
import { followEvents } from './event-stream.js';
import { beside, post } from './host-api.js';
import {
  decodeAppointmentPresence,
  decodePresence,
  type Presence,
  type PresenceReport,
} from './presence.js';
import type {
  AdmitPatient,
  AttendPresence,
  PresenceListener,
  ReportPresence,
  SendPresenceMessage,
  WatchPresence,
} from './presence-api.js';

/**
 * `POST presence/stream {appointmentIds}` of the host API, of at most 500
 * appointments. Comes back by itself, with jitter after 2 to 30 s or as soon as
 * the browser is online, and hears what it has missed. What a listener throws
 * does no harm.
 * @param url the address of `presence`; the others are beside it
 */
export function watchPresenceAt(url: URL): WatchPresence {
  return (appointmentIds, listener, signal) =>
    followPresence(
      beside(url, 'stream'),
      () => ({ appointmentIds }),
      decodeAppointmentPresence,
      listener,
      signal,
    );
}

/**
 * `POST presence/stream {code, …}` of the host API: the open stream is the sign
 * of life. Without it a person counts as gone after about a minute, and at once
 * when {@link ReportPresence} has said `left`. Leaving is said by the caller;
 * aborting the signal says nothing.
 * @param url the address of `presence`; the others are beside it
 * @param page tells two tabs of one person apart; of this page, unless given
 */
export function attendPresenceAt(url: URL, page = ownPage()): AttendPresence {
  return (code, report, listener, signal) =>
    followPresence(
      beside(url, 'stream'),
      () => presenceBody(code, report(), page),
      decodePresence,
      listener,
      signal,
    );
}

/**
 * `POST presence {code, …}` of the host API; outlives the page that says it left,
 * where the browser can do that.
 * @param page the same as that of {@link attendPresenceAt}
 */
export function reportPresenceAt(url: URL, page = ownPage()): ReportPresence {
  return async (code, report, signal) => {
    await post(url, presenceBody(code, report, page), signal, { keepalive: true });
  };
}

/**
 * The body of `POST presence`, for a page that says its last word by beacon.
 * @param page the same as that of {@link attendPresenceAt}
 */
export function presenceBody(code: string, report: PresenceReport, page = ownPage()): object {
  return { code, page, ...wireReport(report) };
}

/** `POST presence/admit {appointmentId}` of the host API. */
export function admitPatientAt(url: URL): AdmitPatient {
  return async (appointmentId, signal) => {
    await post(beside(url, 'admit'), { appointmentId }, signal);
  };
}

/** `POST presence/message {appointmentId, text}` of the host API. */
export function sendMessageAt(url: URL): SendPresenceMessage {
  return async (appointmentId, text, signal) => {
    await post(beside(url, 'message'), { appointmentId, text }, signal);
  };
}

/** An event that cannot be read is left out: the others must still be heard. */
function followPresence<Known extends Presence>(
  url: URL,
  body: () => object,
  decode: (value: unknown) => Known,
  listener: PresenceListener<Known>,
  signal: AbortSignal,
): Promise<void> {
  return followEvents(
    {
      url,
      body: (lastEventId) => ({ ...body(), lastEventId }),
      event: (name, data) => {
        if (name === 'presence') listener.changed(decode(data));
      },
      ready: (data) => listener.connected(true, leftOutIn(data)),
      lost: () => listener.connected(false),
    },
    signal,
  );
}

/** Of a clinician's stream: appointments that are gone, or not for this person. */
function leftOutIn(data: unknown): readonly string[] {
  const ids = isJsonObject(data) ? data['leftOut'] : undefined;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function wireReport({ status, since, trouble }: PresenceReport) {
  return { status, since: new Date(since).toISOString(), trouble };
}

let ownPageId: string | undefined;

/** Guards against mix-ups, not against people. */
function ownPage(): string {
  ownPageId ??= Array.from(crypto.getRandomValues(new Uint8Array(12)), twoDigits).join('');
  return ownPageId;
}

function twoDigits(byte: number): string {
  return byte.toString(36).padStart(2, '0');
}
