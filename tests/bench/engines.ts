import { decide, decideVerdict } from '../../app/domain/decision/decide.ts'
import { renderDecision } from '../../app/domain/decision/render.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import { fromInstant } from '../../app/domain/kernel/time/instant.ts'
import { libraryPolicySet } from '../../app/policy-library/library.ts'
import { generateRequests } from '../support/generate/requests.ts'
import { decideByHand } from './by-hand.ts'
import { openPeer, runPeer, sameRules } from './peer-runs.ts'
import type { PeerRun } from './peer-runs.ts'
import { openJsonRulesEngine } from './peers/json-rules-engine.ts'
import { openZenEngine } from './peers/zen-engine.ts'
import { printAgreement, printRatios, printTimes, printUnsaid } from './report.ts'
import type { Ratio } from './report.ts'
import { medians } from './rounds.ts'
import type { Side } from './rounds.ts'

/** The same lines in every run. */
const seed = 2026
const turns = 10

export interface Extents { lines: number; peerLines: number; rounds: number }

/** Times the engine beside a function written by hand and two rules engines, all in this process; false when a target is missed. */
export async function benchEngines({ lines, peerLines, rounds }: Extents): Promise<boolean> {
  const policy = libraryPolicySet('klenota')
  // Through JSON, so that they are what a request is: plain objects, each with texts of its own.
  const requests = Array.from(generateRequests('klenota', seed, lines, 'everyday'), (request) => JSON.parse(JSON.stringify(request)) as DecisionRequest)
  const nows = requests.map((request) => fromInstant(request.now ?? ''))
  const verdictOf = (i: number) => decideVerdict(policy, requests[i] as DecisionRequest, nows[i] as number)
  const decisionOf = (i: number) => decide(policy, requests[i] as DecisionRequest, nows[i] as number)
  const all = requests.map((_, i) => i)
  const some = all.slice(0, peerLines)

  const differing = all.filter((i) => {
    const [mode, hand, full] = [verdictOf(i), decideByHand(requests[i] as DecisionRequest), decisionOf(i)]
    return mode.verdict !== hand.verdict || mode.lastDay !== hand.lastDay || !sameRules(mode.determining, hand.determining) || full.verdict !== mode.verdict || full.determining.join() !== mode.determining.join()
  })
  console.log(`KLENOTA's terms, ${lines.toLocaleString('en')} order lines, Node ${process.versions.node}, medians of ${rounds} rounds after a warm one.`)
  console.log(`Full decision, verdict mode and the function by hand agree on verdict, rules and last day on ${(lines - differing.length).toLocaleString('en')} lines.`)

  const jsonRules = openPeer(openJsonRulesEngine, policy, requests.slice(0, peerLines), 'whole')
  const jsonVerdict = openPeer(openJsonRulesEngine, policy, requests.slice(0, peerLines), 'verdict')
  const zen = openPeer(openZenEngine, policy, requests.slice(0, peerLines), 'whole')
  const agreed = async (peer: PeerRun, name: string) => {
    const outcomes = await Promise.all(some.map((i) => peer.decide(i)))
    const same = some.filter((i) => outcomes[i]?.verdict === verdictOf(i).verdict)
    printAgreement(name, peer, same.length, same.filter((i) => sameRules(outcomes[i]?.determining ?? [], verdictOf(i).determining)).length, peerLines)
    return same
  }
  const [onJson, onVerdict, onZen] = [await agreed(jsonRules, 'json-rules-engine'), await agreed(jsonVerdict, 'json-rules-engine, rules for the verdict only'), await agreed(zen, '@gorules/zen-engine')]
  printUnsaid(jsonRules.unsaid)

  const decisions = some.map(decisionOf)
  const verdicts = (of: readonly number[]) => sum(of, (i) => verdictOf(i).determining.length)
  const full = (of: readonly number[]) => sum(of, (i) => decisionOf(i).findings.length)
  const side = (name: string, of: readonly number[], run: (of: readonly number[]) => number | Promise<number>): Side => ({ name, lines: of.length, run: () => run(of) })
  // Over so few lines a fast side would be done before the clock has much to say.
  const often = (name: string, of: readonly number[], run: (of: readonly number[]) => number): Side => ({ name, lines: of.length * turns, run: () => sum(Array.from({ length: turns }, (_, turn) => turn), () => run(of)) })
  const times = await medians([
    side('by hand', all, (of) => sum(of, (i) => decideByHand(requests[i] as DecisionRequest).determining.length)),
    side('verdict mode', all, verdicts),
    side('full decision', all, full),
    often('its prose in English', some, (of) => sum(of, (i) => renderDecision(decisions[i] as (typeof decisions)[number], policy, 'en').findings.length)),
    often('full decision*', onJson, full),
    often('verdict mode*', onJson, verdicts),
    side('json-rules-engine*', onJson, (of) => runPeer(jsonRules, of, 1)),
    side('json-rules-engine, verdict only*', onVerdict, (of) => runPeer(jsonVerdict, of, 1)),
    side('@gorules/zen-engine, 64 at once*', onZen, (of) => runPeer(zen, of, 64)),
  ], rounds)
  const ratio = (slow: string, fast: string) => (times.get(slow) ?? NaN) / (times.get(fast) ?? NaN)
  printTimes(times)
  const ratios: Ratio[] = [
    { what: 'json-rules-engine / full decision', is: ratio('json-rules-engine*', 'full decision*'), atLeast: 20 },
    { what: 'json-rules-engine / verdict mode', is: ratio('json-rules-engine*', 'verdict mode*'), atLeast: 60 },
    { what: 'verdict mode / by hand', is: ratio('verdict mode', 'by hand'), atMost: 4 },
    { what: 'json-rules-engine, verdict only / verdict mode', is: ratio('json-rules-engine, verdict only*', 'verdict mode*') },
    { what: '@gorules/zen-engine / full decision', is: ratio('@gorules/zen-engine, 64 at once*', 'full decision*') },
    { what: '@gorules/zen-engine / verdict mode', is: ratio('@gorules/zen-engine, 64 at once*', 'verdict mode*') },
  ]
  return printRatios(ratios) && differing.length === 0
}

function sum(of: readonly number[], count: (i: number) => number): number {
  let total = 0
  for (const i of of) total += count(i)
  return total
}
