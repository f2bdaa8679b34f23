import { lackWords, mayLack, refusalLacks } from '../../domain/claim/refusal-lacks.ts'
import type { RefusalRequirement } from '../../domain/decision/decision.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim } from './stored-claim.ts'
import { reasonsOf } from './reasons-of.ts'

/** A refusal as it goes out: the terms' reasons for it, each once, and in sentences what the terms ask of it and it does not carry. */
export interface RefusalGiven { reasons: string[]; lacking: string[] }

/** What the terms give as reasons for refusing these lines, in the customer's language, and what the refusal lacks of what they ask for. */
export async function refusalOf(policies: Pick<PolicyShelf, 'byId'>, claim: StoredClaim, lines: StoredClaim['lines'], carries: { note: string; expert: string }, locale: string): Promise<{ reasons: string[]; lacking: Set<RefusalRequirement> }> {
  const reasons = new Set<string>()
  const lacking = new Set<RefusalRequirement>()
  for (const line of lines) {
    const given = await reasonsOf(policies, claim, line, locale)
    for (const reason of given) reasons.add(reason)
    // Whatever the terms say, nobody is refused without a word.
    for (const one of refusalLacks([...new Set(['written-reasons' as const, ...line.decision.refusal.requires])], { reasons: given, ...carries, facts: line.facts })) lacking.add(one)
  }
  return { reasons: [...reasons], lacking }
}

/** The same of a refusal that was given in Shopify already. */
export async function refusalGiven(policies: Pick<PolicyShelf, 'byId'>, claim: StoredClaim, lines: StoredClaim['lines'], note: string, locale: string): Promise<RefusalGiven> {
  const { reasons, lacking } = await refusalOf(policies, claim, lines, { note, expert: '' }, locale)
  return { reasons, lacking: [...lacking].filter((one) => !mayLack(one)).map((one) => lackWords[one]) }
}
