/** Ends the run with one line that people and scripts read alike: `12 passed, 0 failed, 1 skipped`. */
class ClosingLineReporter {
  line = '0 passed, 1 failed, 0 skipped';
  failed = 1;

  onRunStart() {
    // Jest adds its own summary after the other reporters, so the last word waits for the exit. A run
    // that stops halfway ends here too, and Node would call it a success.
    process.once('exit', () => {
      console.log(`\n${this.line}`);
      if (this.failed > 0) process.exitCode = 1;
    });
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded holds no failed test, and is a failure all the same.
    this.failed =
      results.numFailedTests + results.numRuntimeErrorTestSuites + (results.runExecError ? 1 : 0);
    const skipped = results.numPendingTests + results.numTodoTests;
    this.line = `${results.numPassedTests} passed, ${this.failed} failed, ${skipped} skipped`;
  }
}

module.exports = ClosingLineReporter;
