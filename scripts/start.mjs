import { spawn } from 'node:child_process';
import {
  buildPackages,
  giveUp,
  installPackages,
  requireFreePort,
  requireNode,
  ROOT,
} from './setup.mjs';

requireNode();
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  giveUp('PORT must be a number from 1 to 65535.');
await requireFreePort(port);
installPackages();
try {
  buildPackages();
} catch {
  giveUp('The build failed; what it says is above.');
}

const demo = spawn(process.execPath, ['--import', 'tsx', 'examples/ehr/server/main.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PORT: String(port) },
});
// The demo ends by itself on Ctrl-C; a `kill` of this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 1));
