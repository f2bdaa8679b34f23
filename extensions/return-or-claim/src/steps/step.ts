import type { ShopperItem, ShopperOrder } from '../../../../app/contracts/shopper.ts'
import type { Answers } from '../answers.ts'
import type { DraftInHand } from '../use-draft.ts'
import type { Evidence } from '../use-evidence.ts'
import type { Found } from '../use-faults.ts'
import type { Preview } from '../use-preview.ts'

/** What every step is given. */
export interface StepProps {
  order: ShopperOrder
  items: ShopperItem[]
  inHand: DraftInHand
  answers: Answers
  found: Found
  evidence: Evidence
  preview: Preview
  reload(): void
}

/** The item of a line. Throws where there is none: a draft that doesn't fit its order is never shown. */
export function itemOf(items: readonly ShopperItem[], lineItemId: string): ShopperItem {
  const item = items.find((one) => one.lineItemId === lineItemId)
  if (!item) throw new Error(`The order has no item ${lineItemId}.`)
  return item
}
