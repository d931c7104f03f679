import type { ArgTypes } from '@storybook/web-components-vite';
import { elements, type Item } from './manifest.js';

type ArgType = ArgTypes[string];

const NONE = { disable: true };

/**
 * The tables and controls of an element. Storybook's own reading of the manifest
 * lets a part take the place of an attribute of the same name, and leaves out
 * the default slot, the methods and the states.
 */
export function extractArgTypes(tag: string): ArgTypes | undefined {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (element === undefined) return undefined;
  const { attributes, members, events, slots, cssProperties, cssParts, cssStates } = element;
  const properties = members?.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members?.filter(({ kind }) => kind === 'method');
  return {
    ...rows(attributes, attributeRow),
    ...rows(properties, propertyRow),
    ...rows(
      methods,
      documented('Methods', ({ name }) => `${name}()`),
    ),
    ...rows(
      events,
      documented('Events', ({ name }) => name),
    ),
    ...rows(
      slots,
      documented('Slots', ({ name }) => (name === '' ? '(default)' : name)),
    ),
    ...rows(
      cssProperties,
      documented('CSS custom properties', ({ name }) => name),
    ),
    ...rows(
      cssParts,
      documented('CSS parts', ({ name }) => `::part(${name})`),
    ),
    ...rows(
      cssStates,
      documented('CSS states', ({ name }) => `:state(${name})`),
    ),
  };
}

function rows(items: readonly Item[] = [], row: (item: Item) => [string, ArgType]): ArgTypes {
  return Object.fromEntries(items.map(row));
}

/** Stories name what they set by its property. */
function attributeRow(item: Item): [string, ArgType] {
  return [item.fieldName ?? item.name, { ...described(item, 'Attributes'), ...controlOf(item) }];
}

/** Functions and objects of the host: there is no control for such. */
function propertyRow(item: Item): [string, ArgType] {
  return [item.name, { ...described(item, 'Properties'), control: NONE }];
}

function documented(category: string, label: (item: Item) => string) {
  return (item: Item): [string, ArgType] => [
    `${category} ${item.name}`,
    { ...described(item, category), name: label(item), control: NONE },
  ];
}

function described({ name, description, type, default: value }: Item, category: string): ArgType {
  return {
    name,
    ...(description === undefined ? {} : { description }),
    table: {
      category,
      ...(type === undefined ? {} : { type: { summary: type.text } }),
      ...(value === undefined ? {} : { defaultValue: { summary: value } }),
    },
  };
}

function controlOf({ type }: Item): ArgType {
  const text = type?.text ?? 'string';
  const options = Array.from(text.matchAll(/'([^']*)'/g), ([, choice]) => choice);
  if (options.length > 0) return { options, control: { type: 'inline-radio' } };
  return { control: { type: text === 'boolean' ? 'boolean' : 'text' } };
}
