import type { ShopperClaim, ShopperProblem } from '../../contracts/shopper.ts'
import { whyNotTakenBack } from '../../domain/claim/taking-back.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { actOnClaimAs } from '../claims/act-on-claim.ts'
import { orderKeyOf } from '../orders/view-order.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { ownOrder } from './own-order.ts'
import { languageOfBody, parseCancelBody } from './parse-bodies.ts'
import { toProblem } from './problems.ts'
import { showClaim } from './show-claim.ts'

const claimId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * Takes a claim back for the customer whose order it is on, while it is only asked for. A claim that doesn't exist and
 * one that is somebody else's get the same answer by the same call to Shopify.
 */
export async function shopperCancel(deps: ShopperDeps, context: ShopperContext, id: string, body: unknown): Promise<Result<ShopperClaim, ShopperProblem>> {
  const parsed = parseCancelBody(body)
  const locale = languageOfBody(body)
  if (!parsed.ok) return err(toProblem(locale, 'invalid', parsed.error))
  const claim = claimId.test(id) ? await deps.stores.claims.load(context.shop, id) : null
  const order = await ownOrder(deps, context, claim ? orderKeyOf(claim.orderId) : '')
  if (!order.ok) return err(toProblem(locale, order.error))
  if (!claim) return err(toProblem(locale, 'not-found'))
  if (claim.version !== parsed.value.version) return err(toProblem(locale, 'changed'))
  const reason = whyNotTakenBack(claim.state)
  if (reason) return err(toProblem(locale, `taking-back-${reason}`))
  const done = await actOnClaimAs(deps, context.shop, { kind: 'shopper', id: context.customerId, name: order.value.customer.name }, id, claim.version, { name: 'cancel', note: '' })
  if (!done.ok) return err(toProblem(locale, done.error.kind === 'not-found' ? 'not-found' : 'changed'))
  const after = await deps.stores.claims.load(context.shop, id)
  return after ? ok(await showClaim(deps, after, locale)) : err(toProblem(locale, 'not-found'))
}
