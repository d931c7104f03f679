import {
  decodeWelcomeSettings,
  SessionError,
  type AccessWindow,
  type SessionRole,
  type WelcomeSettings,
} from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { refusalOf } from '../refusal.js';
import type { Host } from './host.js';

/** The welcome page of an appointment, without what a service may not put there (R43). */
export async function welcomeOf(host: Host, appointment: Appointment): Promise<WelcomeSettings> {
  return decodeWelcomeSettings(await host.welcome(appointment));
}

interface Asked {
  /** Where it is known already. */
  readonly welcome?: WelcomeSettings | undefined;
  /** For how many milliseconds after the window what comes late still counts. */
  readonly late?: number | undefined;
}

/**
 * The access window of an appointment that can be joined now (R1 to R4, R38).
 * @throws {SessionError} `cancelled`, `too-early`, `moved` or `past`, with whom to phone as the welcome page says it (R27)
 */
export async function requireOpen(
  host: Host,
  appointment: Appointment,
  now: number,
  { welcome, late = 0 }: Asked = {},
): Promise<AccessWindow> {
  const { issuer } = host;
  const window = issuer.accessWindow(appointment);
  const open = { ...window, closes: window.closes + late };
  const refusal = refusalOf(appointment, open, now, issuer.service.timeZone);
  if (refusal === undefined) return window;
  const { serviceName, phone } = welcome ?? (await welcomeOf(host, appointment));
  throw new SessionError(refusal.code, refusal.message, {
    details: { ...refusal.details, serviceName, ...(phone !== undefined && { phone }) },
  });
}

/** A clinician lets in and never waits (R25). */
export async function mustWait(
  role: SessionRole,
  appointment: Appointment,
  host: Host,
): Promise<boolean> {
  if (role === 'clinician' || !(await host.waitingRoom(appointment))) return false;
  return !(await host.presence.isAdmitted(appointment.id));
}
