import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Late } from './late.js';
import { outlineOf, type OutlineBlock } from './outline.js';

/** A service's rich text: its plain words at once, and cleaned (R43) once what cleans it is here. */
export class OwnWords {
  readonly #cleaner: Late<(html: string) => DocumentFragment | undefined>;
  #shown: { readonly html: string; readonly words: HTMLElement | undefined } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#cleaner = new Late(host, async () => (await import('./rich-text.js')).cleanRichText);
  }

  render(rich: string): TemplateResult | HTMLElement {
    const clean = this.#cleaner.part;
    if (clean === undefined) {
      this.#cleaner.want();
      return plain(rich);
    }
    if (this.#shown?.html !== rich) this.#shown = { html: rich, words: boxed(clean(rich)) };
    return this.#shown.words ?? plain(rich);
  }
}

/** One element, so that rendering again leaves it as it is. */
function boxed(fragment: DocumentFragment | undefined): HTMLElement | undefined {
  if (fragment === undefined) return undefined;
  const box = document.createElement('div');
  box.className = 'rich';
  box.append(fragment);
  return box;
}

function plain(rich: string): TemplateResult {
  return html`<div class="rich">${lists(outlineOf(rich)).map(group)}</div>`;
}

function group(blocks: readonly OutlineBlock[]): TemplateResult {
  const [first] = blocks;
  switch (first?.kind) {
    case 'li':
      return html`<ul>
        ${blocks.map(({ words }) => html`<li>${words}</li>`)}
      </ul>`;
    case 'h2':
      return html`<h2>${first.words}</h2>`;
    case 'h3':
      return html`<h3>${first.words}</h3>`;
    default:
      return html`<p>${first?.words}</p>`;
  }
}

/** Neighbouring items make one list. */
function lists(blocks: readonly OutlineBlock[]): readonly (readonly OutlineBlock[])[] {
  const groups: OutlineBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'li' && last?.[0]?.kind === 'li') last.push(block);
    else groups.push([block]);
  }
  return groups;
}
