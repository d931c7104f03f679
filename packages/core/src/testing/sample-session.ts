import type { SessionRole } from '../session-role.js';
import type { Session } from '../session-token.js';
import { toMeetingCode } from '../meeting-code.js';
import type { WelcomeSettings } from '../welcome-settings.js';

const DAY = Date.UTC(2026, 11, 9);
const HOUR = 3_600_000;

export const sampleMeetingCode = toMeetingCode('123-bcdf-ghjk-mnpq');

/** Wednesday 9 December 2026, 14:00 to 14:50 in London. */
export function sampleSession(role: SessionRole = 'patient'): Session {
  return {
    token: 'header.payload.signature',
    meetingCode: sampleMeetingCode,
    role,
    participantId: 'p1',
    displayName: role === 'clinician' ? 'Dr Amara Osei' : undefined,
    starts: DAY + 14 * HOUR,
    ends: DAY + 14 * HOUR + 50 * 60_000,
    window: { opens: DAY, closes: DAY + 24 * HOUR },
    timeZone: 'Europe/London',
    service: 'hillside',
    expires: DAY + 18 * HOUR,
  };
}

export const sampleWelcome: WelcomeSettings = {
  serviceName: 'Hillside Talking Therapies',
  phone: '01632 960 123',
  logo: undefined,
  text: [],
  links: [],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};
