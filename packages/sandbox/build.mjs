import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { backgroundAssets } from '../../scripts/background-assets.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

const compile = (tsconfig, compilerOptions = {}) =>
  typescript({
    tsconfig: path(tsconfig),
    compilerOptions: { customConditions: [], noEmit: false, ...compilerOptions },
  });

// In the order of the cascade.
const STYLES = ['base', 'stage', 'tile', 'toolbar', 'chat', 'card', 'lobby', 'screens'];

/** Adds the files of the room page that need no building. */
const roomFiles = () => ({
  name: 'room-files',
  async generateBundle() {
    const read = (name) => readFile(path(`src/room/${name}`), 'utf8');
    const styles = await Promise.all(STYLES.map((name) => read(`styles/${name}.css`)));
    this.emitFile({ type: 'asset', fileName: 'room.css', source: styles.join('\n') });
    this.emitFile({ type: 'asset', fileName: 'room.html', source: await read('room.html') });
  },
});

const browserBundle = (input, file, output, ...plugins) => ({
  input: path(input),
  output: { dir: path('dist/public'), entryFileNames: file, sourcemap: false, ...output },
  plugins: [
    nodeResolve({ browser: true }),
    commonjs(),
    compile('tsconfig.browser.json'),
    terser(),
    ...plugins,
  ],
});

/** Everything that this package ships: the browser's files, and the server with its types. */
export const sandboxBundles = [
  browserBundle('src/external-api/index.ts', 'external_api.js', {
    format: 'umd',
    name: 'JitsiMeetExternalAPI',
    exports: 'default',
  }),
  browserBundle('src/room/main.ts', 'room.js', { format: 'iife' }, roomFiles()),
  // The elements' own effect, so that the room behind a person is as soft here as in their preview.
  {
    input: path('../elements/dist/background/effect/background-effect.js'),
    output: {
      file: path('dist/public/background/effect.js'),
      format: 'es',
      inlineDynamicImports: true,
    },
    plugins: [nodeResolve({ browser: true }), terser(), backgroundAssets('')],
  },
  {
    input: { index: path('src/index.ts'), cli: path('src/cli.ts') },
    output: { dir: path('dist'), format: 'es', chunkFileNames: '[name].js' },
    external: [/^node:/, 'jose', 'ws'],
    plugins: [
      nodeResolve(),
      compile('tsconfig.server.json', {
        declaration: true,
        declarationDir: path('dist'),
        rootDir: path('src'),
      }),
    ],
  },
];
