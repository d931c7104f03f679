import type { ErrorSentences } from './error-sentences.js';
import type { MeetingFailureCode } from '@video-session/core';

/** Why a call did not come about, or broke. */
export const meetingErrors: ErrorSentences<MeetingFailureCode> = {
  'error-meeting-session-timeout': 'The video call is taking too long to start. Select Try again.',
  'error-meeting-script-failed':
    'We could not start the video call. Check your internet connection, then select Try again.',
  'error-meeting-script-timeout': 'The video call is taking too long to start. Select Try again.',
  'error-meeting-frame-silent': 'The video call did not open. Select Try again.',
  'error-meeting-connection-failed': 'The video call could not connect. Select Try again.',
  'error-meeting-token-refused': 'The video call did not let you in. Select Try again.',
  'error-meeting-room-refused': 'The video call did not accept this appointment. Please call us.',
  'error-meeting-join-timeout': 'Joining is taking too long. Select Try again.',
  'error-meeting-reconnect-timeout':
    'We lost the video call and could not get it back. Check your internet connection, then select Try again.',
  'error-meeting-removed': 'You have been removed from the video call.',
  'error-meeting-destroyed': 'The video call has been closed for everyone.',
  'error-role-mismatch':
    'This video call is not set up safely, so we have closed it. This is not your fault.',
};
