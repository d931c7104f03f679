/** The address in "Failed to fetch dynamically imported module: https://…". */
const ADDRESS = /https?:\/\/\S+/;

/**
 * A module, asked for twice: most browsers remember that one could not be had
 * and never ask again (whatwg/html#6768), but with another query it is another to them.
 * @param load an `import()`, written out so that bundlers see it
 */
export async function importModule<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    const address = ADDRESS.exec(String(thrown))?.[0];
    if (address === undefined) throw thrown;
    const fresh = new URL(address);
    fresh.searchParams.set('again', String(Date.now()));
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ fresh.href)) as T;
  }
}
