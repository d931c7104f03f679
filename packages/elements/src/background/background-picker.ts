import type { Background, WelcomePicture } from '@video-session/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fold } from '../fold.js';
import { icon } from '../icon.js';
import type { Localize } from '../localize.js';
import type { BackgroundStatus } from './background-part.js';

export interface PickerModel {
  readonly localize: Localize;
  /** What can be chosen besides the room as it is. */
  readonly looks: readonly Background[];
  readonly pictures: readonly WelcomePicture[];
  readonly look: Background | undefined;
  readonly status: BackgroundStatus;
  readonly onChoose: (look: Background | undefined) => void;
}

/** Closed at first: most people need none of it, and a picture is fetched once it can be seen. */
export function backgroundPicker(model: PickerModel): TemplateResult {
  const { localize, looks, look, status } = model;
  return html`<div class="background" part="background">
    ${fold(
      html`${roomIcon()}<span
          >${localize.term('background-title')}: <b>${nameOf(model, look)}</b></span
        >`,
      html`<div
        class="backgrounds"
        role="radiogroup"
        aria-label=${localize.term('background-title')}
        aria-busy=${status === 'starting' ? 'true' : 'false'}
      >
        ${[undefined, ...looks].map((one) => choice(model, one))}
      </div>`,
    )}
    <p class="background-status" role="status">${sentence(localize, status)}</p>
  </div>`;
}

function choice(model: PickerModel, look: Background | undefined): TemplateResult {
  const isChosen = sameBackground(look, model.look);
  return html`<label class="background-choice">
    <input
      type="radio"
      name="background"
      .checked=${live(isChosen)}
      @change=${() => model.onChoose(look)}
    />
    <span class="background-sample">${sample(look)}</span>
    <span>${nameOf(model, look)}</span>
  </label>`;
}

function sample(look: Background | undefined): TemplateResult {
  if (look?.kind === 'picture' && !savesData()) {
    return html`<img src=${look.src} alt="" loading="lazy" decoding="async" />`;
  }
  if (look?.kind === 'picture') return roomIcon();
  return look === undefined ? personIcon() : blurIcon(look.kind === 'strong-blur');
}

function nameOf({ localize, pictures }: PickerModel, look: Background | undefined): string {
  if (look?.kind !== 'picture') return localize.term(`background-${look?.kind ?? 'none'}`);
  return pictures.find(({ src }) => src === look.src)?.label ?? '';
}

function sentence(localize: Localize, status: BackgroundStatus): string | typeof nothing {
  return status === 'untouched' ? nothing : localize.term(`background-${status}`);
}

export function sameBackground(
  one: Background | undefined,
  other: Background | undefined,
): boolean {
  if (one?.kind !== other?.kind) return false;
  return one?.kind !== 'picture' || other?.kind !== 'picture' || one.src === other.src;
}

/** Asked for by the person in their browser or system: then pictures are named, not shown. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

const personIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="9" r="4" /><path d="M4.5 21a7.5 7.5 0 0 1 15 0" />`);

const roomIcon = (): TemplateResult =>
  icon(svg`<rect x="3" y="4.5" width="18" height="15" rx="2.5" />
    <path d="M3.5 16.5l5-5 4 4 3-3 5 5M15.5 9v.1" />`);

const blurIcon = (strong: boolean): TemplateResult =>
  icon(svg`<circle cx="12" cy="10" r="3.5" /><path d="M5.5 21a6.5 6.5 0 0 1 13 0" />
    <path d="M4 5v.1M4 10v.1M4 15v.1M20 5v.1M20 10v.1M20 15v.1M8 3.5v.1M16 3.5v.1" />
    ${strong ? svg`<path d="M1 7.5v.1M1 12.5v.1M23 7.5v.1M23 12.5v.1M12 2v.1M6.5 7.5v.1M17.5 7.5v.1" />` : nothing}`);
