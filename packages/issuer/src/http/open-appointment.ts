import {
  decodeWelcomeSettings,
  SessionError,
  type AccessWindow,
  type WelcomeSettings,
} from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { refusalOf } from '../refusal.js';
import type { Host } from './host.js';

/** The welcome page of an appointment, without what a service may not put there (R43). */
export async function welcomeOf(host: Host, appointment: Appointment): Promise<WelcomeSettings> {
  return decodeWelcomeSettings(await host.welcome(appointment));
}

/**
 * The access window of an appointment that can be joined now (R1 to R4, R38).
 * @param welcome where it is known already
 * @throws {SessionError} `cancelled`, `too-early`, `moved` or `past`, with whom to phone as the welcome page says it (R27)
 */
export async function requireOpen(
  host: Host,
  appointment: Appointment,
  now: number,
  welcome?: WelcomeSettings,
): Promise<AccessWindow> {
  const { issuer } = host;
  const window = issuer.accessWindow(appointment);
  const refusal = refusalOf(appointment, window, now, issuer.service.timeZone);
  if (refusal === undefined) return window;
  const { serviceName, phone } = welcome ?? (await welcomeOf(host, appointment));
  throw new SessionError(refusal.code, refusal.message, {
    details: { ...refusal.details, serviceName, ...(phone !== undefined && { phone }) },
  });
}
