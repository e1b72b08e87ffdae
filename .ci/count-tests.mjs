// Prints "passed failed" from Vitest's JSON report. What ended badly without a failed test to show (a file that did not load,
// an error outside any test, no report at all) counts as one failure; so does a run without any test.
import { readFileSync } from 'node:fs';

const [, , reportFile = '', exitCode = '1'] = process.argv;
const { passed, failed } = counts(reportFile);
const endedBadly = exitCode !== '0' || passed === 0;
console.log(`${passed} ${failed === 0 && endedBadly ? 1 : failed}`);

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number }}
 */
function counts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const filesNotLoaded = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
        result.status === 'failed' && result.assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + filesNotLoaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
