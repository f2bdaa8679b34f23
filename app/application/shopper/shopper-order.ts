import type { ShopperItem, ShopperOrder, ShopperProblem } from '../../contracts/shopper.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ShopperContext } from '../application.ts'
import { orderKeyOf } from '../orders/view-order.ts'
import { reasonChoices } from '../setup/reason-choices.ts'
import { pieceCases } from '../orders/piece-case.ts'
import type { PieceCase } from '../orders/piece-case.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder, StoredOrderLine } from '../orders/order-store.ts'
import type { ShopperDeps } from './answer-lines.ts'
import { closedBecause } from './closed-order.ts'
import { orderNotices } from './good-to-know.ts'
import { ownOrder } from './own-order.ts'
import { toProblem } from './problems.ts'
import { rightsOf } from './rights.ts'
import { showClaim } from './show-claim.ts'
import { sayToShopper } from './words.ts'

/** An order with what its terms leave open today, item by item, and the claims on it. */
export async function shopperOrder(deps: ShopperDeps, context: ShopperContext, key: string, locale: string): Promise<Result<ShopperOrder, ShopperProblem>> {
  const found = await ownOrder(deps, context, key)
  if (!found.ok) return err(toProblem(locale, found.error))
  const order = found.value
  const [shop, policy, rows, { reasons }] = await Promise.all([deps.stores.shops.find(context.shop), deps.policies.forOrder(context.shop, order), deps.stores.claims.ofOrder(context.shop, order.facts.id), deps.stores.reasons.read(context.shop)])
  if (!shop) return err(toProblem(locale, 'not-found'))
  const claims = (await Promise.all(rows.map((row) => deps.stores.claims.load(context.shop, row.id)))).filter((claim) => claim !== null)
  const shown = await Promise.all(claims.map((claim) => showClaim(deps, claim, locale)))
  const closed = closedBecause(order, policy)
  const sentence = closed && sayToShopper(locale, `problem.${closed}`)
  const at = deps.now()
  const pieces = policy && !closed ? await pieceCases(deps, policy, order, order.lines.map(({ id }) => ({ lineItemId: id, quantity: 1 }))) : new Map<string, PieceCase>()
  return ok({
    order: { id: order.facts.id, key: orderKeyOf(order.facts.id), name: order.facts.name, purchasedOn: deps.dayOf(order.facts.processedAt ?? order.facts.createdAt, policy?.compiled.set.timeZone ?? shop.timeZone) },
    shop: { name: shop.name },
    items: order.lines.map((line) => itemOf(order, line, { policy: closed ? null : policy, closed: sentence, pieces, at, locale, beingTakenBack: shown.some((claim, i) => claim.stage === 'canceled' && claims[i]?.state.lines.some((one) => one.lineItemId === line.id && isOpen(one))) })),
    claims: shown,
    closed: sentence,
    notices: policy && !closed ? orderNotices(policy, order, locale) : [],
    otherOrder: { text: sayToShopper(locale, 'other-order'), link: sayToShopper(locale, 'other-order.link') },
    ...(reasons.length ? { reasons: reasonChoices(reasons, locale) } : {}),
  })
}

function itemOf(order: StoredOrder, line: StoredOrderLine, { policy, closed, pieces, at, locale, beingTakenBack }: { policy: ShelvedPolicy | null; closed: string | null; pieces: Map<string, PieceCase>; at: Date; locale: string; beingTakenBack: boolean }): ShopperItem {
  const { currencyCode } = order.facts
  const claimable = policy ? line.free : 0
  const note = line.free > 0 ? null : line.currentQuantity === 0 ? 'item.removed' : beingTakenBack ? 'item.being-taken-back' : 'item.in-claims'
  return {
    lineItemId: line.id, title: line.title, variantTitle: line.variantTitle, imageUrl: line.imageUrl,
    unitPrice: { amount: fromMinor(Number(line.unitPriceMinor), currencyCode), currencyCode },
    quantity: line.quantity, claimable, claimableNote: closed ?? (note && sayToShopper(locale, note)), isGiftCard: line.isGiftCard,
    rights: policy ? rightsOf(policy, order, line.id, at, locale, pieces.get(line.id)) : [],
  }
}
