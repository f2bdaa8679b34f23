import type { ShopperOrder } from '../../../../app/contracts/shopper.ts'
import { orderAddress } from './OrderPage.tsx'

/** A request is about one order: the way to another one, and when one parcel is enough for both. */
export function OtherOrder({ order }: { order: ShopperOrder }) {
  return (
    <s-stack gap="small-200">
      <s-text color="subdued">{order.otherOrder.text}</s-text>
      <s-link href={orderAddress('')}>{order.otherOrder.link}</s-link>
    </s-stack>
  )
}
