import { visitOf, type Entry } from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { ground, type StepView } from './step-view.js';

export function welcomeStep(entry: Entry, { page, phone, pageAddress }: StepView): TemplateResult {
  return html`<welcome-page
    service-name=${page.serviceName}
    phone=${phone}
    hide-exit
    .settings=${entry.welcome}
    .session=${visitOf(entry)}
    .calendarUrl=${entry.calendar}
    .pageAddress=${pageAddress()}
  ></welcome-page>`;
}

/**
 * What is left after a quick exit, for the moment until the browser is elsewhere, and for
 * longer where it cannot go there. Whoever looks over a shoulder learns nothing from it.
 */
export function goneStep({ localize }: StepView, address: string): TemplateResult {
  return ground(html`<a part="gone" href=${address}>${localize.term('journey-gone')}</a>`);
}

/** On every step, first in the order of reading: leaves at once, whatever else is going on. */
export function exitStep({ localize }: StepView, exit: () => void): TemplateResult {
  return html`<p class="exit">
    <button type="button" part="exit" @click=${exit}>${localize.term('journey-exit')}</button>
  </p>`;
}
