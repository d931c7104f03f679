import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/** Says how many browser tests passed and failed, and writes it where `scripts/test.mjs` asks for it. */
export function countingReporter() {
  return {
    async onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, names: [], files: [] };
      for (const session of sessions) countFile(session, counts);
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      const file = process.env.TEST_COUNT_FILE;
      if (file !== undefined) await writeFile(file, JSON.stringify(counts));
    },
  };
}

function countFile({ testFile, testResults, errors = [] }, counts) {
  const file = relative(process.cwd(), testFile);
  const before = counts.failed;
  if (errors.length > 0 || testResults === undefined) fail(counts, file);
  if (testResults !== undefined) countSuite(testResults, file, counts);
  if (counts.failed > before) counts.files.push(file);
}

function countSuite({ tests, suites }, file, counts) {
  for (const test of tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else fail(counts, `${test.name} (${file})`);
  }
  for (const suite of suites) countSuite(suite, file, counts);
}

function fail(counts, name) {
  counts.failed += 1;
  counts.names.push(name);
}
