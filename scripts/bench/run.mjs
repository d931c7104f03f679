/**
 * `npm run bench [part of a name …]` runs each `*.bench.*` of this folder and
 * ends with 1 when a row is beyond its bound. A bench file exports by default
 * an async function that returns rows (see `rows.mjs`).
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countRows, tableOf } from './rows.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => /\.bench\.(mjs|ts)$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`There is no benchmark of that name in ${folder}`);
  process.exitCode = 1;
}

const total = { passed: 0, failed: 0, names: [] };
for (const file of files) {
  console.log(`\n── ${file}`);
  const { default: bench } = await import(new URL(file, import.meta.url));
  const rows = await bench();
  for (const line of tableOf(rows)) console.log(line);
  const { passed, failed, names } = countRows(file, rows);
  total.passed += passed;
  total.failed += failed;
  total.names.push(...names);
}
if (total.failed > 0) process.exitCode = 1;
// Where `scripts/test.mjs` asks for it, as of the browser tests.
const counts = process.env.TEST_COUNT_FILE;
if (counts !== undefined) writeFileSync(counts, JSON.stringify(total));
