const ANYTHING = /(?:)/;
const PATIENCE_MILLISECONDS = 20_000;
const BETWEEN_LOOKS_MILLISECONDS = 50;

/** The first element below `root` that fits, whatever shadow root it is in. */
export function findDeep(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found !== null) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && findDeep(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** Waits until something is so; there is no event for what happens in shadow roots and frames. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`The story does not show ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MILLISECONDS));
  }
}

/** Waits until a story shows what it is about. */
export async function appears(
  root: ParentNode,
  selector: string,
  text: RegExp = /./,
): Promise<void> {
  await until(`${selector} with ${String(text)}`, () => {
    const words = findDeep(root, selector)?.textContent.replace(/\s+/g, ' ').trim();
    return words !== undefined && text.test(words);
  });
}

/** Waits for it, and presses it. */
export async function press(root: ParentNode, selector: string): Promise<void> {
  await appears(root, selector, ANYTHING);
  findDeep(root, selector)?.click();
}

/** Waits for the field, and types over what is in it. */
export async function type(root: ParentNode, selector: string, words: string): Promise<void> {
  await appears(root, selector, ANYTHING);
  const field = findDeep(root, selector);
  if (field instanceof HTMLInputElement) field.value = words;
  field?.dispatchEvent(new InputEvent('input'));
}
