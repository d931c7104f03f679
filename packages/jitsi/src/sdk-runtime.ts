/**
 * As much of React as the one component of `@jitsi/react-sdk` asks for, in
 * place of a library ten times as large: five hooks, and a fragment of empty
 * elements that never changes. The SDK's version is pinned, and the adapter's
 * tests run it on this.
 */
type Props = Readonly<Record<string, unknown>>;

interface Element {
  readonly type: unknown;
  readonly props: Props;
}

/** A hook's own memory, in the order of the calls. */
interface Cell {
  value?: unknown;
  deps?: readonly unknown[] | undefined;
}

type Component = (props: Props) => Element;

export const Fragment = Symbol('fragment');

export function jsx(type: unknown, props: Props): Element {
  return { type, props };
}

export { jsx as jsxs };

/** The component that is being rendered just now. */
let current: Root;

/** Puts a component into the page. @returns takes it away again */
export function render(component: unknown, props: object, parent: HTMLElement): () => void {
  const root = new Root(component as Component, props as Props, parent);
  root.render();
  return () => root.unmount();
}

export function useState(initial: unknown): [unknown, (value: unknown) => void] {
  const root = current;
  const cell = root.cell(() => ({ value: initial }));
  const set = (value: unknown) => {
    if (Object.is(cell.value, value)) return;
    cell.value = value;
    root.schedule();
  };
  return [cell.value, set];
}

export function useRef(value: unknown): unknown {
  return current.cell(() => ({ value: { current: value } })).value;
}

export function useMemo(make: () => unknown, deps?: readonly unknown[]): unknown {
  const cell = current.cell(() => ({}));
  if (changed(cell, deps)) cell.value = make();
  return cell.value;
}

export function useCallback(callback: unknown, deps?: readonly unknown[]): unknown {
  return useMemo(() => callback, deps);
}

/** The SDK's effects leave nothing to be cleaned up. */
export function useEffect(effect: () => void, deps?: readonly unknown[]): void {
  if (
    changed(
      current.cell(() => ({})),
      deps,
    )
  )
    current.effects.push(effect);
}

function changed(cell: Cell, deps: readonly unknown[] | undefined): boolean {
  const before = cell.deps;
  cell.deps = deps;
  return !before || !deps || deps.some((item, index) => !Object.is(item, before[index]));
}

class Root {
  effects: (() => void)[] = [];
  readonly #component: Component;
  readonly #props: Props;
  readonly #parent: HTMLElement;
  readonly #cells: Cell[] = [];
  #cursor = 0;
  #nodes: readonly HTMLElement[] | undefined;
  #scheduled = false;
  #unmounted = false;

  constructor(component: Component, props: Props, parent: HTMLElement) {
    this.#component = component;
    this.#props = props;
    this.#parent = parent;
  }

  cell(make: () => Cell): Cell {
    const cell = (this.#cells[this.#cursor] ??= make());
    this.#cursor += 1;
    return cell;
  }

  /** There is nothing to paint before the frame is there, so no need to wait for it. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.render());
  }

  render(): void {
    this.#scheduled = false;
    if (this.#unmounted) return;
    this.#cursor = 0;
    current = this; // eslint-disable-line @typescript-eslint/no-this-alias -- for the hooks
    const tree = this.#component(this.#props);
    this.#nodes ??= elementsOf(tree).map((element) => this.#create(element));
    const effects = this.effects;
    this.effects = [];
    for (const effect of effects) effect();
  }

  unmount(): void {
    this.#unmounted = true;
    for (const node of this.#nodes ?? []) node.remove();
  }

  #create({ type, props }: Element): HTMLElement {
    const node = document.createElement(String(type));
    if (typeof props['id'] === 'string') node.id = props['id'];
    Object.assign(props['ref'] ?? {}, { current: node });
    this.#parent.append(node);
    return node;
  }
}

function elementsOf({ props }: Element): readonly Element[] {
  const children = props['children'] as readonly (Element | null)[];
  return children.filter((child) => child !== null);
}
