import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import type { ShopView } from '../../application/shops/shop-view.ts'
import { dayWords } from '../format/days.ts'

/** The documents and versions that decide this shop's claims. */
export function PolicyCard({ policy }: { policy: ShopView['policy'] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="050">
          <Text as="h2" variant="headingMd">Terms that decide</Text>
          <Text as="p" tone="subdued">{`Policy set ${policy.name}`}</Text>
        </BlockStack>
        {policy.documents.map((one) => (
          <BlockStack gap="050" key={one.document}>
            <Text as="p" fontWeight="medium">{one.title}</Text>
            <Text as="p" variant="bodySm" tone="subdued">{one.effectiveFrom ? `In force from ${dayWords(one.effectiveFrom)}` : 'Undated: always in force'}</Text>
          </BlockStack>
        ))}
        <Text as="p" variant="bodySm" tone="subdued">Each order is decided by the terms in force when it was placed. <Link url="/app/policies">All versions</Link></Text>
      </BlockStack>
    </Card>
  )
}
