import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const PROJECTS = ['packages', 'examples', '.']
  .flatMap((parent) => readdirSync(join(ROOT, parent)).map((name) => join(parent, name)))
  .filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')));

/** Each package has a type check of its own, because each may use different platform types. */
async function check(project) {
  const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '--project', project], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => tsc.on('exit', resolve));
  if (code !== 0) {
    console.error(`Type check of ${project} failed.`);
    process.exitCode = 1;
  }
}

const waiting = [...PROJECTS];
async function worker() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift())
    await check(project);
}
await Promise.all([worker(), worker()]);
