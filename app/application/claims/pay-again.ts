import type { ShopifyAdmin } from '../ports.ts'
import { carriesMark, carriesMarker, marker } from './marker.ts'
import { stateOf } from './failed-payments.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'

type PayAgain = Extract<NonNullable<StepInput['task']>, { kind: 'pay-again' }>

/** The order on which a payment that failed was made, and so is made again. */
export const orderOfPayment = (claim: StoredClaim, task: PayAgain): string => payingStep(claim, task)?.orderId ?? task.orderId ?? claim.orderId

/**
 * How much of a payment is missing right now, in minor units of the shop's currency, and never more than was asked for: its
 * provider may have made some of it good since. Refused where that can't be told. Nothing is missing: it has arrived.
 */
export async function missingNow(shopify: ShopifyAdmin, claim: StoredClaim, task: PayAgain): Promise<{ missing: number } | { refused: string }> {
  const paid = payingStep(claim, task)
  const held = (await shopify.refundsOfOrder(claim.shop, orderOfPayment(claim, task))).filter((refund) => (paid ? carriesMarker(refund.note, claim, paid.step) : carriesMark(refund.note, task.payment)))
  if (held.length === 0) return { refused: 'Shopify does not show the payment that failed, so that it is not known what of it is missing. Look at the order there, go on without this step, and record how it was paid.' }
  const { failed, pending } = stateOf(held, claim.currencyCode)
  if (pending) return { refused: 'The payment provider is at this payment once more, so it is not paid again. Wait for that, then try again or go on without this step.' }
  const standing = claim.state.failedPayments.find(({ payment }) => payment === task.payment)
  const madeGood = Math.max(0, (standing?.total.amount ?? task.amount.amount) - failed)
  return { missing: Math.max(0, Math.min(task.amount.amount, (standing?.amount.amount ?? task.amount.amount) - madeGood)) }
}

/** The claim's own step that made the payment; of a claim that goes on in it there is none. */
function payingStep(claim: StoredClaim, { payment }: PayAgain) {
  const step = claim.steps.find((one) => marker(claim, one) === payment)
  const task = step?.input.task
  return step && { step, orderId: task?.kind === 'pay-back' || task?.kind === 'pay-again' ? task.orderId : undefined }
}
