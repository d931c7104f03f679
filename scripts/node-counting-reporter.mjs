import { relative } from 'node:path';

/** A reporter of Node's test runner that ends with `{"passed": …, "failed": …, "names": […]}` for `scripts/test.mjs`. */
export default async function* countingReporter(events) {
  const counts = { passed: 0, failed: 0, names: [] };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined || data?.todo !== undefined)
      continue;
    if (type === 'test:pass') counts.passed += 1;
    if (type === 'test:fail') {
      counts.failed += 1;
      counts.names.push(`${data.name} (${relative(process.cwd(), data.file ?? '')})`);
    }
  }
  yield JSON.stringify(counts);
}
