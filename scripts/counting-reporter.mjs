import { writeFile } from 'node:fs/promises';

/** Says how many browser tests passed and failed, and writes it where `scripts/test.mjs` asks for it. */
export function countingReporter() {
  return {
    async onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, names: [] };
      for (const session of sessions) {
        const { testFile, testResults } = session;
        if (session.errors?.length > 0 || testResults === undefined) fail(counts, testFile);
        if (testResults !== undefined) countSuite(testResults, counts);
      }
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      const file = process.env.TEST_COUNT_FILE;
      if (file !== undefined) await writeFile(file, JSON.stringify(counts));
    },
  };
}

function countSuite({ tests, suites }, counts) {
  for (const test of tests) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else fail(counts, test.name);
  }
  for (const suite of suites) countSuite(suite, counts);
}

function fail(counts, name) {
  counts.failed += 1;
  counts.names.push(name);
}
