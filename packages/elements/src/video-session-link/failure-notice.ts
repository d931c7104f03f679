import type { SessionError, SessionErrorCode } from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { warningIcon } from '../icons.js';
import type { Localize } from '../localize.js';

/** Codes whose sentence is as true for a clinician as for a patient. */
const SHARED: ReadonlySet<SessionErrorCode> = new Set([
  'offline',
  'service-down',
  'cancelled',
  'host-unauthorised',
  'host-answer-invalid',
  'configuration-missing',
  'configuration-invalid',
]);

/**
 * What a clinician reads when a call to the host failed.
 * @param what the sentence that says what did not happen; the reason follows it
 */
export function failureNotice(
  localize: Localize,
  { code }: SessionError,
  what: string = localize.term('link-failed'),
): TemplateResult {
  const reason = SHARED.has(code) ? localize.term(`error-${code}`) : '';
  return warning(`${what} ${reason}`);
}

export function warning(words: string, more?: TemplateResult): TemplateResult {
  return html`<div class="failure">
    ${warningIcon()}
    <p>${words}</p>
    ${more}
  </div>`;
}
