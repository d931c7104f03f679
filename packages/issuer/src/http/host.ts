import type {
  AuditEvent,
  SessionErrorCode,
  SessionRole,
  WelcomeSettingsInput,
} from '@video-session/core';
import type { Appointment } from '../appointment.js';
import type { Issuer } from '../issuer.js';
import type { PresenceBoard } from '../presence/presence-board.js';
import type { CalendarOrganizer } from '../outgoing/organizer.js';

/** Whom a refused person can phone (R27). */
export interface ServiceContact {
  readonly name: string;
  readonly phone?: string | undefined;
}

/** How the links of one appointment reach the patient, and what a waiting patient may be told. */
export interface SharingInput {
  /** Whether the automatic reminder carries the link, or the clinician shares it by hand (R12). */
  readonly by: 'reminder' | 'by-hand';
  /**
   * Text for the patient, with `{link}` and, as wished, `{day}`, `{time}`,
   * `{service}` and `{code}` (the meeting code).
   */
  readonly template?: string | undefined;
  /** BCP 47 language of day and time in the text; `en-GB` by default. */
  readonly language?: string | undefined;
  /** The service's own phrases for a patient who waits (R22). */
  readonly phrases?: readonly string[] | undefined;
}

/** What goes into the calendar of a patient or guest (R13). */
export interface CalendarSettings {
  /** Whether the entry holds the person's link, which a shared calendar shows to others; true by default. */
  readonly withLink?: boolean | undefined;
  /** `Video appointment` by default; it must tell neither the service nor the reason (R42). */
  readonly title?: string | undefined;
  /** Left out by default: it tells which service it is. */
  readonly organizer?: CalendarOrganizer | undefined;
}

/** What a server knows of a request beside the request itself. */
export interface Connection {
  /** Address of the one who asks, as text; behind a proxy what the proxy says. */
  readonly address?: string | undefined;
}

/** The functions of the host, as it passes them in. */
export interface HostFunctions {
  /** Looks in the host's own records, so that moving and cancelling take effect at once (R38). */
  readonly findAppointment: (id: string) => Promise<Appointment | null | undefined>;
  /**
   * Whether the person behind the request may hand out this appointment's
   * links: `true` or `false`, and no object that stands for either. The request's
   * body has been read; its headers are what counts.
   */
  readonly authoriseClinician: (request: Request, appointment: Appointment) => Promise<boolean>;
  readonly welcome: (appointment: Appointment) => Promise<WelcomeSettingsInput>;
  /** How links are shared; without it the elements go by where they stand (R12). */
  readonly sharing?:
    ((request: Request, appointment: Appointment) => Promise<SharingInput>) | undefined;
  /**
   * Raises the appointment's link revision in the host's own records, which
   * retires its links (R38). Without it links cannot be renewed or cancelled.
   */
  readonly retireLinks?:
    ((request: Request, appointment: Appointment) => Promise<void>) | undefined;
  /** Whether a patient gets a token only once a clinician has let them in (R25); never by default. */
  readonly waitingRoom?: ((appointment: Appointment) => boolean | Promise<boolean>) | undefined;
  /** What the calendar entry of a patient or guest says; with their link by default. */
  readonly calendar?: CalendarSettings | undefined;
  /**
   * Address of the one who asks, for the rate limits, where the server itself
   * does not know it: behind a proxy, or at an edge. `connection.address` by default.
   */
  readonly clientAddress?:
    ((request: Request, connection: Connection) => string | undefined) | undefined;
  /** Gets each step for the audit trail; what it throws does no harm. */
  readonly onEvent?: ((event: AuditEvent) => void) | undefined;
  /**
   * Gets what a host function threw, or an appointment that makes no sense;
   * the person is told `service-down`. Printed to the console by default.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The server's time in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/**
 * The pages that the links lead to: absolute, or a path on the origin that
 * asked. The code goes into the fragment, `page#code`.
 */
export interface Pages {
  readonly patient: string;
  readonly clinician: string;
  /** For an interpreter, a carer or a second clinician; without it there is no such link. */
  readonly guest?: string | undefined;
}

/** What the routes work with. */
export interface Host extends Pick<
  HostFunctions,
  'authoriseClinician' | 'welcome' | 'sharing' | 'retireLinks' | 'calendar'
> {
  findAppointment(id: string): Promise<Appointment | undefined>;
  waitingRoom(appointment: Appointment): Promise<boolean>;
  readonly issuer: Issuer;
  readonly pages: Pages;
  /** Path under which the handler is mounted, without a slash at its end. */
  readonly basePath: string;
  /** Who waits, is in session, or has left, and who has been let in. */
  readonly presence: PresenceBoard;
  now(): number;
  emit(step: AuditStep): void;
  report(error: unknown): void;
}

export interface AuditStep {
  readonly type: AuditEvent['type'];
  readonly appointmentId: string;
  readonly role?: SessionRole | undefined;
  readonly code?: SessionErrorCode | undefined;
}

/** Nothing that a listener does can spoil an answer, now or later. */
export function quietly(work: () => unknown, report: (error: unknown) => void): void {
  const settle = async () => {
    await work();
  };
  settle().catch(report);
}
