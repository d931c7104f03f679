interface Module {
  exports: unknown;
}

/** A `module` for each script that is on its way. */
const modules = new Map<unknown, Module>();

/** A UMD bundle asks for both before it looks for an AMD loader or a global. */
const NAMES = ['exports', 'module'] as const;

/**
 * Gives a script a `module` of its own. Jitsi's is a UMD bundle: so its class comes to
 * us whatever the page keeps in the global or loads scripts with, and the page sees
 * nothing of it. No other script finds this `module`, also while this one is on its way.
 */
export function giveModule(script: HTMLScriptElement): void {
  modules.set(script, { exports: undefined });
  for (const name of NAMES) if (!Object.hasOwn(window, name)) stand(name);
}

/** What the script has exported; from now on it has no `module`. */
export function takeExports(script: HTMLScriptElement): unknown {
  const exported = modules.get(script)?.exports;
  modules.delete(script);
  if (modules.size === 0) for (const name of NAMES) fall(name);
  return exported;
}

function current(): Module | undefined {
  return modules.get(document.currentScript);
}

/** A page that makes such a variable meanwhile shall have it. */
function stand(name: string): void {
  const set = (value: unknown) =>
    Object.defineProperty(window, name, { value, writable: true, enumerable: true });
  Object.defineProperty(window, name, { get: current, set, configurable: true });
}

function fall(name: string): void {
  if (Object.getOwnPropertyDescriptor(window, name)?.get === current)
    Reflect.deleteProperty(window, name);
}
