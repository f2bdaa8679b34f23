import type { ShopperClaimPage, ShopperProblem } from '../../contracts/shopper.ts'
import { ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { ownClaim } from './own-claim.ts'
import { showClaimPage } from './show-claim-page.ts'

/** A customer's own claim, on a page of its own. */
export async function shopperClaim(deps: ShopperDeps, context: ShopperContext, id: string, locale: string): Promise<Result<ShopperClaimPage, ShopperProblem>> {
  const own = await ownClaim(deps, context, id, locale)
  return own.ok ? ok(await showClaimPage(deps, own.value.claim, locale)) : own
}
