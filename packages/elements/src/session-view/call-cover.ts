import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { phoneHelp } from '../panels/phone-help.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import type { LiveCall } from './call-bar.js';

/** What stands in front of the meeting's frame while there is nothing in it that helps. */
export function callCover(
  call: LiveCall,
  localize: Localize,
  phone: string,
): TemplateResult | typeof nothing {
  if (call.status === 'lobby') return cover(lobby(localize, phone));
  const words = wordsOf(call);
  if (words === undefined) return nothing;
  return cover(html`${waitingPanel(localize.term(words))} ${phoneHelp(phone, localize)}`);
}

/** Whether what is in the frame is out of reach. */
export function isCovered(call: LiveCall): boolean {
  return call.status === 'lobby' || wordsOf(call) !== undefined;
}

function wordsOf(
  call: LiveCall,
): 'call-starting' | 'call-reconnecting' | 'call-leaving' | undefined {
  switch (call.status) {
    case 'joining':
      return call.phase === 'room' ? undefined : 'call-starting';
    case 'reconnecting':
      // The meeting that tries by itself says so in its frame; one that is mounted anew is empty.
      return call.attempt === 0 ? undefined : 'call-reconnecting';
    case 'leaving':
      return 'call-leaving';
    default:
      return undefined;
  }
}

/** They have knocked; Leave is in the bar above. */
function lobby(localize: Localize, phone: string): TemplateResult {
  return html`<div class="lobby" part="lobby">
    ${waitingPanel(localize.term('call-lobby-title'))}
    <p>${localize.term('call-lobby-text')}</p>
    ${phoneHelp(phone, localize)}
  </div>`;
}

function cover(content: TemplateResult): TemplateResult {
  return html`<div class="cover">${content}</div>`;
}
