import type { SessionRole } from '@video-session/core';
import type { Appointment } from '../../appointment.js';

/** An appointment in JSON: instants as RFC 3339. */
export interface AppointmentJson {
  readonly id: string;
  readonly starts: string;
  readonly ends: string;
  readonly status: 'booked' | 'cancelled';
  readonly moved: boolean;
  readonly linkRevision: number;
  readonly clinicianName: string;
}

/** Wednesday 9 December 2026, 14:00 to 14:50 in London. */
export const APPOINTMENT: AppointmentJson = {
  id: '104711',
  starts: '2026-12-09T14:00:00Z',
  ends: '2026-12-09T14:50:00Z',
  status: 'booked',
  moved: false,
  linkRevision: 0,
  clinicianName: 'Dr Amara Osei',
};

export const ROLES: readonly SessionRole[] = ['patient', 'clinician', 'guest'];

export function appointmentOf(json: AppointmentJson): Appointment {
  return { ...json, starts: new Date(json.starts), ends: new Date(json.ends) };
}

/** RFC 3339 in UTC, with milliseconds only where there are any. */
export function rfc3339(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
