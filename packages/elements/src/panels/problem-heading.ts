import type { DenialCode, SessionErrorCode } from '@video-session/core';
import type { problem } from '../locales/en/problem.js';

export type ProblemHeading = Extract<keyof typeof problem, `problem-heading${string}`>;

const HEADINGS: Partial<Record<DenialCode, ProblemHeading>> = {
  'too-early': 'problem-heading-early',
  'token-early': 'problem-heading-early',
  past: 'problem-heading-past',
  cancelled: 'problem-heading-cancelled',
  moved: 'problem-heading-moved',
  waiting: 'problem-heading-waiting',
  'service-down': 'problem-heading-service',
  offline: 'problem-heading-offline',
};

/** The message key of the heading above the sentence of an error. */
export function problemHeading(code: SessionErrorCode): ProblemHeading {
  const own = HEADINGS[code as DenialCode];
  if (own !== undefined) return own;
  if (code === 'invalid' || code.startsWith('token-')) return 'problem-heading-link';
  return /^meeting-|^role-/.test(code) ? 'problem-heading-call' : 'problem-heading';
}
