import { SessionError, windowStatus, type AccessWindow } from '@video-session/core';
import type { Appointment } from './appointment.js';

/** Why nobody can join now, or undefined when the door is open (R1, R38). */
export function refusalOf(
  appointment: Appointment,
  window: AccessWindow,
  now: number,
  timeZone: string,
): SessionError | undefined {
  const code = codeOf(appointment, window, now);
  if (code === undefined) return undefined;
  const details = { starts: appointment.starts.getTime(), opens: window.opens, timeZone };
  return new SessionError(code, MESSAGES[code], { details });
}

function codeOf(appointment: Appointment, window: AccessWindow, now: number) {
  if (appointment.status === 'cancelled') return 'cancelled';
  const status = windowStatus(window, now);
  if (status === 'past') return 'past';
  if (status === 'open') return undefined;
  return appointment.moved === true ? 'moved' : 'too-early';
}

const MESSAGES = {
  cancelled: 'The appointment is cancelled',
  past: 'The access window of the appointment is over',
  moved: 'The appointment has moved to another date',
  'too-early': 'The access window of the appointment is not open yet',
} as const;
