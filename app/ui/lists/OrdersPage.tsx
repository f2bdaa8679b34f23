import { useNavigate, useNavigation, useSearchParams } from '@remix-run/react'
import { Badge, BlockStack, Box, Card, IndexTable, InlineStack, Link, Page, Text, useBreakpoints } from '@shopify/polaris'
import { useCallback } from 'react'
import type { OrderSummary } from '../../application/orders/order-view.ts'
import type { Page as PageOf } from '../../application/views.ts'
import type { ShopView } from '../../application/shops/shop-view.ts'
import { dayWords, todayIn } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { ItemImage } from '../ItemImage.tsx'
import { Empty } from '../states/Empty.tsx'
import { ImportProgress } from '../states/ImportProgress.tsx'
import { withQuery } from './list-query.ts'
import { OrderListRow } from './OrderListRow.tsx'
import { Paging } from './Paging.tsx'
import { SearchField } from './SearchField.tsx'

interface Props { orders: PageOf<OrderSummary>; search: string; shop: ShopView }

const fulfilmentWords = { unfulfilled: 'Not shipped', partial: 'Partly shipped', fulfilled: 'Shipped' } as const

/** The shop's orders, newest first: the way to open a claim. */
export function OrdersPage({ orders, search, shop }: Props) {
  const { timeZone } = useShopFormat()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const loading = useNavigation().state === 'loading'
  const narrow = useBreakpoints().mdDown
  const onSearch = useCallback((text: string) => navigate(`?${withQuery(query, { search: text })}`, { replace: true }), [navigate, query])
  const empty = search === '' && orders.total === 0
  return (
    <Page title="Orders" fullWidth={!narrow} secondaryActions={[{ content: 'Claim without an order', url: '/app/claims/new' }]}>
      <BlockStack gap="400">
      <ImportProgress state={shop.orderImport} />
      <Card padding="0">
        {empty ? (
          <Empty heading={shop.orderImport.state === 'done' ? 'No orders yet' : 'Your orders are being taken in'} text={shop.orderImport.state === 'done' ? 'Orders of your shop appear here as they come in.' : 'They appear here as they arrive. You can leave this page.'} />
        ) : (
          <>
            <Box padding="300"><SearchField label="Search orders" placeholder="Order number, customer or item" value={search} onSearch={onSearch} /></Box>
            {orders.items.length === 0 ? (
              <Box padding="600"><Text as="p" alignment="center" tone="subdued">{`No order matches “${search}”.`}</Text></Box>
            ) : narrow ? (
              <ul className="rc-rowlist" aria-label="Orders">{orders.items.map((order) => <li key={order.id}><OrderListRow order={order} fulfilment={fulfilmentWords[order.fulfilment]} /></li>)}</ul>
            ) : (
              <IndexTable selectable={false} loading={loading} itemCount={orders.items.length} resourceName={{ singular: 'order', plural: 'orders' }}
                headings={[{ title: 'Items' }, { title: 'Order' }, { title: 'Date' }, { title: 'Customer' }, { title: 'Shipping' }, { title: 'Claims' }, { title: 'Total', alignment: 'end' }]}>
                {orders.items.map((order, index) => (
                  <IndexTable.Row id={order.id} key={order.id} position={index}>
                    <IndexTable.Cell><InlineStack gap="300" blockAlign="center" wrap={false}><ItemImage url={order.firstItem.imageUrl} /><div className="rc-title">{order.firstItem.title}{order.itemCount > 1 ? ` +${order.itemCount - 1}` : ''}</div></InlineStack></IndexTable.Cell>
                    <IndexTable.Cell><Link dataPrimaryLink monochrome removeUnderline url={`/app/orders/${order.key}`}>{order.name}</Link></IndexTable.Cell>
                    <IndexTable.Cell>{dayWords(todayIn(timeZone, new Date(order.processedAt)))}</IndexTable.Cell>
                    <IndexTable.Cell>{order.customerName}</IndexTable.Cell>
                    <IndexTable.Cell>{order.offShop ? <Badge tone="info">Outside the shop</Badge> : <Badge {...(order.fulfilment === 'fulfilled' ? {} : { tone: 'attention' as const })}>{fulfilmentWords[order.fulfilment]}</Badge>}</IndexTable.Cell>
                    <IndexTable.Cell>{order.openClaims > 0 ? <Badge tone="info">{`${order.openClaims} open`}</Badge> : null}</IndexTable.Cell>
                    <IndexTable.Cell><Text as="span" alignment="end" numeric>{moneyWords(order.total)}</Text></IndexTable.Cell>
                  </IndexTable.Row>
                ))}
              </IndexTable>
            )}
            <Paging page={orders.page} pageSize={orders.pageSize} total={orders.total} what="orders" onPage={(page) => navigate(`?${withQuery(query, { page })}`)} />
          </>
        )}
      </Card>
      </BlockStack>
    </Page>
  )
}
