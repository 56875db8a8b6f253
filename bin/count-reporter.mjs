// Counts a test run for bin/test.mjs, which has the last word on the screen.
import { writeFileSync } from 'node:fs';

/** Writes `{passed, failed, skipped}` to the file named by THROUGHLINE_TEST_COUNTS when the run ends. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[keyOf(test.result().state)]++;
      // A file that cannot be read, or a suite whose set-up broke, fails without a test of its own.
      const brokenSuites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
      counts.failed += brokenSuites + (module.errors().length > 0 ? 1 : 0);
    }
    writeFileSync(process.env.THROUGHLINE_TEST_COUNTS, JSON.stringify(counts));
  }
}

function keyOf(state) {
  if (state === 'passed' || state === 'skipped') return state;
  // A test that never came to its end did not pass.
  return 'failed';
}
