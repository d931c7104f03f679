import { writeFile } from 'node:fs/promises';

/** Says how many browser tests passed and failed, and writes it where `scripts/test.mjs` asks for it. */
export function countingReporter() {
  return {
    async onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        if (session.errors?.length > 0 || session.testResults === undefined) counts.failed += 1;
        if (session.testResults !== undefined) countSuite(session.testResults, counts);
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
    counts[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const suite of suites) countSuite(suite, counts);
}
