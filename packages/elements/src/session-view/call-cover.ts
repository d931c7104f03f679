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
  const words = wordsOf(call);
  if (words === undefined) return nothing;
  // They have knocked; Leave is in the bar above.
  const inLobby = call.status === 'lobby';
  return html`<div class="cover ${call.status}" part=${inLobby ? 'lobby' : nothing}>
    ${waitingPanel(localize.term(words))}
    ${inLobby ? html`<p>${localize.term('call-lobby-text')}</p>` : nothing}
    ${phoneHelp(phone, localize)}
  </div>`;
}

/** Whether what is in the frame is out of reach. */
export function isCovered(call: LiveCall): boolean {
  return wordsOf(call) !== undefined;
}

function wordsOf(call: LiveCall) {
  switch (call.status) {
    case 'joining':
      return call.phase === 'room' ? undefined : 'call-starting';
    case 'lobby':
      return 'call-lobby-title';
    case 'reconnecting':
      // The meeting that tries by itself says so in its frame; one that is mounted anew is empty.
      return call.attempt === 0 ? undefined : 'call-reconnecting';
    case 'leaving':
      return 'call-leaving';
    default:
      return undefined;
  }
}
