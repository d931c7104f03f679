import { formatDay, type SessionError } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarIcon, clockIcon, warningIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { phoneHelp } from './phone-help.js';
import { problemHeading } from './problem-heading.js';

export interface Problem {
  readonly error: SessionError;
  readonly localize: Localize;
  /** Phone number of the service, when the page knows one (R27). */
  readonly phone: string | undefined;
  /** What Try again does; without it there is no such button. */
  readonly retry: (() => unknown) | undefined;
  /** What is to be said below the sentence. */
  readonly more?: TemplateResult | undefined;
}

/**
 * Says in plain words why something did not work, and one next step (R30).
 * Needs `panelStyles`; whoever shows it moves the focus to its heading.
 */
export function problemPanel(problem: Problem): TemplateResult {
  const { error, localize, phone, retry, more } = problem;
  return html`<section class="panel" part="problem">
    <div role="alert">
      <span class="badge ${isAboutTime(error) ? 'calm' : 'danger'}">${icon(error)}</span>
      <h1 tabindex="-1">${localize.term(problemHeading(error.code))}</h1>
      <p>${sentence(error, localize)}</p>
      ${day(error, localize)}
    </div>
    ${more === undefined ? nothing : html`<div>${more}</div>`}
    ${retry === undefined ? nothing : retryButton(problem)} ${phoneHelp(phone, localize)}
  </section>`;
}

/** Where only the day is wrong, trying again at once is not what helps. */
function retryButton({ error, localize, retry }: Problem): TemplateResult {
  const look = isAboutTime(error) ? 'secondary' : 'primary';
  return html`<button type="button" class=${look} @click=${retry}>
    ${localize.term('try-again')}
  </button>`;
}

/** A host's own function may give a code of another step, whose words are not loaded. */
function sentence({ code }: SessionError, localize: Localize): string {
  const key = `error-${code}` as const;
  const known = localize.exists(key, { includeFallback: true });
  return localize.term(known ? key : 'error-service-down');
}

/** A matter of the day, not a fault. */
function isAboutTime({ code }: SessionError): boolean {
  return ['too-early', 'past', 'moved', 'cancelled', 'waiting'].includes(code);
}

function icon(error: SessionError): TemplateResult {
  if (error.code === 'waiting') return clockIcon();
  return isAboutTime(error) ? calendarIcon() : warningIcon();
}

/** The date it is for, in the service's own zone (R1, R2). */
function day({ code, details }: SessionError, localize: Localize): TemplateResult | typeof nothing {
  const instant = details.starts ?? details.opens;
  if (instant === undefined || details.timeZone === undefined) return nothing;
  const key = DAY_SENTENCES[code];
  if (key === undefined) return nothing;
  const date = formatDay(instant, details.timeZone, localize.lang());
  return html`<p class="fact" part="problem-day">${localize.term(key, date)}</p>`;
}

const DAY_SENTENCES: Partial<
  Record<string, 'problem-day-is' | 'problem-day-was' | 'problem-day-moved'>
> = {
  'too-early': 'problem-day-is',
  past: 'problem-day-was',
  cancelled: 'problem-day-was',
  moved: 'problem-day-moved',
};
