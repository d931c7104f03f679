import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../localize.js';
import { meetingCodeText } from '../meeting-code-text.js';
import { phoneHelp, phoneLink } from '../panels/phone-help.js';

/** Why Join does not go on. */
export type JoinProblem = 'join-name-missing' | 'join-unsupported';

export interface JoinFormModel {
  readonly localize: Localize;
  readonly name: string;
  readonly meetingCode: string;
  readonly phone: string;
  readonly busy: boolean;
  readonly problem: JoinProblem | undefined;
  readonly onName: (name: string) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onSummaryLink: (event: Event) => void;
}

/** R35: takes focus, and leads to the field. */
export function joinSummary(model: JoinFormModel): TemplateResult | typeof nothing {
  const { localize, problem, phone, onSummaryLink } = model;
  if (problem === undefined) return nothing;
  const sentence = localize.term(problem);
  return html`<div class="summary" tabindex="-1" role="alert" aria-labelledby="summary-title">
    <h2 id="summary-title">${localize.term('join-problem')}</h2>
    ${
      problem === 'join-name-missing'
        ? html`<a href="#name" @click=${onSummaryLink}>${sentence}</a>`
        : html`<p>${sentence}</p>
            ${phoneLink(phone, localize)}`
    }
  </div>`;
}

/** Name, meeting code and Join. */
export function joinForm(model: JoinFormModel): TemplateResult {
  const { localize, busy, phone, onSubmit } = model;
  return html`<form novalidate @submit=${onSubmit}>
    ${nameField(model)} ${meetingCode(model)}
    <div class="action">
      <button
        class="primary large"
        part="join-button"
        type="submit"
        aria-busy=${busy ? 'true' : 'false'}
      >
        ${busy ? html`<span class="spinner"></span>` : nothing}
        ${localize.term(busy ? 'joining' : 'join')}
      </button>
    </div>
    ${phoneHelp(phone, localize)}
  </form>`;
}

function nameField({ localize, name, problem, onName }: JoinFormModel): TemplateResult {
  const isMissing = problem === 'join-name-missing';
  const described = isMissing ? 'name-error name-hint' : 'name-hint';
  return html`<div class="field">
    <label for="name">${localize.term('join-name')}</label>
    <p id="name-hint" class="hint">${localize.term('join-name-hint')}</p>
    ${
      isMissing
        ? html`<p id="name-error" class="error">${localize.term('join-name-missing')}</p>`
        : nothing
    }
    <input
      id="name"
      name="name"
      autocomplete="name"
      maxlength="60"
      .value=${live(name)}
      aria-describedby=${described}
      aria-invalid=${isMissing ? 'true' : 'false'}
      @input=${(event: InputEvent & { readonly target: HTMLInputElement }) =>
        onName(event.target.value)}
    />
  </div>`;
}

function meetingCode({ localize, meetingCode }: JoinFormModel): TemplateResult | typeof nothing {
  const code = meetingCodeText(meetingCode);
  if (code === nothing) return nothing;
  return html`<div class="field">
    <p class="label">${localize.term('meeting-code')}</p>
    <p class="meeting-code">${code}</p>
    <p class="hint">${localize.term('join-code-hint')}</p>
  </div>`;
}
