import type { Participant, Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../localize.js';
import { nameOf } from '../call-bar.js';
import type { CallControl } from '../call-control.js';
import { once } from '../more/notice.js';
import type { Confirmation } from './confirmed.js';

/** Who waits: each is let in or turned away, and stays listed until the meeting says that it has happened. */
export function knocking({ localize, meeting }: CallControl, room: Room): TemplateResult {
  const aged = html`<small>${localize.term('clinic-aged')}</small>`;
  const row = (person: Participant) => {
    const name = knockerName(person, localize);
    const answer = (admitted: boolean) => once(() => meeting?.answerKnock(person.id, admitted));
    return html`<li>
      <span>${name} ${room.agedKnocks.includes(person.id) ? aged : nothing}</span>
      <div class="answers">
        <button
          type="button"
          class="primary"
          aria-label=${localize.term('clinic-admit-name', name)}
          @click=${answer(true)}
        >
          ${localize.term('clinic-admit')}
        </button>
        <button
          type="button"
          class="secondary"
          aria-label=${localize.term('clinic-decline-name', name)}
          @click=${answer(false)}
        >
          ${localize.term('clinic-decline')}
        </button>
      </div>
    </li>`;
  };
  if (room.knocking.length === 0)
    return room.lobbyOn === true
      ? html`<p class="soft">${localize.term('clinic-nobody-waits')}</p>`
      : html``;
  return html`<ul class="persons">
      ${repeat(room.knocking, idOf, row)}
    </ul>
    <p class="soft">${localize.term('clinic-decline-note')}</p>`;
}

/** So that a button which has the focus is never another person's a moment later. */
const idOf = ({ id }: Participant) => id;

/** Those of whom it is likely that they are still there. */
export function awaiting({ knocking, agedKnocks }: Room): readonly Participant[] {
  return knocking.filter(({ id }) => !agedKnocks.includes(id));
}

export function knockerName({ displayName }: Participant, localize: Localize): string {
  return displayName.trim() || localize.term('clinic-unnamed');
}

/** On and off as the meeting reports it. */
export function lobbySwitch({ localize, meeting }: CallControl, { lobbyOn }: Room): TemplateResult {
  const toggle = (event: Event) => {
    const box = event.target as HTMLInputElement;
    meeting?.setLobby(box.checked);
    // It says what the meeting has confirmed, and nothing else.
    box.checked = lobbyOn === true;
  };
  return html`<label class="tick">
    <input type="checkbox" .checked=${lobbyOn === true} @change=${toggle} />
    <span>${localize.term('clinic-lobby')}</span>
  </label>`;
}

export function present(
  { localize, meeting }: CallControl,
  { others }: Room,
  confirmation: Confirmation,
): TemplateResult {
  if (others.length === 0) return html`<p class="soft">${localize.term('clinic-nobody')}</p>`;
  const row = (person: Participant) => {
    const name = nameOf(person, localize);
    const remove = confirmation.render(person.id, {
      words: localize.term('clinic-remove'),
      label: localize.term('clinic-remove-name', name),
      sure: localize.term('clinic-remove-sure', name),
      note: localize.term('clinic-remove-note'),
      deed: () => meeting?.remove(person.id),
    });
    return html`<li>
      <span>${name}</span>
      ${remove}
    </li>`;
  };
  return html`<ul class="persons">
    ${repeat(others, idOf, row)}
  </ul>`;
}

export function endForEverybody(
  { localize, meeting }: CallControl,
  confirmation: Confirmation,
): TemplateResult {
  return html`<div class="end-all">
    ${confirmation.render('end', {
      words: localize.term('clinic-end'),
      sure: localize.term('clinic-end-sure'),
      note: localize.term('clinic-end-note'),
      deed: () => meeting?.endForEverybody(),
    })}
  </div>`;
}
