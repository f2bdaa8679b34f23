import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** One path a shop is tried in `npm test`, with what must never fail; all else has a command of its own: `npm run test:e2e:all` runs both. */
const short = ['doors', 'line-izlato', 'line-kestia', 'line-klenota', 'shopper-and-shop', 'worker-killed'].map((name) => `tests/e2e/${name}.test.ts`)
const browser = { environment: 'node' as const, testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false, globalSetup: 'tests/e2e/support/global-setup.ts' }

/** Stories of one browser run share their shops: they come in the same order each time, by name. Others come as vitest thinks best. */
class StoriesByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.every(({ project }) => project.name.startsWith('e2e')) ? [...files].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)) : super.sort(files)
  }
}

/** Four kinds of tests: `unit` needs nothing but the code, `extensions` runs them in Shopify's mock, `integration` starts servers and PostgreSQL, `e2e` drives a browser. */
export default defineConfig({
  test: {
    // Both cores of the smallest machine: what runs in files of their own shares nothing.
    maxWorkers: 2,
    sequence: { sequencer: StoriesByName },
    projects: [
      { test: { name: 'unit', include: ['tests/{architecture,domain,application,adapters,ui,shopify,policy-library}/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 20_000 } },
      { test: { name: 'extensions', include: ['tests/extensions/**/*.test.ts'], environment: 'happy-dom', testTimeout: 20_000, server: { deps: { inline: [/ui-extensions-tester/] } } } },
      { test: { name: 'integration', include: ['tests/{sandbox,integration}/**/*.test.ts'], environment: 'node', testTimeout: 30_000, hookTimeout: 120_000, globalSetup: 'tests/integration/support/global-setup.ts' } },
      { test: { name: 'e2e', ...browser, include: short } },
      { test: { name: 'e2e-long', ...browser, include: ['tests/e2e/**/*.test.ts'], exclude: short } },
    ],
  },
})
