import { formatDay, windowStatus, type JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Clipboard } from '../controllers/clipboard.js';
import {
  cameraIcon,
  clockIcon,
  copyIcon,
  lockIcon,
  newTabIcon,
  personIcon,
  tickIcon,
} from '../icons.js';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';
import { describeWindow } from './describe-window.js';
import { webAddress } from '../page-url.js';

/** The two links there are, one per role (R6). */
export type LinkRole = 'patient' | 'clinician';

/** What the joining details show and what their buttons do. */
export interface JoiningDetailsModel {
  readonly localize: Localize;
  readonly details: JoiningDetails;
  /** The server's time. */
  readonly now: number;
  readonly mode: 'diary' | 'contact';
  readonly clipboards: Readonly<Record<LinkRole, Clipboard>>;
  /** Whether the person has tried to start on a wrong day. */
  readonly explained: boolean;
  readonly onStart: (event: Event) => void;
  readonly onExplain: () => void;
}

/** Everything that the clinician needs once the links exist. */
export function joiningDetails(model: JoiningDetailsModel): TemplateResult {
  const { localize, details, now } = model;
  const { key, when } = describeWindow(details, now, localize.lang());
  const status = windowStatus(details.window, now);
  return html`<div class="details" part="details" role="group" aria-labelledby="title">
    <div class="top">
      <p id="title" class="title" tabindex="-1">${localize.term('link-title')}</p>
      <p class="window ${status}" role="status">${clockIcon()} ${localize.term(key, when)}</p>
    </div>
    ${start(model, status === 'open')} ${code(model)}
    ${linkField(model, 'patient', model.mode === 'diary' ? 'link-patient-diary' : 'link-patient-contact')}
    ${linkField(model, 'clinician', 'link-clinician-hint')}
  </div>`;
}

/** R6: a new tab, so that the record stays open. On a wrong day it explains instead of being dead. */
function start(model: JoiningDetailsModel, open: boolean): TemplateResult {
  const { localize, details } = model;
  return html`<div class="start">
    ${
      open
        ? html`<a
            class="button primary"
            part="start-button"
            role="button"
            href=${webAddress(details.links.clinician) ?? nothing}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby="start-hint"
            @click=${model.onStart}
            @keydown=${pressOnSpace}
            >${cameraIcon()} ${localize.term('link-start')}</a
          >`
        : html`<button
            class="secondary"
            part="start-button"
            type="button"
            @click=${model.onExplain}
          >
            ${cameraIcon()} ${localize.term('link-start')}
          </button>`
    }
    ${
      open
        ? html`<p id="start-hint" class="hint">
            ${newTabIcon()} ${localize.term('link-start-hint')}
          </p>`
        : nothing
    }
    <div class="explanation" role="status">
      ${!open && model.explained ? explain(model) : nothing}
    </div>
  </div>`;
}

function explain({ localize, details, now }: JoiningDetailsModel): TemplateResult {
  const day = formatDay(details.starts, details.timeZone, localize.lang());
  const early = windowStatus(details.window, now) === 'early';
  return html`<p>${localize.term(early ? 'start-early' : 'start-past', day)}</p>`;
}

function code({ localize, details }: JoiningDetailsModel): TemplateResult {
  return html`<div class="row">
    <p class="label">${localize.term('meeting-code')}</p>
    <p class="meeting-code">${meetingCodeText(details.meetingCode)}</p>
  </div>`;
}

const ICONS = { patient: personIcon, clinician: lockIcon } as const;

function linkField(
  model: JoiningDetailsModel,
  role: LinkRole,
  hint: 'link-patient-diary' | 'link-patient-contact' | 'link-clinician-hint',
): TemplateResult {
  const { localize, details } = model;
  return html`<div class="row ${role}">
    <label for=${role}>${ICONS[role]()} ${localize.term(`link-${role}`)}</label>
    <div class="copyable">
      <input
        id=${role}
        type="text"
        readonly
        dir="ltr"
        spellcheck="false"
        .value=${details.links[role]}
        aria-describedby="${role}-hint"
        @focus=${selectAll}
      />
      ${copyButton(model, role)}
    </div>
    <p id="${role}-hint" class="hint">${localize.term(hint)}</p>
    ${copyReport(model, role)}
  </div>`;
}

function copyButton({ localize, clipboards }: JoiningDetailsModel, role: LinkRole): TemplateResult {
  const clipboard = clipboards[role];
  const copied = clipboard.status === 'copied';
  return html`<button
    class="secondary copy"
    type="button"
    @click=${(event: Event) => void copyFrom(event, clipboard)}
  >
    ${copied ? tickIcon() : copyIcon()}<span>${localize.term(copied ? 'copied' : 'copy')}</span>
    <span class="visually-hidden">${localize.term(`link-${role}`)}</span>
  </button>`;
}

/** Where the clipboard is refused the link is left selected, to be copied by hand. */
async function copyFrom(event: Event, clipboard: Clipboard): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const field = button.parentElement?.querySelector('input');
  if (!field || (await clipboard.copy(field.value))) return;
  field.focus();
  field.select();
}

/** A success is seen on the button, so it is only told to a screen reader; a refusal is seen too. */
function copyReport(model: JoiningDetailsModel, role: LinkRole): TemplateResult {
  const { localize, clipboards } = model;
  const { status } = clipboards[role];
  const what = localize.term(`link-${role}`);
  const refused = status === 'refused';
  return html`<p class=${refused ? 'refused' : 'visually-hidden'} role="status">
    ${status === 'idle' ? nothing : localize.term(refused ? 'copy-refused' : 'copied-what', what)}
  </p>`;
}

function selectAll(event: FocusEvent): void {
  (event.currentTarget as HTMLInputElement).select();
}

/** A link that acts as a button is pressed by Space as well. */
function pressOnSpace(event: KeyboardEvent): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}
