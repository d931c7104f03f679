import { toMeetingCode, type JoiningDetails } from '@video-session/core';

const at = (text: string): number => Date.parse(text);

/** Tuesday 24 November 2026, 2pm to 3pm in London; by the server's clock it is 10am of that day. */
export const joiningDetails = (changes: Partial<JoiningDetails> = {}): JoiningDetails => ({
  appointmentId: 'a1',
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  links: {
    patient: 'https://ehr.example/visit#PATIENTCODE',
    clinician: 'https://ehr.example/clinic#CLINICIANCODE',
  },
  starts: at('2026-11-24T14:00Z'),
  ends: at('2026-11-24T15:00Z'),
  window: { opens: at('2026-11-24T00:00Z'), closes: at('2026-11-25T00:00Z') },
  timeZone: 'Europe/London',
  serverNow: at('2026-11-24T10:00Z'),
  ...changes,
});

export const WITH_GUEST: Partial<JoiningDetails> = {
  links: { ...joiningDetails().links, guest: 'https://ehr.example/guest#GUESTCODE' },
};

/** Another day, by the server's clock. */
export const EARLY: Partial<JoiningDetails> = { serverNow: at('2026-11-23T10:00Z') };
export const PAST: Partial<JoiningDetails> = { serverNow: at('2026-11-25T10:00Z') };
