import type { AppointmentPresence, JoiningDetails } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../localize.js';
import { whichSession } from '../session-name.js';
import { hasSomebodyWaiting, isToAdmit } from './admission.js';
import { personLine, troubleLines, type PersonModel } from './person-line.js';
import type { PresenceActions } from './presence-actions.js';
import type { LineStatus } from './presence-member.js';
import type { PresenceWatch } from './presence-watch.js';
import type { ShortMessage } from './short-message.js';

/** What the panel shows. */
export interface PresencePanelModel {
  readonly host: HTMLElement;
  readonly localize: Localize;
  readonly watch: PresenceWatch;
  readonly status: LineStatus | undefined;
  readonly presence: AppointmentPresence | undefined;
  /** There once somebody has been there. */
  readonly actions: PresenceActions | undefined;
  readonly details: JoiningDetails;
  /** The server's time, in milliseconds since 1970. */
  readonly now: number;
}

/** Who is there, and what can be done for them. */
export function presencePanel(model: PresencePanelModel): TemplateResult {
  return html`<div
    class="presence"
    part="presence"
    role="group"
    aria-label=${model.localize.term('presence-label')}
  >
    ${content(model)}
  </div>`;
}

/** Nothing is said before the stream has told all; once it is lost, nothing is said as a fact. */
function content(model: PresencePanelModel): TemplateResult {
  const { localize, status, presence, watch } = model;
  switch (status) {
    case 'live':
    case 'lost':
      return presence === undefined ? row(lostLine(model, false)) : known(model, presence);
    case 'refused':
      return row(
        html`<p>${localize.term('presence-refused')}</p>
          <button class="secondary" type="button" @click=${() => watch.retry()}>
            ${localize.term('try-again')}
          </button>`,
      );
    default:
      return row(nothing);
  }
}

function row(content: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="presence-row">${content}</div>`;
}

function known(model: PresencePanelModel, presence: AppointmentPresence): TemplateResult {
  const { localize, details, now, status, actions } = model;
  const isCurrent = status === 'live';
  const person: PersonModel = { localize, presence, timeZone: details.timeZone, now, isCurrent };
  const isAnybody = Object.keys(presence.people).length > 0;
  return html`${row(
    html`${isCurrent ? nothing : lostLine(model, isAnybody)}
      <div class="people" tabindex="-1">
        ${personLine(person, 'patient')}${isAnybody ? others(person) : nothing}
      </div>
      ${actions ? buttons(model, presence, actions) : nothing}`,
  )}${actions ? outcomes(model, person, actions) : nothing}`;
}

function others(person: PersonModel): TemplateResult {
  return html`${personLine(person, 'guest')}${personLine(person, 'clinician')}`;
}

function buttons(
  model: PresencePanelModel,
  presence: AppointmentPresence,
  { admission, message }: PresenceActions,
): TemplateResult {
  const { host, localize, details, now, status } = model;
  const isWaiting = details.waitingRoom === true && isToAdmit(presence);
  const isAdmittable = status === 'live' && admission.isPossible && isWaiting;
  const which = isAdmittable ? whichSession(host, localize, details, now) : '';
  return html`${isAdmittable ? admission.renderButton(presence, which) : nothing}${
    canWrite(model, presence, message) ? message.renderToggle() : nothing
  }`;
}

/** What is in somebody's way, and what came of the clinician's doing. */
function outcomes(
  model: PresencePanelModel,
  person: PersonModel,
  { admission, message }: PresenceActions,
): TemplateResult {
  const { details } = model;
  const { presence } = person;
  return html`${troubleLines(person)}${admission.renderFailure()}${
    canWrite(model, presence, message) ? message.renderForm(details, presence) : nothing
  }${message.renderSent(details, presence)}`;
}

function canWrite(
  { status }: PresencePanelModel,
  { people }: AppointmentPresence,
  message: ShortMessage,
): boolean {
  const isWanted = status === 'live' && hasSomebodyWaiting(people);
  return message.isPossible && (isWanted || message.isPending);
}

/** Read out only where somebody was: a diary has hundreds of others. */
function lostLine({ localize, status }: PresencePanelModel, isTold: boolean): TemplateResult {
  const words = status === 'lost' ? localize.term('presence-lost') : '';
  return html`<p class="lost" role=${isTold ? 'status' : nothing}>${words}</p>`;
}
