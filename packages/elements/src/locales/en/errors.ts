import { configurationErrors } from './configuration-errors.js';
import { denialErrors } from './denial-errors.js';
import type { ErrorSentences } from './error-sentences.js';
import { mediaErrors } from './media-errors.js';
import { meetingErrors } from './meeting-errors.js';

/** Every sentence of every code. */
export const errors: ErrorSentences = {
  ...denialErrors,
  ...meetingErrors,
  ...mediaErrors,
  ...configurationErrors,
};
