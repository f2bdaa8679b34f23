import type { Ground } from '../../../app/domain/clauses/ask.ts'
import type { HandVerdict } from '../by-hand.ts'
import type { PeerTerms } from './terms.ts'

/** An engine with the rules of one ground loaded; it answers with the ids of the rules that hold. */
export interface PeerEngine { holding(facts: Record<string, unknown>): Promise<string[]> }
export type OpenPeer = (terms: PeerTerms, ground: Ground) => PeerEngine

/** What the rules that hold come to. No engine says "if nothing speaks against it": that is put together here. */
export function outcomeOf({ rules }: PeerTerms): (holding: string[]) => Pick<HandVerdict, 'verdict' | 'determining'> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return (holding) => {
    const against: string[] = []
    const period: string[] = []
    const ask: string[] = []
    let over = false
    for (const id of holding) {
      const rule = byId.get(id)
      if (!rule) continue
      if (rule.effect === 'review') return { verdict: 'needs-review', determining: rule.rules }
      if (rule.effect === 'against') against.push(...rule.rules)
      else if (rule.effect === 'period') period.push(...rule.rules)
      else if (rule.effect === 'ask') ask.push(...rule.rules)
      else if (rule.effect === 'over') over = true
    }
    if (over) against.push(...period)
    if (against.length > 0) return { verdict: 'ineligible', determining: against }
    return ask.length > 0 ? { verdict: 'needs-information', determining: ask } : { verdict: 'eligible', determining: period }
  }
}
