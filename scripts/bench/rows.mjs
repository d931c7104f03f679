/**
 * A row of a benchmark: `{ name, value, unit, bound, ok, belowAim? }`, where `bound` is text for
 * people, such as `at least 0.85`. One within its bound that misses its aim says so, and is no failure.
 */

/** As a table, a line for each row. */
export function tableOf(rows) {
  const table = rows.map((row) => [row.name, valueOf(row), String(row.bound), verdictOf(row)]);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  return table.map(
    ([name, value, bound, verdict]) =>
      `${name.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${bound.padEnd(widths[2])}  ${verdict}`,
  );
}

/** How many rows are within their bounds, and which are not, for `scripts/test.mjs`. */
export function countRows(file, rows) {
  if (rows.length === 0) return { passed: 0, failed: 1, names: [`no rows (${file})`] };
  const beyond = rows.filter(({ ok }) => !ok);
  return {
    passed: rows.length - beyond.length,
    failed: beyond.length,
    names: beyond.map((row) => `${row.name}: ${valueOf(row)}, ${row.bound} (${file})`),
  };
}

function valueOf({ value, unit }) {
  return `${inWords(value)} ${unit}`.trim();
}

function verdictOf({ ok, belowAim }) {
  if (belowAim) return ok ? 'below aim' : 'BELOW AIM';
  return ok ? 'ok' : 'BEYOND';
}

/** Three figures are as many as a busy machine can give. */
function inWords(value) {
  return Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
