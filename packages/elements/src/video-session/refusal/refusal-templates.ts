import type { JourneyState, SessionError } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { newTabIcon } from '../../icons.js';
import { configurationErrors } from '../../locales/en/configuration-errors.js';
import { denialErrors } from '../../locales/en/denial-errors.js';
import { problem } from '../../locales/en/problem.js';
import { refusal } from '../../locales/en/refusal.js';
import { addMessages } from '../../localize.js';
import { phoneHelp } from '../../panels/phone-help.js';
import { problemPanel } from '../../panels/problem-panel.js';
import { webAddress } from '../../web-address.js';
import { ground, type StepView } from '../step-view.js';
import { opensByItself } from './refusal-watch.js';
import { timeLeft } from './time-left.js';

addMessages(configurationErrors, denialErrors, problem, refusal);

/** Says why nobody is let in, what the page does about it, and one next step (R30). */
export function refusalStep(
  error: SessionError,
  view: StepView,
  retry: (() => void) | undefined,
): TemplateResult {
  const { localize } = view;
  const phone = error.details.phone ?? view.phone;
  const more = html`${countdown(error, view)}${nextStep(error, view, phone)}${calendarLink(error, view)}`;
  return ground(problemPanel({ error, localize, phone, retry, more }));
}

/** R48. */
export function elsewhereStep(
  { moved }: Extract<JourneyState, { status: 'elsewhere' }>,
  { localize, phone, useHere }: StepView,
): TemplateResult {
  return ground(
    html`<section class="panel" part="elsewhere">
      <div role="alert">
        <span class="badge">${newTabIcon()}</span>
        <h1 tabindex="-1">${localize.term(moved ? 'elsewhere-moved-title' : 'elsewhere-title')}</h1>
        <p>${localize.term(moved ? 'elsewhere-moved-text' : 'elsewhere-text')}</p>
      </div>
      <button type="button" class=${moved ? 'secondary' : 'primary'} @click=${useHere}>
        ${localize.term('elsewhere-use')}
      </button>
      ${phoneHelp(phone, localize)}
    </section>`,
  );
}

/** `role=timer` is read out when it is asked for, not every second. */
function countdown(
  { code, details }: SessionError,
  { localize, clock }: StepView,
): TemplateResult | typeof nothing {
  const { opens, serverNow } = details;
  if (code !== 'too-early' || opens === undefined || serverNow === undefined) return nothing;
  const left = timeLeft(opens - clock.now(), localize.lang());
  return html`<p class="clock" role="timer" part="countdown">
    ${localize.term('refusal-opens-in', left)}
  </p>`;
}

function nextStep(
  error: SessionError,
  { localize }: StepView,
  phone: string | undefined,
): TemplateResult | typeof nothing {
  const key = nextKey(error, phone !== undefined && phone !== '');
  return key === undefined ? nothing : html`<p class="soft">${localize.term(key)}</p>`;
}

function nextKey(error: SessionError, hasPhone: boolean): keyof typeof refusal | undefined {
  switch (error.code) {
    case 'past':
      return hasPhone ? 'refusal-past-next' : 'refusal-contact-next';
    case 'cancelled':
      return hasPhone ? 'refusal-cancelled-next' : 'refusal-contact-next';
    case 'offline':
      return 'refusal-online';
    case 'service-down':
    case 'key-set-unreachable':
    case 'rate-limited':
    case 'token-early':
      return 'refusal-retrying';
    default:
      return opensByItself(error) ? 'refusal-opens-itself' : undefined;
  }
}

/** R13: whoever comes on another day can put that day down. */
function calendarLink(
  { code, details }: SessionError,
  { localize }: StepView,
): TemplateResult | typeof nothing {
  const address = webAddress(details.calendar ?? '');
  if (address === undefined || (code !== 'too-early' && code !== 'moved')) return nothing;
  return html`<a part="calendar" href=${address} download>${localize.term('refusal-calendar')}</a>`;
}
