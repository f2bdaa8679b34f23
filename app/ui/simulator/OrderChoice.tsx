import { Box, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { OrderSummary } from '../../application/orders/order-view.ts'
import type { Page } from '../../application/views.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { ItemImage } from '../ItemImage.tsx'
import { SearchField } from '../lists/SearchField.tsx'

interface Props { orders: Page<OrderSummary>; search: string; onSearch: (words: string) => void; onChoose: (key: string) => void }

/** Any order of the shop, found by its number, customer or item. */
export function OrderChoice({ orders, search, onSearch, onChoose }: Props) {
  const { timeZone } = useShopFormat()
  return (
    <Card padding="0">
      <Box padding="300"><SearchField label="Search orders" placeholder="Order number, customer or item" value={search} onSearch={onSearch} /></Box>
      {orders.items.length === 0 ? <Box padding="400"><Text as="p" tone="subdued">{search === '' ? 'No orders yet.' : `No order matches “${search}”.`}</Text></Box> : (
        <ul className="rc-rowlist" aria-label="Orders">
          {orders.items.map((order) => (
            <li key={order.id} className="rc-row">
              <ItemImage url={order.firstItem.imageUrl} />
              <div>
                <Text as="p" fontWeight="semibold">{order.name}</Text>
                <Text as="p" variant="bodySm">{`${order.firstItem.title}${order.itemCount > 1 ? ` +${order.itemCount - 1}` : ''}`}</Text>
                <Text as="p" variant="bodySm" tone="subdued">{`${order.customerName} · ${dayWords(todayIn(timeZone, new Date(order.processedAt)))}`}</Text>
              </div>
              <div className="rc-row__end"><Button onClick={() => onChoose(order.key)} accessibilityLabel={`Choose order ${order.name}`}>Choose</Button></div>
            </li>
          ))}
        </ul>
      )}
      {orders.total > orders.items.length ? <Box padding="300"><InlineStack align="center"><Text as="p" variant="bodySm" tone="subdued">{`The newest ${orders.items.length} of ${orders.total}: search for the others.`}</Text></InlineStack></Box> : null}
    </Card>
  )
}
