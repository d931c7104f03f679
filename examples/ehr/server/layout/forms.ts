import { html } from 'hono/html';
import type { Html } from './layout.js';

/** What is wrong with a form: the name of the field, and a sentence. */
export type Mistakes = ReadonlyMap<string, string>;

export const NO_MISTAKES: Mistakes = new Map();

/** R35: takes the focus, and each sentence leads to its field. */
export function mistakeSummary(mistakes: Mistakes): Html | '' {
  if (mistakes.size === 0) return '';
  return html`<section class="mistakes" role="alert" tabindex="-1" autofocus>
    <h2>There is a problem</h2>
    <ul>
      ${[...mistakes].map(([field, words]) => html`<li><a href="#${field}">${words}</a></li>`)}
    </ul>
  </section>`;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly mistakes: Mistakes;
  readonly hint?: string;
  /** The control; it gets the attributes that tie it to its label, hint and mistake. */
  readonly control: (attributes: Html) => Html;
}

export function field({ name, label, hint, mistakes, control }: Field): Html {
  const mistake = mistakes.get(name);
  const describedBy = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(mistake === undefined ? [] : [`${name}-mistake`]),
  ].join(' ');
  const attributes = html`id="${name}" name="${name}"
  ${describedBy === '' ? '' : html`aria-describedby="${describedBy}"`}
  ${mistake === undefined ? '' : html`aria-invalid="true"`}`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${mistake === undefined ? '' : html`<p class="mistake" id="${name}-mistake">${mistake}</p>`}
    ${control(attributes)}
  </div>`;
}

/** The fields of a submitted form, as trimmed text. */
export function textsOf(form: FormData): (name: string) => string {
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
}
