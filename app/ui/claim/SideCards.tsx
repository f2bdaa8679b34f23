import { Badge, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { ClaimView } from '../../application/claims/claim-view.ts'
import { RefundPlan } from './RefundPlan.tsx'

export function CustomerCard({ customer, children }: { customer: ClaimView['customer']; children?: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">Customer</Text>
        <Text as="p">{customer.name}</Text>
        <Text as="p" tone="subdued" breakWord>{customer.email ?? 'No e-mail address: tell them yourself what was decided.'}</Text>
        {children}
      </BlockStack>
    </Card>
  )
}

export function RefundCard({ plan }: { plan: NonNullable<ClaimView['refundPlan']> }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">If refunded</Text>
        <RefundPlan plan={plan} />
      </BlockStack>
    </Card>
  )
}

const statusWords: Record<string, string> = { REQUESTED: 'Requested', OPEN: 'Open', CLOSED: 'Closed', DECLINED: 'Declined', CANCELED: 'Canceled' }

/** Shopify's returns beside the claim, as last read. */
export function ShopifyReturnCard({ returns, adminUrl }: { returns: ClaimView['shopifyReturns']; adminUrl: string }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">Return in Shopify</Text>
        {returns.map(({ name, status }) => (
          <InlineStack gap="200" blockAlign="center" key={name}>
            <Text as="p">{name}</Text>
            <Badge>{statusWords[status] ?? status}</Badge>
          </InlineStack>
        ))}
        {returns.length > 0
          ? <div><Button variant="plain" url={adminUrl} target="_top">See it on the order in Shopify</Button></div>
          : <Text as="p" tone="subdued">None. Shopify gets a return when goods come back for money.</Text>}
      </BlockStack>
    </Card>
  )
}

/** In place of Shopify's return where Shopify holds no order of the purchase. */
export function OutsideCard() {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">Bought outside the shop</Text>
        <Text as="p" tone="subdued">Shopify holds no order of it, so nothing is returned or paid back there. Pay and send it yourself; what you write down here is the record.</Text>
      </BlockStack>
    </Card>
  )
}
