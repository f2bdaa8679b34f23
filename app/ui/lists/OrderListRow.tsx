import { Link } from '@remix-run/react'
import { Badge, BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { OrderSummary } from '../../application/orders/order-view.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { ItemImage } from '../ItemImage.tsx'

/** An order as a row for narrow screens. */
export function OrderListRow({ order, fulfilment }: { order: OrderSummary; fulfilment: string }) {
  const { timeZone } = useShopFormat()
  return (
    <Link className="rc-row" to={`/app/orders/${order.key}`}>
      <ItemImage url={order.firstItem.imageUrl} />
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">{order.name}</Text>
          {order.openClaims > 0 ? <Badge tone="info">{order.openClaims === 1 ? '1 open claim' : `${order.openClaims} open claims`}</Badge> : null}
          {order.offShop ? <Badge tone="info">Outside the shop</Badge> : null}
          {order.fulfilment === 'fulfilled' ? null : <Badge tone="attention">{fulfilment}</Badge>}
        </InlineStack>
        <Text as="span" variant="bodySm">{`${order.firstItem.title}${order.itemCount > 1 ? ` +${order.itemCount - 1}` : ''}`}</Text>
        <Text as="span" variant="bodySm" tone="subdued">{`${order.customerName} · ${dayWords(todayIn(timeZone, new Date(order.processedAt)))}`}</Text>
      </BlockStack>
      <div className="rc-row__end"><Text as="span" numeric>{moneyWords(order.total)}</Text></div>
    </Link>
  )
}
