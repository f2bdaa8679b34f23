import type { ReturnLineInput, ShopifyAdmin } from '../ports.ts'
import { feeExtras } from './fee-extras.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Called } from './called.ts'
import { attachLabel } from './attach-label.ts'
import { exchangeExtras, exchangeReturn } from './exchange-return.ts'
import { marker } from './marker.ts'
import { refundOrderOf } from './refund-order.ts'
import type { PerformDeps } from './perform-steps.ts'
import { replaceOrder } from './replace-order.ts'
import { refundReturn } from './refund-return.ts'
import { readReturnOf, returnIdOf } from './return-of.ts'

/** Makes the step's one call. Throws `ShopifyUnavailable` where it stays open whether Shopify has acted. */
export async function callShopify(deps: Pick<PerformDeps, 'shopify' | 'stores'>, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { shop } = claim
  const { shopify } = deps
  switch (step.kind) {
    case 'request-return':
      return told(await shopify.requestReturn(shop, claim.orderId, returnLines(claim, step), await feeExtras(deps, claim, step)))
    case 'create-return':
      return told(await shopify.createReturn(shop, claim.orderId, returnLines(claim, step), { ...exchangeExtras(claim, step), ...(await feeExtras(deps, claim, step)) }))
    case 'refund-return':
      return step.input.task?.kind === 'exchange' ? exchangeReturn(deps, claim, step) : refundReturn(shopify, claim, step)
    case 'refund-order':
      return refundOrderOf(shopify, claim, step)
    case 'attach-label':
      return attachLabel(deps, claim, step)
    case 'replace-order':
      return replaceOrder(deps, claim, step)
    case 'approve-return':
    case 'decline-return':
    case 'cancel-return':
    case 'close-return': {
      const returnId = returnIdOf(claim, step)
      return returnId ? onReturn(shopify, claim, step, returnId) : { refused: 'Shopify holds no return for this claim any more. Look at the order in Shopify, then cancel this claim.' }
    }
    default:
      return step.kind satisfies never
  }
}

async function onReturn(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep, returnId: string): Promise<Called> {
  switch (step.kind) {
    case 'approve-return':
      return told(await shopify.approveReturn(claim.shop, returnId))
    case 'decline-return': {
      const [then] = step.input.then
      const [reason, note] = then?.type === 'declined' ? [then.reason, then.note] as const : ['OTHER', then?.type === 'canceled' ? then.note : ''] as const
      return told(await shopify.declineReturn(claim.shop, returnId, reason, note))
    }
    case 'cancel-return': {
      // Shopify cancels a return only before any work on it; one with work done is closed.
      const found = await readReturnOf(shopify, claim, step)
      const worked = found?.lines.some((line) => line.processed > 0) ?? false
      return told(worked ? await shopify.closeReturn(claim.shop, returnId) : await shopify.cancelReturn(claim.shop, returnId))
    }
    default: {
      // A fully refunded and restocked return may have been closed by Shopify itself.
      const found = await readReturnOf(shopify, claim, step)
      return found?.status === 'CLOSED' ? { return: found } : told(await shopify.closeReturn(claim.shop, returnId))
    }
  }
}

const told = (result: Awaited<ReturnType<ShopifyAdmin['approveReturn']>>): Called => (result.ok ? { return: result.value } : { refused: result.error.sentence })

function returnLines(claim: StoredClaim, step: StoredStep): ReturnLineInput[] {
  return claim.state.lines.filter((line) => step.input.lineIds.includes(line.id)).map((line) => {
    const percent = step.input.fees?.restocking[line.id]
    const reason = claim.lines.find(({ id }) => id === line.id)?.reason?.shopify
    return { lineItemId: line.lineItemId, quantity: line.quantity, ground: line.ground, ...(reason ? { reason } : {}), note: marker(claim, step), ...(percent ? { restockingFeePercent: percent } : {}) }
  })
}
