/** Vitest reporter: writes how many tests passed, failed and were skipped (with reasons) to the file in TERTIB_TALLY. */
import { writeFileSync } from 'node:fs';

export default class Tally {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      // A file that fails before its tests exist, or one of its hooks, is a failure of its own.
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed' || state === 'failed') tally[state] += 1;
        else tally.skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, reason: note ?? '' });
      }
    }
    writeFileSync(process.env['TERTIB_TALLY'], JSON.stringify(tally));
  }
}
