import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

const all = process.env.MUTATION_TESTS ?? 'tests/{domain,policy-library}/**/*.test.ts'

/**
 * Tests that look at the library's texts and not at what the code does, or take seconds and find what shorter ones find: of
 * 8,466 mutants killed the contract's cases were the first to find 3, the languages beside Czech 1.
 */
const leftOut = [
  ...['domain/reference', 'policy-library/cases', 'policy-library/coverage', 'policy-library/neutralised', 'policy-library/verbatim'],
  ...['english', 'german', 'slovak'].map((language) => `domain/decision/explanations/${language}`),
].map((name) => `tests/${name}.test.ts`)
/** What draws its requests would try each mutant with others; what starts a process tries the code as it was. */
const unsteady = globSync(all).filter((file) => /'(fast-check|node:child_process)'/.test(readFileSync(file, 'utf8')))

/** The first test that fails ends a mutant's run: those that look at one thing closely come before those that ask the whole engine. */
const closest = ['kernel', 'claim', 'resolution', 'clauses', 'policy', 'decision', 'policy-library']
class ClosestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => closest.findIndex((name) => moduleId.includes(`/${name}/`))
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

/** The tests that mutants are tried with: those of the domain and of the library that it decides by. `MUTATION_TESTS` narrows them. */
export default defineConfig({
  test: {
    include: [all],
    exclude: [...leftOut, ...unsteady.map((file) => file.replaceAll('\\', '/'))],
    environment: 'node',
    // Each mutant starts afresh anyway; within its run the files share what they import, which is most of the time.
    isolate: false,
    sequence: { sequencer: ClosestFirst },
  },
})
