import { Badge, BlockStack, Card, Layout, Page, Text } from '@shopify/polaris'
import type { OrderView } from '../../application/orders/order-view.ts'
import { ClaimRow } from '../claim/ClaimRow.tsx'
import { CustomerCard } from '../claim/SideCards.tsx'
import { QuotedTerms } from '../decision/QuotedTerms.tsx'
import { dayWords, instantWords, todayIn } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { LineHead } from './LineHead.tsx'
import { PastClaims } from './PastClaims.tsx'

/** An order with its lines and the claims on it. */
export function OrderPage({ order: view }: { order: OrderView }) {
  const { timeZone } = useShopFormat()
  const { order } = view
  const claimable = view.lines.some((line) => line.claimable > 0)
  return (
    <Page title={order.offShop ? `Purchase ${order.name}` : `Order ${order.name}`} {...(order.offShop ? { titleMetadata: <Badge tone="info">Outside the shop</Badge> } : {})} subtitle={`${order.offShop ? dayWords(todayIn(timeZone, new Date(order.processedAt))) : instantWords(order.processedAt, timeZone)} · ${moneyWords(order.total)}`}
      backAction={{ content: 'Orders', url: '/app/orders' }}
      secondaryActions={[{ content: 'Simulator', url: `/app/policies/simulator?order=${order.key}` }]}
      primaryAction={claimable ? { content: 'Open a claim', url: `/app/orders/${order.key}/claim` } : { content: 'Open a claim', disabled: true, helpText: 'Every piece of this order is in a claim, refunded or removed.' }}>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {view.claims.length === 0 ? null : (
              <Card padding="0">
                <div style={{ padding: '16px 16px 4px' }}><Text as="h2" variant="headingMd">Claims on this order</Text></div>
                <ul className="rc-rowlist" aria-label="Claims on this order">{view.claims.map((claim) => <li key={claim.id}><ClaimRow claim={claim} /></li>)}</ul>
              </Card>
            )}
            <Card>
              <BlockStack gap="400">
                <Text as="h2" variant="headingMd">Items</Text>
                {view.lines.map((line) => <LineHead key={line.id} line={line} />)}
              </BlockStack>
            </Card>
            <PastClaims past={view.past} lines={view.lines} />
            {view.terms.length === 0 ? null : <Card><QuotedTerms heading="Terms of the order" terms={view.terms} /></Card>}
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird"><CustomerCard customer={view.customer} /></Layout.Section>
      </Layout>
    </Page>
  )
}
