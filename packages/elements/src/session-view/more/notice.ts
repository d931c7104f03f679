import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon as drawing } from '../../icon.js';
import type { Localize } from '../../localize.js';

export interface Action {
  readonly words: string;
  readonly press: () => unknown;
}

export interface Notice {
  readonly icon: TemplateResult;
  /** Sentences; together they name one next step (R30). */
  readonly words: readonly string[];
  readonly action?: Action | undefined;
  readonly other?: Action | undefined;
  /** Another way on, such as a phone number. */
  readonly help?: TemplateResult | typeof nothing;
  /** Without it the notice stays for as long as it is true. */
  readonly dismiss?: (() => void) | undefined;
}

/** One line between the bar and the meeting. Needs `callMoreStyles`. */
export function notice(localize: Localize, shown: Notice): TemplateResult {
  const { icon, words, action, other, help = nothing, dismiss } = shown;
  return html`<div class="notice">
    ${icon}
    <p class="said">${words.join(' ')}</p>
    ${actionButton(action, 'primary')} ${actionButton(other, 'secondary')} ${help}
    ${dismiss === undefined ? nothing : closeButton(localize, dismiss)}
  </div>`;
}

function actionButton(
  action: Action | undefined,
  look: 'primary' | 'secondary',
): TemplateResult | typeof nothing {
  if (action === undefined) return nothing;
  return html`<button type="button" class=${look} @click=${once(action.press)}>
    ${action.words}
  </button>`;
}

/** The second click of a double one was meant for what stood there at the first. */
export function once(press: () => unknown): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) press();
  };
}

export function closeButton(localize: Localize, close: () => void): TemplateResult {
  return html`<button
    type="button"
    class="close"
    aria-label=${localize.term('close')}
    title=${localize.term('close')}
    @click=${close}
  >
    ${drawing(svg`<path d="M6 6l12 12M18 6L6 18" />`)}
  </button>`;
}
