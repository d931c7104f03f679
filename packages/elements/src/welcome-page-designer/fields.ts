import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AllMessages } from '../locales/en/index.js';
import type { SwitchName, TextName } from './draft.js';
import { isChecked, valueOf, type Form } from './form.js';

/** Keys of messages that need no values. */
export type PlainKey = {
  [K in keyof AllMessages]: AllMessages[K] extends string ? K : never;
}[keyof AllMessages];

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly kind?: 'text' | 'tel' | 'area';
  readonly change: (value: string) => void;
}

/** A field with its label, its hint and what is wrong with it (R35). */
export function textField(form: Form, field: Field): TemplateResult {
  return html`<div class="field">
    <label for=${field.id}>${field.label}</label>
    ${beside(form, field)} ${field.kind === 'area' ? area(form, field) : input(form, field)}
  </div>`;
}

function input(form: Form, field: Field): TemplateResult {
  const { id, value, kind, change } = field;
  return html`<input
    id=${id}
    type="text"
    dir="auto"
    autocomplete="off"
    inputmode=${kind === 'tel' ? 'tel' : nothing}
    aria-describedby=${describedBy(form, field)}
    aria-invalid=${form.mistake(id) === undefined ? nothing : 'true'}
    .value=${live(value)}
    @input=${(event: Event) => change(valueOf(event))}
  />`;
}

function area(form: Form, field: Field): TemplateResult {
  const { id, value, change } = field;
  return html`<textarea
    id=${id}
    rows="4"
    dir="auto"
    aria-describedby=${describedBy(form, field)}
    aria-invalid=${form.mistake(id) === undefined ? nothing : 'true'}
    .value=${live(value)}
    @input=${(event: Event) => change(valueOf(event))}
  ></textarea>`;
}

type Described = Pick<Field, 'id' | 'hint'>;

/** Hint and mistake, tied to their field by `describedBy`. */
export function beside(form: Form, { id, hint }: Described): TemplateResult {
  const mistake = form.mistake(id);
  return html`${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${mistake === undefined ? nothing : html`<p class="field-error" id="${id}-error">${mistake}</p>`}`;
}

export function describedBy(form: Form, { id, hint }: Described): string | typeof nothing {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(form.mistake(id) === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** A field for one text of the draft, with the words for it. */
export function draftField(
  form: Form,
  name: TextName,
  words: { readonly label: PlainKey; readonly hint?: PlainKey },
  kind: Field['kind'] = 'text',
): TemplateResult {
  const { draft, localize } = form;
  return textField(form, {
    id: name,
    label: localize.term(words.label),
    hint: words.hint === undefined ? undefined : localize.term(words.hint),
    value: draft[name],
    kind,
    change: (value) => form.change({ [name]: value }, name),
  });
}

export interface Tick {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

export function tick(form: Form, { id, label, hint, checked, change }: Tick): TemplateResult {
  return html`<div class="tick">
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${describedBy(form, { id, hint })}
      .checked=${live(checked)}
      @change=${(event: Event) => change(isChecked(event))}
    />
    <label for=${id}>${label}</label>
    ${beside(form, { id, hint })}
  </div>`;
}

export function draftTick(
  form: Form,
  name: SwitchName,
  words: { readonly label: PlainKey; readonly hint?: PlainKey },
): TemplateResult {
  const { draft, localize } = form;
  return tick(form, {
    id: name,
    label: localize.term(words.label),
    hint: words.hint === undefined ? undefined : localize.term(words.hint),
    checked: draft[name],
    change: (checked) => form.change({ [name]: checked }),
  });
}

/** One part of the form, to fold away. */
export function section(title: string, content: unknown, isOpen = true): TemplateResult {
  return html`<details class="section" ?open=${isOpen}>
    <summary><h2>${title}</h2></summary>
    <div class="fields">${content}</div>
  </details>`;
}
