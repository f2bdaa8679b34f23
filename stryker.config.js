/**
 * Mutation testing of the domain, `npm run mutation`. What was measured before and has not changed since is taken from
 * `reports/mutation/incremental.json`; without that file everything is measured.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['app/domain/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/prose.ts', './tests/mutation/guards.ts'],
  ignorers: ['prose', 'guards'],
  testRunner: 'vitest',
  // What a mutant is tried with follows from the coverage of each test; asking vitest for related files costs more.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs while a file is loaded belongs to no test: each such mutant would be tried with all of them, two thirds of the
  // whole time for tables that the tests of those who read them see anyway.
  ignoreStatic: true,
  concurrency: 2,
  // Endless loops are cut off by their count; the time is for a machine that is busy with other things.
  timeoutMS: 8_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 85 },
  disableTypeChecks: false,
  warnings: { slow: false },
  ignorePatterns: ['/.ci', '/.data', '/build', '/docs', '/extensions', '/prisma', '/public', '/reports', '/sandbox'],
}
