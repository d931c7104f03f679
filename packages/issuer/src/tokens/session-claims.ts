import type { AccessWindow, MeetingCode, SessionRole } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { meetingFeaturesFor } from './meeting-features.js';
import type { MeetingProfile } from './meeting-profile.js';

export interface ClaimsInput {
  readonly appointment: Appointment;
  readonly role: SessionRole;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly window: AccessWindow;
  readonly meetingCode: MeetingCode;
  readonly participantId: string;
  readonly service: { readonly id: string; readonly timeZone: string };
  readonly profile: MeetingProfile;
}

/** Prosody has no leeway at all, and clocks differ. */
const BACKDATED_SECONDS = 60;
const LIFETIME_SECONDS = 4 * 3600;
const LIFETIME_PAST_WINDOW_SECONDS = 2 * 3600;

/** The claims of a session token, all instants in seconds since 1970 (R38, R39, R42). */
export function sessionClaims(input: ClaimsInput) {
  const { appointment, role, window, service, profile } = input;
  const now = seconds(input.now);
  const closes = seconds(window.closes);
  return {
    iss: profile.issuer,
    aud: profile.audience,
    sub: profile.subject,
    room: input.meetingCode,
    iat: now,
    nbf: now - BACKDATED_SECONDS,
    exp: Math.min(now + LIFETIME_SECONDS, closes + LIFETIME_PAST_WINDOW_SECONDS),
    context: { user: userOf(input), features: meetingFeaturesFor(role) },
    video_session: {
      role,
      starts: seconds(appointment.starts.getTime()),
      ends: seconds(appointment.ends.getTime()),
      opens: seconds(window.opens),
      closes,
      time_zone: service.timeZone,
      service: service.id,
    },
  };
}

/** A self-hosted Jitsi reads `affiliation`, JaaS reads `moderator`; both are always there. */
function userOf({ role, participantId, appointment }: ClaimsInput) {
  const clinician = role === 'clinician';
  return {
    id: participantId,
    ...(clinician ? { name: appointment.clinicianName } : {}),
    affiliation: clinician ? 'owner' : 'member',
    moderator: clinician,
  };
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
