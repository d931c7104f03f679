import type { SessionErrorCode } from '@video-session/core';
import { configurationErrors } from './configuration-errors.js';
import { denialErrors } from './denial-errors.js';
import { mediaErrors } from './media-errors.js';
import { meetingErrors } from './meeting-errors.js';

/** What a person reads for each code: what happened, and one next step (R30). */
export type ErrorSentences<Code extends SessionErrorCode = SessionErrorCode> = Readonly<
  Record<`error-${Code}`, string>
>;

export const errors: ErrorSentences = {
  ...denialErrors,
  ...meetingErrors,
  ...mediaErrors,
  ...configurationErrors,
};
