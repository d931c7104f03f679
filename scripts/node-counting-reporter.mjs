import { relative } from 'node:path';

/** A reporter of Node's test runner that ends with `{"passed": …, "failed": …, "names": […], "files": […]}` of what failed, for `scripts/test.mjs`. */
export default async function* countingReporter(events) {
  const counts = { passed: 0, failed: 0, names: [] };
  const files = new Set();
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined || data?.todo !== undefined)
      continue;
    if (type === 'test:pass') counts.passed += 1;
    if (type === 'test:fail') {
      counts.failed += 1;
      const file = relative(process.cwd(), data.file ?? '');
      counts.names.push(`${data.name} (${file})`);
      files.add(file);
    }
  }
  yield JSON.stringify({ ...counts, files: [...files] });
}
