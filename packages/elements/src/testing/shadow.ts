/** The first such element in a shadow root; a test that expects none asks `has`. */
export function find(element: Element, selector: string): HTMLElement;
export function find<E extends HTMLElement>(
  element: Element,
  selector: string,
  type: abstract new () => E,
): E;
export function find(
  element: Element,
  selector: string,
  type: abstract new () => HTMLElement = HTMLElement,
): HTMLElement {
  const found = element.shadowRoot!.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`${element.localName} shows no ${selector}`);
}

export function has(element: Element, selector: string): boolean {
  return element.shadowRoot!.querySelector(selector) !== null;
}

/** The words of an element in a shadow root, with spaces as they are seen. */
export function text(element: Element, selector: string): string {
  return find(element, selector).textContent.replace(/\s+/g, ' ').trim();
}
