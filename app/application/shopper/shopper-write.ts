import type { ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnOwnClaim } from './act-on-own-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { parseTextBody } from './parse-claim-bodies.ts'
import { toProblem } from './problems.ts'
import { writingLimits } from './writing-limits.ts'

/** Writes to the shop about a claim: a message, which also answers what the shop asked, or why the outcome is disputed. */
export function shopperWrite(deps: ShopperDeps, context: ShopperContext, id: string, name: 'message' | 'dispute', body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  return actOnOwnClaim(deps, context, id, { body, parsed: parseTextBody(body), name }, async ({ text, locale }) => {
    const since = deps.now().getTime() - writingLimits.perMs
    const written = (await deps.stores.claims.events(context.shop, id)).filter(({ at, actor, event }) => actor.kind === 'shopper' && (event.type === 'message' || event.type === 'disputed') && Date.parse(at) > since)
    return written.length >= writingLimits.onClaim ? err(toProblem(locale, 'written-too-often')) : ok(name === 'message' ? { name, text, fromCustomer: true } : { name, text })
  })
}
