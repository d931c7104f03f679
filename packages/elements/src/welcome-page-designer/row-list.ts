import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from './draft.js';
import { textField, type PlainKey } from './fields.js';
import { fileOf, type Form } from './form.js';
import { listField } from './list-field.js';
import { BACKGROUND_LIMITS, readPicture } from './picture-file.js';

const BLANK: Row = { label: '', address: '' };

interface RowWords {
  readonly title: PlainKey;
  readonly hint: PlainKey;
  readonly label: PlainKey;
  readonly address: PlainKey;
  readonly add: PlainKey;
}

const WORDS: Readonly<Record<RowList, RowWords>> = {
  links: {
    title: 'designer-links',
    hint: 'designer-links-hint',
    label: 'designer-link-label',
    address: 'designer-link-address',
    add: 'designer-add-link',
  },
  backgrounds: {
    title: 'designer-backgrounds',
    hint: 'designer-backgrounds-hint',
    label: 'designer-background-label',
    address: 'designer-background-address',
    add: 'designer-add-background',
  },
};

type RowList = 'links' | 'backgrounds';

/** A list of names with an address each. */
export function rowList(form: Form, name: RowList): TemplateResult {
  const { draft, localize } = form;
  const words = WORDS[name];
  return listField<Row>(form, {
    id: name,
    title: localize.term(words.title),
    hint: localize.term(words.hint),
    items: draft[name],
    blank: BLANK,
    addLabel: localize.term(words.add),
    firstField: '-label',
    change: (rows, group) => form.change({ [name]: rows }, group),
    renderItem: (row, index) => renderRow(form, name, row, index),
  });
}

function renderRow(form: Form, name: RowList, row: Row, index: number): TemplateResult {
  const words = WORDS[name];
  const field = (part: keyof Row) => {
    const id = `${name}-${index}-${part}`;
    return textField(form, {
      id,
      label: form.localize.term(words[part]),
      value: row[part],
      change: (value) => changeRow(form, name, index, { [part]: value }, id),
    });
  };
  const picture = name === 'backgrounds' ? pictureChoice(form, index) : nothing;
  return html`${field('label')} ${field('address')} ${picture}`;
}

function changeRow(
  form: Form,
  name: RowList,
  index: number,
  patch: Partial<Row>,
  group?: string,
): void {
  const rows = form.draft[name].map((row, other) => (other === index ? { ...row, ...patch } : row));
  form.change({ [name]: rows }, group);
}

function pictureChoice(form: Form, index: number): TemplateResult {
  const { localize } = form;
  const choose = async (event: Event) => {
    const file = fileOf(event);
    if (file === undefined) return;
    const address = await readPicture(file, BACKGROUND_LIMITS);
    if (address === undefined) form.announce(localize.term('designer-picture-refused'));
    else changeRow(form, 'backgrounds', index, { address });
  };
  return html`<label class="button secondary file">
    ${localize.term('designer-choose-file')}
    <span class="visually-hidden">: ${localize.term('designer-item', index + 1)}</span>
    <input type="file" accept="image/*" @change=${choose} />
  </label>`;
}
