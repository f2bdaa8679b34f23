import type { ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnOwnClaim } from './act-on-own-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { parseClaimBody } from './parse-claim-bodies.ts'

/** Takes a claim back for the customer whose order it is on, while it is only asked for. */
export function shopperWithdraw(deps: ShopperDeps, context: ShopperContext, id: string, body: unknown): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  return actOnOwnClaim(deps, context, id, { body, parsed: parseClaimBody(body), name: 'withdraw' }, () => Promise.resolve(ok({ name: 'withdraw', note: '' })))
}
