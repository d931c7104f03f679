import type { JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';
import { webAddress } from '../web-address.js';
import { warning } from './failure-notice.js';
import { alert } from './live-region.js';
import { sessionName } from './session-name.js';

export interface PlainLinksModel {
  readonly host: HTMLElement;
  readonly localize: Localize;
  /** Of a script of the host, and not read yet: what reads them did not come. */
  readonly details: JoiningDetails;
  /** The server's time, in milliseconds since 1970; not a number where nobody could read it. */
  readonly now: number;
  readonly onStart: (event: Event) => void;
  readonly onRetry: () => void;
}

/** What is left where the joining details themselves could not be fetched: both sides can still meet. */
export function plainLinks(model: PlainLinksModel): TemplateResult {
  const { localize, onRetry } = model;
  const name = nameOf(model);
  const retry = html`<button id="retry" class="secondary" type="button" @click=${onRetry}>
    ${localize.term('try-again')}
  </button>`;
  return html`<div class="plain" part="details" role="group" aria-label=${name}>
    <p class="hint">${name}</p>
    ${alert(warning(localize.term('link-part-missing'), retry))}
    ${isReadable(model.details) ? list(model) : nothing}
  </div>`;
}

function list({ localize, details, onStart }: PlainLinksModel): TemplateResult {
  const { patient, clinician, guest } = details.links;
  return html`<ul>
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
    ${address(localize.term('link-clinician'), clinician, localize.term('link-clinician-hint'))}
  </ul>`;
}

/** To be selected, not followed: it is somebody else's, or for another browser. */
function address(label: string, url: string, hint = ''): TemplateResult {
  return html`<li>
    ${label}: <span class="address" dir="ltr">${url}</span>
    ${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}
  </li>`;
}

function isReadable({ links, meetingCode }: Partial<JoiningDetails>): boolean {
  const texts = [links?.patient, links?.clinician, meetingCode];
  return texts.every((text) => typeof text === 'string');
}

/** Instants may be text still. */
function nameOf({ host, localize, details, now }: PlainLinksModel): string {
  const starts = new Date(details.starts).getTime();
  if (Number.isNaN(starts)) return localize.term('link-title');
  return sessionName(host, localize, { starts, timeZone: details.timeZone }, now);
}
