import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages, giveUp, installPackages, requireNode, ROOT } from './setup.mjs';

requireNode();
process.chdir(ROOT);
installPackages();
const { findBrowser } = await import('./browser.mjs');
try {
  process.env.CHROME_PATH = await findBrowser();
} catch (error) {
  giveUp(error.message);
}

const scratch = mkdtempSync(join(tmpdir(), 'video-session-'));
const NODE_TEST_ROOTS = [
  'packages/core',
  'packages/issuer',
  'packages/sandbox',
  'examples',
  'stories',
  'scripts',
];

/** Each returns how many of its tests passed and failed, and the names of those that failed. */
const STEPS = {
  typecheck: () => command('type check', ['scripts/typecheck.mjs']),
  build: () => attempt('build', buildPackages),
  // Before what reads custom-elements.json: lint, the package tests and Storybook.
  manifest: () => command('manifest', ['scripts/manifest.mjs', '--check']),
  lint: () => command('lint', ['node_modules/eslint/bin/eslint.js', '.']),
  format: () =>
    command('format', [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      '.',
    ]),
  unit: () => nodeTests(/\.test\.(ts|mjs)$/, ['--conditions=source']),
  browser: () => browserTests(),
  storybook: () => command('Storybook build', ['scripts/storybook.mjs', 'build']),
  size: () => sizeBudgets(),
  bench: () => counted(['--import', 'tsx', 'scripts/bench/run.mjs']),
  // One after another: calls need the machine's two cores.
  e2e: () => nodeTests(/\.e2e\.ts$/, ['--test-concurrency=1']),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0)
  giveUp(`There is no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}.`);

const total = { passed: 0, failed: 0 };
const failures = [];
const secondChances = [];
for (const name of asked.length > 0 ? asked : Object.keys(STEPS)) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed, names = [] } = STEPS[name]();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name, ...names.map((test) => `  ${test}`));
  console.log(
    `── ${name}: ${failed === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
// At the very end, where whoever reads a long log looks first.
if (secondChances.length > 0)
  console.log(`\nPassed only when run once more:\n${secondChances.join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(args, env = {}) {
  return spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status;
}

function verdict(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function command(label, args) {
  const status = run(args);
  if (status !== 0) console.error(`${label} ended with ${status}`);
  return verdict(status === 0);
}

function attempt(label, work) {
  try {
    work();
    return verdict(true);
  } catch (error) {
    console.error(`${label}: ${error.message}`);
    return verdict(false);
  }
}

/** Browsers and calls ask much of a busy machine, so a file that fails has a second chance, and the end says so. */
function withSecondChance(first, runAgain) {
  const { failed, files = [], names } = first;
  if (failed === 0 || files.length === 0) return first;
  console.log(`\nOnce more: ${files.join(', ')}`);
  const second = runAgain(files);
  secondChances.push(
    ...names.filter((name) => !second.names?.includes(name)).map((name) => `  ${name}`),
  );
  return { ...second, passed: first.passed + Math.max(0, failed - second.failed) };
}

function nodeTests(pattern, options) {
  const files = NODE_TEST_ROOTS.flatMap((root) => filesBelow(root, pattern));
  return withSecondChance(nodeTestsOf(files, options), (again) => nodeTestsOf(again, options));
}

function browserTests() {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  return withSecondChance(counted([runner]), (files) => counted([runner, '--files', ...files]));
}

function nodeTestsOf(files, options) {
  const counts = join(scratch, `counts-${Date.now()}.json`);
  const status = run([
    ...options,
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-counting-reporter.mjs',
    `--test-reporter-destination=${counts}`,
    ...files,
  ]);
  return countsOf(counts, status);
}

/** A command that writes of its own what passed and what failed. */
function counted(args) {
  const counts = join(scratch, `counts-${Date.now()}.json`);
  return countsOf(counts, run(args, { TEST_COUNT_FILE: counts }));
}

function sizeBudgets() {
  const program = 'node_modules/size-limit/bin.js';
  const { failed } = command('size budgets', [program]);
  if (failed === 0) return verdict(true);
  // Once more, for the names: it prints either for people or as JSON.
  const { stdout } = spawnSync(process.execPath, [program, '--json'], { encoding: 'utf8' });
  return { ...verdict(false), names: namesBeyond(stdout) };
}

function namesBeyond(json) {
  try {
    return JSON.parse(json).flatMap(({ name, passed }) => (passed === false ? [name] : []));
  } catch {
    return [];
  }
}

/** A runner that failed without a failing test, or without a count, has failed once. */
function countsOf(file, status) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    if (status !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } catch {
    return verdict(false);
  }
}

function filesBelow(folder, pattern) {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => pattern.test(path) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(path));
}
