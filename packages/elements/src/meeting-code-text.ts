import { isMeetingCode, spellMeetingCode } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';

/**
 * The meeting code to see, select and copy, and one character at a time for a
 * screen reader (R9). Needs the shared styles `.code` and `.visually-hidden`.
 */
export function meetingCodeText(code: string | undefined): TemplateResult | typeof nothing {
  if (!isMeetingCode(code)) return nothing;
  return html`<span class="code" part="meeting-code" dir="ltr" aria-hidden="true">${code}</span
    ><span class="visually-hidden unselectable">${spellMeetingCode(code)}</span>`;
}
