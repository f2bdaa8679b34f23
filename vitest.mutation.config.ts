import { defineConfig } from 'vitest/config'

/** The tests that mutants are tried with: those of the domain and of the library that it decides by. `MUTATION_TESTS` narrows them. */
export default defineConfig({
  test: {
    include: [process.env.MUTATION_TESTS ?? 'tests/{domain,policy-library}/**/*.test.ts'],
    environment: 'node',
    // Thousands of short runs: tests that draw their requests draw fewer.
    env: { PROPERTY_RUNS: '20' },
  },
})
