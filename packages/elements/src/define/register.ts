/** Registers an element once: two copies of the script on one page are no error. */
export function register(element: CustomElementConstructor & { readonly tagName: string }): void {
  const { tagName } = element;
  if (customElements.get(tagName) === undefined) customElements.define(tagName, element);
}
