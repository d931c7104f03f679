import { html, nothing, type TemplateResult } from 'lit';
import { lockIcon, peopleIcon, personIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import type { Copying } from './copying.js';

/** The links there are, one per role (R6). */
export type LinkRole = 'patient' | 'guest' | 'clinician';

const ICONS = { patient: personIcon, guest: peopleIcon, clinician: lockIcon } as const;

export interface LinkFieldModel {
  readonly localize: Localize;
  readonly copying: Copying;
  readonly role: LinkRole;
  readonly link: string;
  /** How it is shared, in words. */
  readonly hint: string;
  /** A button for its QR code. */
  readonly qr: TemplateResult | typeof nothing;
}

/** One link: whose it is, the link itself, copy, and how to share it. */
export function linkField(model: LinkFieldModel, more?: TemplateResult): TemplateResult {
  const { localize, copying, role, link, hint, qr } = model;
  const what = localize.term(`link-${role}`);
  return html`<div class="link ${role}">
    <label for=${role}>${ICONS[role]()} ${what}</label>
    <div class="copyable">
      <input
        id=${role}
        type="text"
        readonly
        dir="ltr"
        spellcheck="false"
        .value=${link}
        aria-describedby="${role}-hint"
        @focus=${selectAll}
      />
      ${copying.button({ id: role, what }, link)} ${qr}
    </div>
    <p id="${role}-hint" class="hint">${hint}</p>
    ${copying.report({ id: role, what })} ${more ?? nothing}
  </div>`;
}

function selectAll(event: FocusEvent): void {
  (event.currentTarget as HTMLInputElement).select();
}
