import { resolve } from 'node:path';
import rollupTypescript from '@rollup/plugin-typescript';
import { listedProperties } from './lit-properties.mjs';

/**
 * Compiles one package against the declarations of the packages already built:
 * without the `source` condition, so that no sibling's source is pulled in.
 * @param {string} name folder below `packages`
 * @param {import('@rollup/plugin-typescript').RollupTypescriptOptions} [overrides]
 */
export function typescript(name, { compilerOptions = {}, ...overrides } = {}) {
  const source = resolve('packages', name, 'src');
  const dist = resolve('packages', name, 'dist');
  return rollupTypescript({
    tsconfig: `packages/${name}/tsconfig.json`,
    include: ['**/*.ts'],
    exclude: ['**/*.test.ts', '**/*.e2e.ts', '**/testing/**', '**/fixtures/**'],
    noEmitOnError: true,
    transformers: { before: [listedProperties] },
    ...overrides,
    compilerOptions: {
      customConditions: [],
      noEmit: false,
      declaration: true,
      declarationDir: dist,
      outDir: dist,
      rootDir: source,
      sourceMap: true,
      ...compilerOptions,
    },
  });
}
