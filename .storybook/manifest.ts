import written from '../packages/elements/custom-elements.json';

/** One documented thing of an element, as the custom elements manifest has it. */
export interface Item {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  /** Of an attribute: the property behind it. */
  readonly fieldName?: string;
  /** Of a property: its attribute. */
  readonly attribute?: string;
  readonly kind?: 'field' | 'method';
  readonly parameters?: readonly Item[];
}

type Group =
  'attributes' | 'members' | 'events' | 'slots' | 'cssProperties' | 'cssParts' | 'cssStates';

export interface ElementManifest extends Readonly<Partial<Record<Group, readonly Item[]>>> {
  readonly tagName: string;
  readonly description?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly (ElementManifest | { readonly tagName?: undefined })[];
  }[];
}

export const manifest = written as unknown as Manifest;

export const elements: readonly ElementManifest[] = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter((declaration) => declaration.tagName !== undefined);
