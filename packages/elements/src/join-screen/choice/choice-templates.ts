import { html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../fold.js';
import { microphoneIcon } from '../../icons.js';
import { deviceChoice } from '../../locales/en/device-choice.js';
import { addMessages, type Localize } from '../../localize.js';
import { LISTED_KINDS, type ListedKind } from '../../media/device-kind.js';
import type { DeviceChoice } from './device-choice.js';

export { DeviceChoice } from './device-choice.js';

addMessages(deviceChoice);

/** One native list for each kind of device that there are several of. */
export function devicePickers(
  choice: DeviceChoice,
  localize: Localize,
  onChoose: (kind: ListedKind, id: string) => void,
): TemplateResult {
  const kinds = LISTED_KINDS.filter((kind) => choice.choices(kind).length > 0);
  return html`${
      kinds.length === 0
        ? nothing
        : html`<div class="device-choice" part="pickers">
            ${fold(
              html`${microphoneIcon()}<span>${localize.term('choose-devices')}</span>`,
              html`<div class="pickers">
                ${kinds.map((kind) => picker(choice, localize, kind, onChoose))}
              </div>`,
            )}
          </div>`
    }
    <p class="news" role="status">${news(choice, localize)}</p>`;
}

function picker(
  choice: DeviceChoice,
  localize: Localize,
  kind: ListedKind,
  onChoose: (kind: ListedKind, id: string) => void,
): TemplateResult {
  const devices = choice.choices(kind);
  const current = choice.current(kind);
  const isOpen = current === undefined || devices.every(({ id }) => id !== current.id);
  return html`<div class="picker">
    <label for="choose-${kind}">${localize.term(`choose-${kind}`)}</label>
    <select
      id="choose-${kind}"
      @change=${(event: Event & { readonly target: HTMLSelectElement }) =>
        onChoose(kind, event.target.value)}
    >
      ${
        isOpen
          ? html`<option value="" .selected=${true}>${localize.term('speaker-default')}</option>`
          : nothing
      }
      ${devices.map(
        ({ id, label }) =>
          html`<option value=${id} .selected=${id === current?.id}>${label}</option>`,
      )}
    </select>
  </div>`;
}

function news({ news: { added, removed } }: DeviceChoice, localize: Localize): string {
  const came = added.map((device) => localize.term('device-plugged-in', device));
  const went = removed.map((device) => localize.term('device-plugged-out', device));
  return [...went, ...came].join(' ');
}

/** What to do about the sound that was just played, or was not. */
export function soundAnswer(choice: DeviceChoice, localize: Localize): string {
  switch (choice.sound) {
    case 'playing':
      return localize.term('sound-playing');
    case 'played':
      return localize.term('sound-question');
    case 'held-back':
      return localize.term('sound-held-back');
    case 'failed':
      return localize.term('sound-failed');
    default:
      return '';
  }
}
