/**
 * What a property is to begin with, kept on the prototype: a diary upgrades
 * hundreds of elements in one go, and each assignment in a constructor counts.
 * Goes below `@property()`.
 */
export function initial(value: unknown) {
  return (prototype: object, name: string): void => {
    const key = Symbol(name);
    Object.defineProperty(prototype, key, { value, writable: true });
    Object.defineProperty(prototype, name, {
      get(this: Record<symbol, unknown>) {
        return this[key];
      },
      set(this: Record<symbol, unknown>, next: unknown) {
        this[key] = next;
      },
      configurable: true,
    });
  };
}
