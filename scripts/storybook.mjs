import { spawnSync } from 'node:child_process';
import { buildPackages, giveUp, installPackages, requireNode, ROOT } from './setup.mjs';

// `npm run storybook` opens it; `npm run storybook:build` writes storybook-static/.

requireNode();
installPackages();
try {
  buildPackages();
} catch {
  giveUp('The build failed; what it says is above.');
}
await import('./manifest.mjs');

const BUILD = ['build', '--quiet', '--disable-telemetry'];
const DEVELOP = [
  'dev',
  '--port',
  process.env.PORT ?? '6006',
  '--no-version-updates',
  '--disable-telemetry',
];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/storybook/dist/bin/dispatcher.js',
    ...(process.argv[2] === 'build' ? BUILD : DEVELOP),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
