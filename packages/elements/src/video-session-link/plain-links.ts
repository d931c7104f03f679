import type { JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';
import { webAddress } from '../web-address.js';
import { warning } from './failure-notice.js';
import { alert } from './live-region.js';

export interface PlainLinksModel {
  readonly localize: Localize;
  readonly details: JoiningDetails;
  readonly onStart: (event: Event) => void;
  readonly onRetry: () => void;
}

/** What is left where the joining details themselves could not be fetched: both sides can still meet. */
export function plainLinks(model: PlainLinksModel): TemplateResult {
  const { localize, details, onStart, onRetry } = model;
  const { patient, clinician, guest } = details.links;
  const retry = html`<button id="retry" class="secondary" type="button" @click=${onRetry}>
    ${localize.term('try-again')}
  </button>`;
  return html`<div
    class="plain"
    part="details"
    role="group"
    aria-label=${localize.term('link-title')}
  >
    ${alert(warning(localize.term('link-part-missing'), retry))}
    <ul>
      <li>
        <a
          href=${webAddress(clinician) ?? nothing}
          target="_blank"
          rel="noopener noreferrer"
          @click=${onStart}
          @auxclick=${onStart}
          >${localize.term('link-start')}</a
        >
      </li>
      ${address(localize.term('link-patient'), patient)}
      ${guest === undefined ? nothing : address(localize.term('link-guest'), guest)}
      <li>${localize.term('meeting-code')}: ${meetingCodeText(details.meetingCode)}</li>
    </ul>
  </div>`;
}

/** To be selected, not followed: it is somebody else's. */
function address(label: string, url: string): TemplateResult {
  return html`<li>${label}: <span class="address" dir="ltr">${url}</span></li>`;
}
