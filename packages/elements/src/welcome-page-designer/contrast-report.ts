import type { WelcomeTheme } from '@video-session/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { isEnough, pairsOf, suggestionsFor, type Pair, type Suggestion } from './contrast.js';
import { themeOf } from './draft.js';
import type { Form } from './form.js';

/** Every pair of colours measured against WCAG 2.2, in words, with a way out of each fault. */
export function contrastReport(form: Form): TemplateResult {
  const { draft, localize } = form;
  const theme = themeOf(draft.colours, draft.font);
  const pairs = pairsOf(theme);
  const faults = pairs.filter((pair) => !isEnough(pair));
  const verdict =
    faults.length === 0
      ? localize.term('designer-contrast-good')
      : localize.term('designer-contrast-bad', faults.length);
  return html`<section class="contrast" aria-labelledby="contrast-title">
    <h3 id="contrast-title">${localize.term('designer-contrast')}</h3>
    <p role="status" class=${faults.length === 0 ? 'good' : 'bad'}>${verdict}</p>
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="pairs">
            ${faultLines(form, faults, theme)}
          </ul>`
    }
    <details>
      <summary>${localize.term('designer-contrast-all')}</summary>
      <ul class="pairs">
        ${pairs.map((pair) => pairLine(form, pair, undefined))}
      </ul>
    </details>
  </section>`;
}

/** One change often mends several pairs: it is offered once. */
function faultLines(
  form: Form,
  faults: readonly Pair[],
  theme: WelcomeTheme | undefined,
): readonly TemplateResult[] {
  const offered = new Set<string>();
  const suggestions = suggestionsFor(theme);
  return faults.map((pair) => {
    const suggestion = suggestions.get(pair.name);
    const key = JSON.stringify(suggestion);
    const isNew = !offered.has(key);
    offered.add(key);
    return pairLine(form, pair, isNew ? suggestion : undefined);
  });
}

function pairLine(form: Form, pair: Pair, suggestion: Suggestion | undefined): TemplateResult {
  const { localize } = form;
  const { name, ratio, needed } = pair;
  // Never rounded up: 4.49 is not 4.5.
  const shown = localize.number(Math.floor(ratio * 10) / 10);
  const words = isEnough(pair)
    ? localize.term('designer-ratio-good', shown)
    : localize.term('designer-ratio-bad', shown, localize.number(needed));
  return html`<li>
    ${sample(pair)}
    <div>
      <strong>${localize.term(`designer-pair-${name}`)}</strong>
      <p>${words}</p>
      ${suggestion === undefined ? nothing : remedy(form, suggestion)}
    </div>
  </li>`;
}

function remedy(form: Form, { setting, colour, isDarker }: Suggestion): TemplateResult {
  const { draft, localize } = form;
  const name = localize.term(`designer-colour-${setting}`);
  const take = () => {
    form.change({ colours: { ...draft.colours, [setting]: colour } });
    form.announce(localize.term('designer-colour-changed', name, colour));
    form.focusLater(`colour-${setting}`);
  };
  const label = localize.term(isDarker ? 'designer-use-darker' : 'designer-use-lighter', name);
  return html`<button class="secondary small" type="button" @click=${take}>
    ${patch(colour)}${label} (${colour})
  </button>`;
}

/** Drawn, since a page's policy may forbid styles in an attribute. */
function sample({ front, back, needed }: Pair): TemplateResult {
  const figure =
    needed > 3
      ? svg`<text x="20" y="26" text-anchor="middle" font-size="18" font-weight="600" fill=${front}>Aa</text>`
      : svg`<circle cx="20" cy="20" r="10" fill="none" stroke-width="4" stroke=${front} />`;
  return html`<svg class="sample" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    <rect width="40" height="40" rx="6" fill=${back} />
    ${figure}
  </svg>`;
}

function patch(colour: string): TemplateResult {
  return html`<svg class="patch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <rect width="16" height="16" rx="3" fill=${colour} />
  </svg>`;
}
