import {
  toMeetingCode,
  type JoinChoices,
  type MeetingRequest,
  type Session,
} from '@video-session/core';
import { fixtureDomain } from './recording-api.js';

export const TOKEN = 'header.payload.signature';

export const session: Session = {
  token: TOKEN,
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  role: 'patient',
  participantId: 'pseudonym',
  displayName: undefined,
  starts: 0,
  ends: 1,
  window: { opens: 0, closes: 2 },
  timeZone: 'Europe/London',
  service: 'talking',
  expires: 3,
};

export const choices: JoinChoices = {
  displayName: 'Attendee',
  cameraOn: true,
  microphoneOn: true,
  devices: { camera: undefined, microphone: undefined, speaker: undefined },
};

export function meetingRequest(
  overrides: Partial<MeetingRequest<HTMLElement>> = {},
): MeetingRequest<HTMLElement> {
  return {
    container: document.body,
    domain: fixtureDomain('first'),
    session,
    choices,
    language: 'en-GB',
    title: 'Video session',
    signal: new AbortController().signal,
    ...overrides,
  };
}
