const { default: TestRunner } = require('jest-runner');

/** A browser takes a machine of two cores whole: its test files run alone, one after the other. */
class OneAtATimeRunner extends TestRunner {
  isSerial = true;
}

module.exports = OneAtATimeRunner;
