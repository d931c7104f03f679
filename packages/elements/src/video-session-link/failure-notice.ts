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

/** What a clinician reads when there are no links. */
export function failureNotice(localize: Localize, { code }: SessionError): TemplateResult {
  const reason = SHARED.has(code) ? localize.term(`error-${code}`) : '';
  return html`<p class="failure">
    ${warningIcon()}<span>${localize.term('link-failed')} ${reason}</span>
  </p>`;
}
