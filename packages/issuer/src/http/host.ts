import type { AuditEvent, SessionRole, SessionErrorCode, WelcomeLink } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import type { Issuer } from '../issuer.js';

/** Whom a refused person can phone (R27). */
export interface ServiceContact {
  readonly name: string;
  readonly phone?: string | undefined;
}

/** What a service says on its welcome page, as JSON (R10). All text is plain text. */
export interface WelcomeSettingsInput {
  readonly serviceName: string;
  /** As people read it: `01632 960 123`. */
  readonly phone?: string | undefined;
  /** Address of the logo, on the host's own origin. */
  readonly logo?: string | undefined;
  /** Paragraphs, one string each. */
  readonly text?: readonly string[] | undefined;
  /** `https:`, `mailto:` and `tel:` only; others are left out (R43). */
  readonly links?: readonly WelcomeLink[] | undefined;
  /** False leads straight to the join screen; true by default. */
  readonly enabled?: boolean | undefined;
}

/** The functions of the host, as it passes them in. */
export interface HostFunctions {
  /** Looks in the host's own records, so that moving and cancelling take effect at once (R38). */
  readonly findAppointment: (id: string) => Promise<Appointment | null | undefined>;
  /**
   * Whether the person behind the request may hand out this appointment's
   * links. The request's body has been read; its headers are what counts.
   */
  readonly authoriseClinician: (request: Request, appointment: Appointment) => Promise<boolean>;
  readonly welcome: (appointment: Appointment) => Promise<WelcomeSettingsInput>;
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

/** What the routes work with. */
export interface Host extends Pick<HostFunctions, 'authoriseClinician' | 'welcome'> {
  findAppointment(id: string): Promise<Appointment | undefined>;
  readonly issuer: Issuer;
  readonly pages: { readonly patient: string; readonly clinician: string };
  now(): number;
  emit(step: AuditStep): void;
  report(error: unknown): void;
}

export interface AuditStep {
  readonly type: AuditEvent['type'];
  readonly appointmentId: string;
  readonly role?: SessionRole;
  readonly code?: SessionErrorCode;
}

/** Nothing that a listener does can spoil an answer, now or later. */
export function quietly(work: () => unknown, report: (error: unknown) => void): void {
  const settle = async () => {
    await work();
  };
  settle().catch(report);
}
