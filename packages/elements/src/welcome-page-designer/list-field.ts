import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from './form.js';

export interface ListField<T> {
  /** Of the list; its items are `id-0`, `id-1` and so on. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly items: readonly T[];
  /** What a new item is like. */
  readonly blank: T;
  readonly addLabel: string;
  /** Field of an item that a new one begins with: what stands behind its id. */
  readonly firstField: string;
  readonly renderItem: (item: T, index: number) => TemplateResult;
  readonly change: (items: readonly T[], group?: string) => void;
}

/** A list that grows, shrinks and is put in order by buttons, so by keyboard too. */
export function listField<T>(form: Form, list: ListField<T>): TemplateResult {
  const { id, title, hint, items, blank, addLabel, firstField, change } = list;
  const add = () => {
    change([...items, blank]);
    form.focusLater(`${id}-${items.length}${firstField}`);
  };
  return html`<fieldset class="list" id=${id} aria-describedby=${hint ? `${id}-hint` : nothing}>
    <legend>${title}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <ol>
      ${items.map((item, index) => html`<li>${renderItem(form, list, item, index)}</li>`)}
    </ol>
    <button id="${id}-add" class="secondary" type="button" @click=${add}>${addLabel}</button>
  </fieldset>`;
}

function renderItem<T>(form: Form, list: ListField<T>, item: T, index: number): TemplateResult {
  const { id, items } = list;
  const { localize } = form;
  const place = localize.term('designer-item', index + 1);
  const button = (
    action: 'up' | 'down' | 'remove',
    label: string,
    isOff: boolean,
    act: () => void,
  ) =>
    html`<button
      id="${id}-${index}-${action}"
      class="quiet"
      type="button"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${isOff ? nothing : act}
    >
      ${label}<span class="visually-hidden">: ${place}</span>
    </button>`;
  const move = (by: number) => () => moveItem(form, list, index, by);
  return html`<div class="item" role="group" aria-label=${place}>
    ${list.renderItem(item, index)}
    <div class="row">
      ${button('up', localize.term('designer-move-up'), index === 0, move(-1))}
      ${button('down', localize.term('designer-move-down'), index === items.length - 1, move(1))}
      ${button('remove', localize.term('designer-remove'), false, () => removeItem(form, list, index))}
    </div>
  </div>`;
}

/** The focus goes with what was moved. */
function moveItem<T>(form: Form, list: ListField<T>, index: number, by: number): void {
  const { id, items, change } = list;
  const moved = items[index];
  if (moved === undefined) return;
  const others = items.filter((_, other) => other !== index);
  change([...others.slice(0, index + by), moved, ...others.slice(index + by)]);
  form.announce(form.localize.term('designer-moved', index + by + 1, items.length));
  form.focusLater(`${id}-${index + by}-${by < 0 ? 'up' : 'down'}`);
}

function removeItem<T>(form: Form, list: ListField<T>, index: number): void {
  const { id, items, change } = list;
  change(items.filter((_, other) => other !== index));
  form.announce(form.localize.term('designer-removed'));
  const next = Math.min(index, items.length - 2);
  form.focusLater(next < 0 ? `${id}-add` : `${id}-${next}-remove`);
}
