import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../sandbox/run/browser.ts'
import { freePorts } from '../../../sandbox/run/ports.ts'
import { prepareBuild } from '../../../sandbox/run/prepare.ts'
import { staffOf } from '../../../sandbox/run/screens/staff.ts'
import { startStack } from '../../../sandbox/run/stack.ts'
import { Unready } from '../../../sandbox/run/unready.ts'
import { seedClaims } from './seed-claims.ts'
import { medianOf, visitList } from './visit.ts'
import type { Visit } from './visit.ts'

/**
 * Measures the list of claims in Chromium, embedded in the sandbox's admin, in front of a shop with 100,000 claims; fails
 * where a target is missed. `--claims` and `--runs` make it shorter.
 */
const { values } = parseArgs({ options: { claims: { type: 'string', default: '100000' }, runs: { type: 'string', default: '7' } } })
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const targets: Array<{ what: string; of: keyof Visit; below: number; unit: string; digits: number }> = [
  { what: 'largest contentful paint', of: 'lcp', below: 1000, unit: 'ms', digits: 0 },
  { what: 'result of a filter, from the click', of: 'filter', below: 300, unit: 'ms', digits: 0 },
  { what: 'result of a search, from its asking', of: 'search', below: 300, unit: 'ms', digits: 0 },
  { what: 'interaction to next paint, the slowest', of: 'inp', below: 100, unit: 'ms', digits: 0 },
  { what: 'cumulative layout shift', of: 'cls', below: 0.02, unit: '', digits: 3 },
]

try {
  process.exitCode = (await bench(Number(values.claims), Number(values.runs))) ? 0 : 1
} catch (error) {
  say(error instanceof Unready ? error.message : String((error as Error).stack ?? error))
  process.exitCode = 1
}

async function bench(claims: number, runs: number): Promise<boolean> {
  prepareBuild(say)
  const executablePath = findBrowser(say)
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-bench-web-'))
  const stack = await startStack({ dataDir, ports: await freePorts(7200), seed: 'recourse', clockOffsetMs: 0, durable: false, say, onLost: (name, words) => say(`The ${name} has ended by itself:\n${words.slice(-2000)}`) })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    const staff = staffOf(stack, 'klenota')
    await staff.settleIn()
    // Two claims that the app itself decided: what the others' decisions look like.
    for (const ask of [{ order: '#K2005', ground: 'change-of-mind' as const }, { order: '#K2001', ground: 'defect' as const }]) await staff.open(ask)
    const began = Date.now()
    await seedClaims(stack.database.owner, 'klenota.myshopify.com', claims, new Date())
    say(`${claims.toLocaleString('en')} claims written in ${Math.round((Date.now() - began) / 1000)} s`)
    const address = `${stack.urls.admin}/store/klenota/apps/recourse/app/claims`
    await visitList(browser, address)
    const visits: Visit[] = []
    for (let run = 0; run < runs; run += 1) visits.push(await visitList(browser, address))
    return report(visits)
  } finally {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Prints medians beside their targets; false where one is missed. */
function report(visits: Visit[]): boolean {
  say(`\nMedians of ${visits.length} visits, each in a browser that knows nothing yet\n\n${'measured'.padEnd(42)}${'median'.padStart(10)}${'slowest'.padStart(10)}   target`)
  return targets.map(({ what, of, below, unit, digits }) => {
    const seen = visits.map((visit) => visit[of])
    const median = medianOf(seen)
    const words = (value: number) => `${value.toFixed(digits)}${unit && ` ${unit}`}`
    say(`${what.padEnd(42)}${words(median).padStart(10)}${words(Math.max(...seen)).padStart(10)}   under ${below}${unit && ` ${unit}`}${median < below ? '' : ': MISSED'}`)
    return median < below
  }).every(Boolean)
}
