import { createRequire } from 'node:module';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';

const require = createRequire(import.meta.url);
const MODULES = { react: 'react', 'react-dom/client': 'react-dom-client' };
/** What a CommonJS module exports is only known once it has run: here, before the runner takes over the console. */
const EXPORTS = Object.fromEntries(
  Object.keys(MODULES).map((source) => [source, Object.keys(require(source)).join(', ')]),
);
const FOLDER = '/__react/';
/** Who gets React itself; everywhere else our own runtime of the SDK stands in for it (`sdk-runtime-aliases.mjs`). */
const OF_REACT = /^\/(packages\/react|node_modules\/@lit\/react)\//;

/** Serves React, which is published as CommonJS only, to the browser tests of its wrappers. */
export function reactModules() {
  let bundled;
  return {
    name: 'react-modules',
    resolveImport({ source, context }) {
      return OF_REACT.test(context.path) && source in MODULES
        ? `${FOLDER}${MODULES[source]}.js`
        : undefined;
    },
    async serve({ path }) {
      if (!path.startsWith(FOLDER)) return undefined;
      bundled ??= bundle();
      const body = (await bundled).get(path.slice(FOLDER.length));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

/** @returns code by file name; both modules share one React */
async function bundle() {
  const build = await rollup({
    input: Object.fromEntries(
      Object.entries(MODULES).map(([source, name]) => [name, `named:${source}`]),
    ),
    plugins: [
      namedExports,
      nodeResolve({ browser: true }),
      replace({
        values: { 'process.env.NODE_ENV': JSON.stringify('development') },
        preventAssignment: true,
      }),
      commonjs(),
    ],
    onwarn: () => undefined,
  });
  const { output } = await build.generate({ format: 'es', chunkFileNames: '[name].js' });
  return new Map(output.map(({ fileName, code }) => [fileName, code]));
}

const namedExports = {
  name: 'named-exports',
  resolveId: (id) => (id.startsWith('named:') ? id : undefined),
  load(id) {
    if (!id.startsWith('named:')) return undefined;
    const source = id.slice('named:'.length);
    return `import module from '${source}';\nexport const { ${EXPORTS[source]} } = module;`;
  },
};
