import type { ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import { isApproved, isAwaited } from '../../domain/claim/state.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnOwnClaim } from './act-on-own-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { parseParcelBody } from './parse-claim-bodies.ts'
import { toProblem } from './problems.ts'

/** Tells that goods were sent: by whom, under which number, and with a proof of posting where a file of that kind was handed in. */
export function shopperTellParcel(deps: ShopperDeps, context: ShopperContext, id: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  return actOnOwnClaim(deps, context, id, { body, parsed: parseParcelBody(body), name: 'record-sent' }, async ({ lineIds, carrier, number, evidence, locale }, claim) => {
    const awaited = claim.state.lines.filter((line) => isApproved(line) && isAwaited(line)).map((line) => line.id)
    if (!lineIds.every((line) => awaited.includes(line))) return err(toProblem(locale, 'invalid', { lineIds: { code: 'claim-lines' } }))
    const files = evidence.length ? await deps.stores.evidence.ofClaim(context.shop, id) : []
    const proof = files.some((file) => evidence.includes(file.id) && file.purpose === 'proof-of-posting' && file.removedAt === null && file.uploadedBy.kind === 'shopper' && file.uploadedBy.id === context.customerId)
    return ok({ name: 'record-sent', lineIds, tracking: { carrier, number, url: null }, proof })
  })
}
