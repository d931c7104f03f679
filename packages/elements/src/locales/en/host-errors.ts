import type { ErrorSentences } from './error-sentences.js';

/** What the host's backend may answer to patient and clinician alike. */
export const hostErrors: ErrorSentences<'cancelled' | 'service-down' | 'offline'> = {
  'error-cancelled': 'This appointment has been cancelled.',
  'error-service-down': 'Our video service is not working at the moment. This is not your fault.',
  'error-offline': 'You seem to be offline. Check your internet connection, then select Try again.',
};
