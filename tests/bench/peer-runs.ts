import type { Ground } from '../../app/domain/clauses/ask.ts'
import { grounds } from '../../app/domain/clauses/ask.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import type { CompiledPolicySet } from '../../app/domain/policy/compile.ts'
import { peerFacts } from './peers/facts.ts'
import { outcomeOf } from './peers/outcome.ts'
import type { OpenPeer } from './peers/outcome.ts'
import { sayTerms } from './peers/terms.ts'
import type { PeerTerms, Unsaid } from './peers/terms.ts'
import type { HandVerdict } from './by-hand.ts'

type Outcome = Pick<HandVerdict, 'verdict' | 'determining'>

/** A rules engine with the set's terms loaded and the facts of some lines at hand. */
export interface PeerRun {
  rules: Record<Ground, number>
  unsaid: Unsaid[]
  decide(i: number): Promise<Outcome>
}

/** How much of the terms an engine is given: all it can say, or only what the verdict hangs on. */
export type Extent = 'whole' | 'verdict'

export function openPeer(open: OpenPeer, policy: CompiledPolicySet, requests: readonly DecisionRequest[], extent: Extent): PeerRun {
  const byGround = new Map(grounds.map((ground) => {
    const said = sayTerms(policy.set, ground)
    const terms: PeerTerms = extent === 'whole' ? said : { ...said, rules: said.rules.filter((rule) => rule.effect !== 'none' && rule.effect !== 'lifts') }
    return [ground, { terms, engine: open(terms, ground), outcome: outcomeOf(terms) }] as const
  }))
  const of = (ground: Ground) => byGround.get(ground) as NonNullable<ReturnType<typeof byGround.get>>
  const cases = requests.map((request) => ({ ...of(request.ask.ground), facts: peerFacts(request, policy, of(request.ask.ground).terms.rules) }))
  return {
    rules: Object.fromEntries(grounds.map((ground) => [ground, of(ground).terms.rules.length])) as Record<Ground, number>,
    unsaid: distinct(grounds.flatMap((ground) => of(ground).terms.unsaid)),
    decide: async (i) => {
      const { engine, facts, outcome } = cases[i] as (typeof cases)[number]
      return outcome(await engine.holding(facts))
    },
  }
}

const distinct = (all: Unsaid[]): Unsaid[] => [...new Map(all.map((one) => [`${one.clause} ${one.what}`, one])).values()]

/** Decides lines so many at a time and gives how many rules settled them. */
export async function runPeer(peer: PeerRun, lines: readonly number[], atOnce: number): Promise<number> {
  let settled = 0
  for (let from = 0; from < lines.length; from += atOnce) {
    const outcomes = await Promise.all(lines.slice(from, from + atOnce).map((i) => peer.decide(i)))
    for (const { determining } of outcomes) settled += determining.length
  }
  return settled
}

export const sameRules = (a: readonly string[], b: readonly string[]): boolean => [...new Set(a)].sort().join() === [...new Set(b)].sort().join()
