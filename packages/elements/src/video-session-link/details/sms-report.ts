import { plainSms, smsCost, type SmsCost } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { status } from '../live-region.js';

/** Units of a message that needs no second part (3GPP TS 23.040). */
const WHOLE = { 'GSM-7': 160, 'UCS-2': 70 } as const;

/** What a text message of it costs, with a warning past one part, and a way to make it cheaper. */
export function smsReport(
  localize: Localize,
  text: string,
  onPlain: (plain: string) => void,
): TemplateResult {
  const cost = smsCost(text);
  const fits = cost.segments === 1;
  // Read out with the field, not at every letter; the warning is read out when it comes.
  return html`<p id="sms" class="hint">${fits ? localize.term('sms-fits', cost.remaining) : ''}</p>
    ${status(fits ? nothing : warning(localize, text, cost, onPlain))}`;
}

function warning(
  localize: Localize,
  text: string,
  cost: SmsCost,
  onPlain: (plain: string) => void,
): TemplateResult {
  const over = cost.units - WHOLE[cost.encoding];
  const costly = cost.spoilers.join('');
  const isInLatin = costly !== '' && !NOT_LATIN.test(costly);
  return html`<div class="caution">
    ${warningIcon()}
    <p>${localize.term('sms-parts', cost.segments, over)}</p>
    ${isInLatin ? spoilers(localize, text, cost, onPlain) : nothing}
  </div>`;
}

/** A letter of another script: in Urdu or Arabic all of the text is costly, and to take out a few is of no use. */
const NOT_LATIN = /(?!\p{sc=Latin})\p{L}/u;

function spoilers(
  localize: Localize,
  text: string,
  { spoilers }: SmsCost,
  onPlain: (plain: string) => void,
): TemplateResult {
  const plain = plainSms(text);
  const isCheaper = smsCost(plain).spoilers.length < spoilers.length;
  return html`<p class="spoilers">
      ${localize.term('sms-spoilers')}
      ${spoilers.map((character) => html` <span class="spoiler">${visible(localize, character)}</span>`)}
    </p>
    ${
      isCheaper
        ? html`<button class="secondary small" type="button" @click=${() => onPlain(plain)}>
            ${localize.term('sms-plain')}
          </button>`
        : nothing
    }`;
}

function visible(localize: Localize, character: string): string {
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)
    ? character
    : localize.term('sms-invisible');
}
