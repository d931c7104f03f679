import { toMeetingCode, type VisitFacts } from '@video-session/core';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An appointment for the preview: this time tomorrow, on the hour. */
export function sampleVisit(now: number): VisitFacts {
  const starts = Math.floor((now + DAY) / HOUR) * HOUR;
  return {
    meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
    role: 'patient',
    starts,
    ends: starts + HOUR,
    window: { opens: starts - DAY, closes: starts + DAY },
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
