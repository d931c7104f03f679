import { fileURLToPath } from 'node:url';
import rollupAlias from '@rollup/plugin-alias';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, BROWSER_ARGUMENTS, MEDIA_ARGUMENTS } from './scripts/browser.mjs';
import { serveBackgroundAssets } from './scripts/background-assets.mjs';
import { sdkRuntimeAliases } from './scripts/sdk-runtime-aliases.mjs';
import { reactModules } from './scripts/react-modules.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { defaultReporter } from '@web/test-runner';

const alias = fromRollup(rollupAlias);

/** Tests that need a browser. `core`, `issuer`, `sandbox` and the demo are tested in Node. */
export default {
  files: 'packages/{jitsi,elements,react}/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['source', 'browser'] },
  concurrency: 2,
  testsFinishTimeout: 300_000,
  browsers: [
    chromeLauncher({
      // A window of its own: of two tabs in one window only the one in front has pictures.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: await findBrowser(),
        args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS],
      },
    }),
  ],
  middleware: [serveBackgroundAssets],
  plugins: [
    reactModules(),
    alias({ entries: sdkRuntimeAliases }),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  // Failures that the tests provoke say so in the console.
  filterBrowserLogs: ({ args }) => !args.some((line) => String(line).includes('docs/errors.md#')),
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countingReporter(),
  ],
};
