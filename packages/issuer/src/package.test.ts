import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const { exports, dependencies, peerDependencies, peerDependenciesMeta, files } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
) as {
  readonly exports: Readonly<Record<string, string | { readonly source: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly files: readonly string[];
};

const sourceOf = (entry: string | { readonly source: string }) =>
  typeof entry === 'string' ? entry : entry.source;

/** Which libraries an entry needs when it runs; what only types need is left out. */
function librariesOf(file: URL, seen = new Set<string>()): Set<string> {
  const libraries = new Set<string>();
  if (seen.has(file.href)) return libraries;
  seen.add(file.href);
  const statements = /^(?:import|export)\s(?!type\s)(?:[^;]*?\sfrom\s)?'([^']+)'/gm;
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(statements)) {
    if (isBuiltin(name)) continue;
    const found = name.startsWith('.')
      ? librariesOf(new URL(name.replace(/\.js$/, '.ts'), file), seen)
      : [name.split('/', name.startsWith('@') ? 2 : 1).join('/')];
    for (const library of found) libraries.add(library);
  }
  return libraries;
}

/** Entries that a host chooses along with a library of its own. */
const PEERS: Readonly<Record<string, string>> = { './redis': 'redis' };

describe('the package', () => {
  for (const [name, entry] of Object.entries(exports)) {
    const file = new URL(sourceOf(entry), root);
    it(`has ${name}, and sends it out`, () => {
      assert.ok(existsSync(file));
      const [, folder = ''] = sourceOf(entry).split('/');
      assert.ok(files.includes(folder));
    });
    if (typeof entry === 'string') continue;

    it(`can import ${name}`, async () => {
      assert.notEqual(Object.keys((await import(file.href)) as object).length, 0);
    });

    it(`runs ${name} without libraries that a host may not have`, () => {
      const allowed = new Set([...Object.keys(dependencies), PEERS[name]]);
      const strangers = [...librariesOf(file)].filter((library) => !allowed.has(library));
      assert.deepEqual(strangers, [], fileURLToPath(file));
    });
  }

  it('asks nobody to install a framework', () => {
    for (const name of Object.keys(peerDependencies))
      assert.equal(peerDependenciesMeta[name]?.optional, true, name);
  });
});
