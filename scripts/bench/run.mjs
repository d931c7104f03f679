/**
 * `npm run bench [part of a name …]` runs each `*.bench.*` of this folder and
 * ends with 1 when a row is beyond its bound. A bench file exports by default
 * an async function that returns rows: `{ name, value, unit, bound, ok, belowAim? }`,
 * where `bound` is text for people, such as `at least 0.85`. A row within its
 * bound that misses its aim says so, and is no failure.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

for (const file of files) {
  console.log(`\n── ${file}`);
  const { default: bench } = await import(new URL(file, import.meta.url));
  const rows = await bench();
  print(rows);
  if (rows.length === 0 || rows.some(({ ok }) => !ok)) process.exitCode = 1;
}

function print(rows) {
  const table = rows.map((row) => [
    row.name,
    `${inWords(row.value)} ${row.unit}`.trim(),
    String(row.bound),
    verdictOf(row),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  for (const [name, value, bound, verdict] of table)
    console.log(
      `${name.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${bound.padEnd(widths[2])}  ${verdict}`,
    );
}

function verdictOf({ ok, belowAim }) {
  if (belowAim) return ok ? 'below aim' : 'BELOW AIM';
  return ok ? 'ok' : 'BEYOND';
}

/** Three figures are as many as a busy machine can give. */
function inWords(value) {
  return Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
