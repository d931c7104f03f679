import type { ErrorSentences } from './error-sentences.js';
import type { DenialCode } from '@video-session/core';
import { hostErrors } from './host-errors.js';

/** Why nobody is let in. */
export const denialErrors: ErrorSentences<DenialCode> = {
  ...hostErrors,
  'error-too-early': 'Your link does not work yet. Open it again on the day of your appointment.',
  'error-past': 'Your appointment was on another day, so this link no longer works.',
  'error-moved':
    'Your appointment has moved to another day. You can use the same link on that day.',
  'error-invalid':
    'This link does not work. Check that you opened the whole link from your message.',
  'error-waiting': 'You are in the waiting room. Your therapist will let you in.',
  'error-rate-limited': 'The link was opened too many times. Wait a minute, then select Try again.',
  'error-token-malformed':
    'Something is wrong with your link. Open the link from your message again.',
  'error-token-algorithm':
    'We could not check that this link is from us, so we have not opened it.',
  'error-token-signature':
    'This link has been changed, so we have not opened it. Use the link from your message.',
  'error-token-key-unknown': 'We could not confirm who made this link, so we have not opened it.',
  'error-token-expired': 'Your time to join has run out. Open the link from your message again.',
  'error-token-early': 'It is too early to join. Wait a minute, then select Try again.',
  'error-token-issuer': 'This link was made by another service, so we have not opened it.',
  'error-token-audience': 'This link is for another video service, so we have not opened it.',
  'error-token-room':
    'This link is for another appointment. Use the link from your latest message.',
  'error-token-role':
    'This link is for somebody else in the appointment. Use the link that was sent to you.',
  'error-key-set-unreachable':
    'We could not check your link. Check your internet connection, then select Try again.',
};
