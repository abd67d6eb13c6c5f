/** Playwright reporter: as `tally-vitest.mjs`. A test that passed only when tried again counts as failed. */
import { writeFileSync } from 'node:fs';

export default class Tally {
  #tests = [];
  #errors = 0;

  onBegin(_config, suite) {
    this.#tests = suite.allTests();
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tally = { passed: 0, failed: this.#errors, skipped: [] };
    for (const test of this.#tests) {
      const outcome = test.outcome();
      if (outcome === 'expected') tally.passed += 1;
      else if (outcome === 'skipped') tally.skipped.push({ name: test.titlePath().filter(Boolean).join(' > '), reason: reasonOf(test) });
      else tally.failed += 1;
    }
    writeFileSync(process.env['TERTIB_TALLY'], JSON.stringify(tally));
  }

  printsToStdio() {
    return false;
  }
}

function reasonOf(test) {
  const notes = [...test.annotations, ...test.results.flatMap((result) => result.annotations ?? [])];
  return notes.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
}
