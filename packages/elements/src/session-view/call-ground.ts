import { html, type TemplateResult } from 'lit';
import { phoneHelp } from '../panels/phone-help.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import type { CallControl } from './call-control.js';
import type { CallPanel } from './call-panel.js';
import type { CallParts } from './call-parts.js';

/** What stands in place of the meeting, with the service's phone number whatever comes (R27). */
export function callGround(
  control: CallControl,
  { panel }: CallParts,
  page: CallPanel & { readonly busy: boolean },
): TemplateResult {
  const { call, refusal } = control;
  const isOver = refusal !== undefined || call.status === 'failed' || call.status === 'ended';
  if (isOver && !page.busy) {
    if (panel.here !== undefined) return panel.here(control, page);
    if (panel.isMissing) return plain(control, page);
  }
  return html`${waitingPanel(control.localize.term('loading'))}
  ${phoneHelp(page.phone, control.localize)}`;
}

/** Without a network its words cannot be had: these are true of every end. */
function plain({ localize }: CallControl, { phone, goBack }: CallPanel): TemplateResult {
  return html`<section class="panel" part="problem">
    <h1 tabindex="-1">${localize.term('call-out')}</h1>
    <button type="button" class="primary" @click=${goBack}>${localize.term('try-again')}</button>
    ${phoneHelp(phone, localize)}
  </section>`;
}
