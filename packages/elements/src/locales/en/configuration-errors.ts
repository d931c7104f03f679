import type { ErrorSentences } from './error-sentences.js';
import type { ConfigurationCode } from '@video-session/core';

/** What a person reads when the page or its backend is at fault. */
export const configurationErrors: ErrorSentences<ConfigurationCode> = {
  'error-configuration-missing': 'This page is not set up for video calls. This is not your fault.',
  'error-configuration-invalid': 'This page is not set up correctly. This is not your fault.',
  'error-secret-in-page':
    'This page is not set up safely, so we have not opened it. This is not your fault.',
  'error-host-unauthorised': 'You need to sign in again. Then come back to this page.',
  'error-host-answer-invalid':
    'Our video service gave an answer we did not understand. This is not your fault.',
};
