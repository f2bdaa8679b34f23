import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { prepareBuild } from './prepare.ts'
import { Unready } from './unready.ts'

/** All checks in the order of their cost, each in its own process; a part can be asked for by name: `npm test -- unit`. */
const parts = ['types', 'lint', 'unit', 'extensions', 'integration', 'e2e', 'e2e-long'] as const
type Part = (typeof parts)[number]
interface Count { passed: number; failed: number; skipped: number }

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
const resultsDir = join('node_modules', '.recourse', 'results')

try {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !parts.includes(name as Part))
  if (unknown.length) throw new Unready(`There is no part "${unknown.join(' ')}" of the tests. There are: ${parts.join(', ')}.`)
  const wanted = parts.filter((part) => (named.length ? named.includes(part) : part !== 'e2e-long'))
  rmSync(resultsDir, { recursive: true, force: true })
  mkdirSync(resultsDir, { recursive: true })
  const began = Date.now()
  prepareBuild(say)
  if (wanted.some((part) => part === 'integration' || part.startsWith('e2e'))) process.env.RECOURSE_CHROMIUM = findBrowser(say)
  const total: Count = { passed: 0, failed: 0, skipped: 0 }
  for (const part of wanted) {
    const start = Date.now()
    say(`\n── ${part} ──`)
    const count = await check(part)
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
    say(`${part}: ${count.passed} passed, ${count.failed} failed in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  say(`\nAll in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  say(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  process.exitCode = total.failed || total.passed === 0 ? 1 : 0
} catch (error) {
  say(error instanceof Unready ? error.message : String((error as Error).stack ?? error))
  process.exitCode = 1
}

async function check(part: Part): Promise<Count> {
  if (part === 'types') return one(await runTypes())
  if (part === 'lint') return one(await run(['eslint', '.', '--max-warnings', '0']))
  const file = join(resultsDir, `${part}.json`)
  const status = await run(['vitest', 'run', '--project', part, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  if (!existsSync(file)) return one(status || 1)
  const results = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number }
  // A file that could not even be loaded, or an error outside any test, counts as one failure.
  const failed = results.numFailedTests || (status ? Math.max(1, results.numFailedTestSuites) : 0)
  return { passed: results.numPassedTests, failed, skipped: results.numPendingTests }
}

/** The extensions' surfaces declare the same elements differently, so each is a program of its own. */
async function runTypes(): Promise<number> {
  const programs = await Promise.all([[], ['-p', 'extensions'], ['-p', 'extensions/order-claims']].map((program) => run(['tsc', '--noEmit', ...program])))
  return Math.max(...programs)
}

function one(status: number): Count {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

function run(words: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(join('node_modules', '.bin', words[0] ?? ''), words.slice(1), { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, FORCE_COLOR: process.env.CI ? '0' : '1' } })
    child.on('exit', (code) => done(code ?? 1))
    child.on('error', () => done(1))
  })
}
