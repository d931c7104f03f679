import alias from '@rollup/plugin-alias';
import nodeResolve from '@rollup/plugin-node-resolve';
import { sdkRuntimeAliases } from '../../scripts/sdk-runtime-aliases.mjs';
import { typescript } from '../../scripts/rollup-typescript.mjs';

/** Known of the React SDK and harmless: its helpers look for `this`, its index is circular. */
const KNOWN = new Set(['THIS_IS_UNDEFINED', 'CIRCULAR_DEPENDENCY']);

function quietly(warning, warn) {
  const files = [warning.id, ...(warning.ids ?? [])];
  const ofSdk = files.some((file) => file?.includes('@jitsi/react-sdk'));
  if (!(ofSdk && KNOWN.has(warning.code))) warn(warning);
}

/** The adapter, and in a lazy chunk beside it the SDK on our own runtime: both bundled, so nobody installs them. */
export const jitsiBundles = [
  {
    input: 'packages/jitsi/src/index.ts',
    external: ['@video-session/core'],
    onwarn: quietly,
    plugins: [
      alias({ entries: sdkRuntimeAliases }),
      nodeResolve({ browser: true }),
      typescript('jitsi'),
    ],
    output: {
      dir: 'packages/jitsi/dist',
      format: 'es',
      chunkFileNames: '[name].js',
      sourcemap: true,
    },
  },
];
