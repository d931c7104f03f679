import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { luminance } from '../theme.js';
import { draftField, type PlainKey } from './fields.js';
import { fileOf, type Form } from './form.js';
import { logoFaults, type LogoFault } from './logo-check.js';
import { LOGO_LIMITS, readPicture } from './picture-file.js';

interface Check {
  readonly logo: string;
  readonly paper: string;
  /** Undefined while it is being looked at. */
  readonly faults: readonly LogoFault[] | undefined;
}

/** Address or file of the logo, looked at whenever it or the paper behind it changes. */
export class LogoField {
  readonly #host: ReactiveControllerHost;
  #check: Check | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(form: Form, paper: string): TemplateResult {
    const { draft, localize } = form;
    const logo = draft.logo.trim();
    this.#look(logo, paper);
    const remove = () => {
      form.change({ logo: '' });
      form.focusLater('logo');
    };
    return html`${draftField(form, 'logo', { label: 'designer-logo', hint: 'designer-logo-hint' })}
      <div class="row">
        <label class="button secondary file">
          ${localize.term('designer-choose-file')}
          <span class="visually-hidden">: ${localize.term('designer-logo')}</span>
          <input type="file" accept="image/*" @change=${(event: Event) => choose(form, event)} />
        </label>
        ${
          logo === ''
            ? nothing
            : html`<button class="quiet" type="button" @click=${remove}>
                ${localize.term('designer-remove-logo')}
              </button>`
        }
      </div>
      <div class="logo-check" role="status">${logo === '' ? nothing : this.#verdict(form)}</div>`;
  }

  #verdict({ localize }: Form): TemplateResult {
    const { faults, paper = '' } = this.#check ?? {};
    if (faults === undefined) return html`<p>${localize.term('designer-logo-checking')}</p>`;
    if (faults.length === 0)
      return html`<p class="good">${localize.term('designer-logo-good')}</p>`;
    const isDark = luminance(paper) < 0.2;
    const key = (fault: LogoFault): PlainKey =>
      fault === 'pale' && isDark ? 'designer-logo-pale-dark' : `designer-logo-${fault}`;
    return html`<ul class="warnings">
      ${faults.map((fault) => html`<li>${localize.term(key(fault))}</li>`)}
    </ul>`;
  }

  #look(logo: string, paper: string): void {
    if (this.#check?.logo === logo && this.#check.paper === paper) return;
    this.#check = { logo, paper, faults: undefined };
    if (logo !== '') void this.#find(logo, paper);
  }

  async #find(logo: string, paper: string): Promise<void> {
    const faults = await logoFaults(logo, paper);
    // Of another logo by now: what was found says nothing about it.
    if (this.#check?.logo !== logo || this.#check.paper !== paper) return;
    this.#check = { logo, paper, faults };
    this.#host.requestUpdate();
  }
}

async function choose(form: Form, event: Event): Promise<void> {
  const file = fileOf(event);
  if (file === undefined) return;
  const logo = await readPicture(file, LOGO_LIMITS);
  if (logo === undefined) form.announce(form.localize.term('designer-picture-refused'));
  else form.change({ logo });
}
