const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/src', '<rootDir>/migrations', '<rootDir>/test'],
  testEnvironment: 'node',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  restoreMocks: true,
};

const rules = ['<rootDir>/test/**/*.rules.test.ts'];
const browser = '<rootDir>/test/browser/';
// They look at pages that hold still: others can work beside them.
const looks = '\\.look\\.test\\.ts$';
const sqlite = {
  globals: { engine: 'sqlite' },
  globalSetup: '<rootDir>/test/support/sqlite-setup.ts',
  globalTeardown: '<rootDir>/test/support/sqlite-teardown.ts',
};
const everythingElse = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.rules\\.test\\.ts$', browser],
};

/** @type {import('jest').Config} */
module.exports = {
  // What is pure is tested once, all that touches rows on both engines, and the pages in a browser.
  projects: [
    { ...shared, displayName: 'rules', testMatch: rules },
    { ...shared, ...everythingElse, ...sqlite, displayName: 'sqlite' },
    {
      ...shared,
      ...everythingElse,
      displayName: 'postgres',
      globals: { engine: 'postgres' },
      globalSetup: '<rootDir>/test/support/postgres-setup.ts',
      globalTeardown: '<rootDir>/test/support/postgres-teardown.ts',
    },
    { ...shared, ...sqlite, displayName: 'looks', testMatch: [`${browser}**/*.look.test.ts`] },
    {
      ...shared,
      ...sqlite,
      displayName: 'browser',
      testMatch: [`${browser}**/*.test.ts`],
      testPathIgnorePatterns: [looks],
      runner: '<rootDir>/test/support/one-at-a-time-runner.cjs',
    },
  ],
  maxWorkers: 2,
  // Jest keeps a part of every test file it has run: a worker past this is replaced, where the
  // heap would otherwise fill in the middle of the suite.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
