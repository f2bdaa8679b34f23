import type { ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { orderKeyOf } from '../orders/view-order.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'
import { ownOrder } from './own-order.ts'
import type { OwnOrderDeps } from './own-order.ts'
import { toProblem } from './problems.ts'

export interface OwnClaimDeps extends OwnOrderDeps { stores: Pick<Stores, 'orders' | 'claims'> }

const claimId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * A claim on an order that Shopify says is this customer's. One that doesn't exist and one that is somebody else's get the
 * same answer by the same call to Shopify.
 */
export async function ownClaim(deps: OwnClaimDeps, context: ShopperContext, id: string, locale: string): Promise<Result<{ claim: StoredClaim; order: StoredOrder }, ShopperProblem>> {
  const claim = claimId.test(id) ? await deps.stores.claims.load(context.shop, id) : null
  const order = await ownOrder(deps, context, claim ? orderKeyOf(claim.orderId) : '')
  if (!order.ok) return err(toProblem(locale, order.error))
  return claim ? ok({ claim, order: order.value }) : err(toProblem(locale, 'not-found'))
}
