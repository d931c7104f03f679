import { readdirSync, rmSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import terser from '@rollup/plugin-terser';
import { jitsiBundles } from './packages/jitsi/build.mjs';
import { sandboxBundles } from './packages/sandbox/build.mjs';
import { backgroundAssets, backgroundAssetsPath } from './scripts/background-assets.mjs';
import { typescript } from './scripts/rollup-typescript.mjs';

/** Files of an earlier build have other names, and would be published as well. */
const emptied = (folder) => ({
  name: 'emptied',
  buildStart() {
    rmSync(folder, { recursive: true, force: true });
  },
});

/** One module in `dist` for each in `src`, with declarations; whatever is not ours stays an import. */
function library(name, input = [`packages/${name}/src/index.ts`]) {
  return {
    input,
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [emptied(`packages/${name}/dist`), typescript(name)],
    output: {
      dir: `packages/${name}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `packages/${name}/src`,
      sourcemap: true,
    },
  };
}

const DEFINE = 'packages/elements/src/define';
const tags = readdirSync(DEFINE)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'register');

/** Says what each file asks for at once and what later, for the size budgets. */
const chunkList = (name) => ({
  name: 'chunk-list',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const list = chunks.map(({ fileName, imports, dynamicImports }) => [
      fileName,
      { imports, dynamicImports },
    ]);
    const source = JSON.stringify(Object.fromEntries(list), undefined, 2);
    this.emitFile({ type: 'asset', fileName: `${name}.chunks.json`, source });
  },
});

/** One file, so that it comes in one go, although the session view has need of most of it as well. */
const VERIFICATION =
  /\/(verification|key-sets|told-time)\.js$|\/core\/dist\/(session-token|key-set|access-window)\.js$|\/jose\//;

/** A language of all elements, or of the designer alone. */
const LOCALE = /\/locales\/([\w-]+)\/(index|welcome-page-designer)\.js$/;

/**
 * For a page without a bundler: one file that has everything its tags need at
 * once, heavy parts in chunks of their own. The record and the patient's page
 * are built apart, so that neither waits for what only the other needs.
 */
function cdn(name, entries) {
  return {
    input: Object.fromEntries(
      entries.map((tag) => [tag, `packages/elements/dist/define/${tag}.js`]),
    ),
    plugins: [
      nodeResolve({ browser: true }),
      backgroundAssetsPath('background/'),
      // The styles only: in a template white space can matter, and in an SVG a closing slash does.
      literalsHtmlCssMinifier({ failOnError: true, options: { shouldMinify: () => false } }),
      terser({ compress: { passes: 4 }, format: { comments: false } }),
      chunkList(name),
      ...(name === 'session' ? [backgroundAssets('background/')] : []),
    ],
    output: {
      dir: 'packages/elements/dist/cdn',
      format: 'es',
      chunkFileNames: ({ facadeModuleId }) => {
        const [, language, part] = LOCALE.exec(facadeModuleId ?? '') ?? [];
        if (language === undefined) return `${name}/[name]-[hash].js`;
        return `${name}/locale-${language}${part === 'index' ? '' : `-${part}`}-[hash].js`;
      },
      // A file of some hundred bytes costs an old phone more than it saves.
      experimentalMinChunkSize: 600,
      sourcemap: true,
      ...(name === 'session' && {
        manualChunks: (id) => (VERIFICATION.test(id) ? 'verification' : undefined),
        onlyExplicitManualChunks: true,
      }),
    },
  };
}

// In the order of the layers, because each resolves the declarations of those before it.
export default [
  library('core'),
  library(
    'issuer',
    [
      'index',
      ...['node', 'express', 'fastify', 'hono'].map((name) => `adapters/${name}`),
      'presence/redis-presence',
      ...['calendar', 'fhir', 'qr'].map((name) => `outgoing/${name}`),
    ].map((entry) => `packages/issuer/src/${entry}.ts`),
  ),
  ...jitsiBundles,
  library('elements', [
    'packages/elements/src/index.ts',
    'packages/elements/src/locales/en/index.ts',
    ...tags.map((tag) => `${DEFINE}/${tag}.ts`),
  ]),
  cdn('record', ['video-session-link']),
  cdn('session', ['video-session']),
  cdn(
    'parts',
    tags.filter((tag) => tag !== 'video-session-link' && tag !== 'video-session'),
  ),
  ...sandboxBundles,
  library('react'),
];
