import type { Ground } from '../../app/domain/clauses/ask.ts'
import type { Facts } from '../../app/domain/clauses/facts.ts'
import { decide } from '../../app/domain/decision/decide.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import { compareSets } from '../../app/domain/policy/compare/compare-sets.ts'
import { compilePolicySet } from '../../app/domain/policy/compile.ts'
import type { CompiledPolicySet } from '../../app/domain/policy/compiled.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { parsePolicySet } from '../../app/domain/policy/parse.ts'
import { drawCorrection } from './generate/corrections.ts'
import type { Correction } from './generate/corrections.ts'
import { randomOf } from './generate/random.ts'
import type { Random } from './generate/random.ts'
import { generateRequest } from './generate/requests.ts'
import { worseFor } from './worse-for-shopper.ts'

/** A correction that the comparison finds only better or neither, and a request that is answered worse under it. */
export interface WorseCorrection { number: number; changes: string[]; worse: string[]; request: DecisionRequest; correction: Correction }
/** How many corrections were drawn, and how many of them the comparison lets pass. */
export interface Drawn { drawn: number; accepted: number; worse: WorseCorrection[] }

function compiled(set: PolicySet): CompiledPolicySet | null {
  const parsed = parsePolicySet(set)
  const result = parsed.ok ? compilePolicySet(parsed.value) : null
  return result?.ok ? result.value : null
}

/** What the drawn clauses ask for is told often enough to hold, and a day that was agreed with the customer is left out: by that a deadline may move as it was agreed. Nothing comes before it was bought. */
function requestOn({ shop, touched }: Correction, number: number, random: Random): DecisionRequest {
  const request = generateRequest(shop, 20261130, number)
  const grounds = touched.flatMap((clause) => clause.appliesTo?.grounds ?? [])
  const ground: Ground = grounds.length && random.chance(0.7) ? random.pick(grounds) : request.ask.ground
  const { agreedSettleBy: _, ...about } = request.facts?.case ?? {}
  const [on, bought] = [request.facts?.delivery?.on, (request.order.processedAt ?? request.order.createdAt).slice(0, 10)]
  const facts: Facts = {
    ...request.facts, case: about, ...(on === undefined ? {} : { delivery: { ...request.facts?.delivery, on: on < bought ? bought : on } }),
    ...(random.chance(0.5) ? { goods: { ...request.facts?.goods, condition: random.pick(['as-delivered', 'used', 'damaged'] as const), alteredElsewhere: random.chance(0.5) } } : {}),
    ...(random.chance(0.5) ? { fault: { ...request.facts?.fault, code: random.pick(['clasp', 'stone']), cause: random.pick(['wear', 'damage', 'manufacturing'] as const), preventsUse: random.chance(0.5) } } : {}),
    ...(random.chance(0.1) ? { warranty: { statedMonths: random.pick([1, 12, 36]) } } : {}),
    ...(random.chance(0.3) ? { received: { ...request.facts?.received, claimForm: random.chance(0.5), proofOfPurchase: random.chance(0.5) } } : {}),
  }
  return { ...request, facts, ask: { ...request.ask, ground } }
}

/** Draws so many corrections from a number on, and puts so many requests to each that passes, under either set; the first that is worse of each is told. */
export function worseCorrections(seed: number, from: number, count: number, requests: number): Drawn {
  const drawn: Drawn = { drawn: count, accepted: 0, worse: [] }
  for (let number = from; number < from + count; number += 1) {
    const correction = drawCorrection(seed, number)
    const { before, after } = correction
    const changes = compareSets(before, after)
    if (changes.length === 0 || changes.some(({ effect }) => effect === 'worse' || effect === 'unclear')) continue
    const [was, is] = [compiled(before), compiled(after)]
    if (!was || !is) continue
    drawn.accepted += 1
    const random = randomOf(seed + 1, number)
    for (let i = 0; i < requests; i += 1) {
      const request = requestOn(correction, number * requests + i, random)
      const now = Date.parse(request.now ?? '')
      const worse = worseFor(decide(was, request, now), decide(is, request, now))
      if (worse.length === 0) continue
      drawn.worse.push({ number, changes: changes.map(({ code, effect, place }) => `${effect} ${place?.clause?.id ?? 'set'} ${code}`), worse, request, correction })
      break
    }
  }
  return drawn
}
