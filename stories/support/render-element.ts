/** The parts of Storybook's context that are needed here. */
interface StoryContext {
  readonly component?: string;
  /** What the loaders of the story have made. */
  readonly loaded: Readonly<Record<string, unknown>>;
}

type Properties = Readonly<Record<string, unknown>>;

/** Renders a story that is no more than its element: what is loaded, and over it what the controls say. */
export function renderElement(args: Properties, { component, loaded }: StoryContext): HTMLElement {
  if (component === undefined) throw new TypeError('The stories name no element');
  return createElement(component, { ...loaded, ...args });
}

/** Writes words and switches as attributes, as a host's page does; sets the rest as properties. */
export function createElement<K extends string>(
  tag: K,
  properties: Properties,
): K extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[K] : HTMLElement;
export function createElement(tag: string, properties: Properties): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') element.setAttribute(kebab(name), value);
    else if (typeof value === 'boolean') element.toggleAttribute(kebab(name), value);
    else if (value !== undefined) Object.assign(element, { [name]: value });
  }
  return element;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
