import type { SessionErrorCode } from '@video-session/core';

/** What a person reads for each code: what happened, and one next step (R30). */
export type ErrorSentences<Code extends SessionErrorCode = SessionErrorCode> = Readonly<
  Record<`error-${Code}`, string>
>;
