import type { PeerRun } from './peer-runs.ts'
import type { Unsaid } from './peers/terms.ts'

export interface Ratio { what: string; is: number; atLeast?: number; atMost?: number }

const count = (value: number): string => Math.round(value).toLocaleString('en')

export function printTimes(times: Map<string, number>): void {
  console.log(`\n${'side'.padEnd(42)}${'ns a decision'.padStart(15)}${'decisions a second'.padStart(20)}`)
  for (const [name, ns] of times) console.log(`${name.padEnd(42)}${count(ns).padStart(15)}${count(1e9 / ns).padStart(20)}`)
  console.log('* only the lines on which the rules engine comes to the same verdict')
}

/** Prints ratios with their targets; false when one is missed. */
export function printRatios(ratios: readonly Ratio[]): boolean {
  console.log('')
  let kept = true
  for (const { what, is, atLeast, atMost } of ratios) {
    const missed = (atLeast !== undefined && !(is >= atLeast)) || (atMost !== undefined && !(is <= atMost))
    if (missed) kept = false
    const target = atLeast === undefined ? (atMost === undefined ? '' : `at most ${atMost}`) : `at least ${atLeast}`
    console.log(`${what.padEnd(50)}${is.toFixed(2).padStart(10)}  ${target}${missed ? ': MISSED' : ''}`)
  }
  return kept
}

export function printAgreement(name: string, { rules }: PeerRun, verdicts: number, withRules: number, lines: number): void {
  console.log(`${name}: ${Object.entries(rules).map(([ground, number]) => `${number} rules for ${ground}`).join(', ')}; the same verdict on ${count(verdicts)} of ${count(lines)} lines, by the same rules on ${count(withRules)}.`)
}

/** What the rules engines can't say, once each with its clauses. */
export function printUnsaid(unsaid: readonly Unsaid[]): void {
  console.log('\nWhat they can\u2019t say of the terms; "handed in" was worked out for them outside the measured time:')
  const byWhat = new Map<string, Unsaid[]>()
  for (const one of unsaid) {
    const what = `${one.what}${one.addsDays ? ' [zen-engine could add the days; left out in its favour]' : ''}`
    byWhat.set(what, [...(byWhat.get(what) ?? []), one])
  }
  for (const [what, all] of byWhat) console.log(`- ${what}: ${all.map(({ clause, rules }) => `${clause} (${rules.join(', ')})`).join('; ')}`)
}
