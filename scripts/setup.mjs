import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; every path below is relative to it. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 11];
const STAMPS = join(ROOT, 'node_modules/.cache/video-session');
const SOURCES = [
  'packages',
  'rollup.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/rollup-typescript.mjs',
];
/** By the build and by `npm run manifest`. */
const WRITTEN = new Set(['dist', 'node_modules', 'custom-elements.json']);

/** Ends the process with one plain sentence. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `Video Session needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
}

/** Installs the packages of the lock file, unless exactly these are there. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(STAMPS, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages, the first time only …');
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (error !== undefined) giveUp('npm is missing; it comes with Node.');
  if (status !== 0) giveUp('The packages could not be installed; what npm says is above.');
  writeStamp(stamp, lock);
}

/** Builds the packages, unless nothing has changed since the last build. */
export function buildPackages() {
  const stamp = join(STAMPS, 'built');
  const newest = String(Math.max(...SOURCES.map((path) => newestChange(join(ROOT, path)))));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === newest) return;
  console.log('Building: two minutes or so, whenever a source has changed …');
  // A build begins by taking the last one away.
  rmSync(stamp, { force: true });
  execFileSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeStamp(stamp, newest);
}

/** Of files only: a folder also changes when what is written comes into it. */
function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const entries = readdirSync(path).filter((name) => !WRITTEN.has(name));
  return Math.max(0, ...entries.map((name) => newestChange(join(path, name))));
}

function writeStamp(file, text) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(file, text);
}

/** @param {number} port */
export async function requireFreePort(port) {
  const taken = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });
  if (taken)
    giveUp(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3100 npm start`);
}
