import { Banner, BlockStack, InlineStack, Spinner, Text } from '@shopify/polaris'
import type { AskedOutlook } from './use-refund-outlook.ts'

/** Whether Shopify will give back what the plan says, before anybody confirms it; what it is less by, and why. */
export function OutlookNote({ outlook, refused, asking }: AskedOutlook) {
  if (asking) return <InlineStack gap="200" blockAlign="center"><Spinner size="small" accessibilityLabel="Asking Shopify" /><Text as="span" tone="subdued">Asking Shopify what it can give back</Text></InlineStack>
  if (refused) return <Text as="p" tone="caution">{refused}</Text>
  if (!outlook || outlook.sentences.length === 0) return null
  return (
    <Banner tone="warning" title={outlook.gives ? 'Shopify gives back less than this' : 'Shopify reckons otherwise'}>
      <BlockStack gap="100">{outlook.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}{outlook.gives ? null : <p>Confirmed now, the refund would be refused, and the claim would wait for you.</p>}</BlockStack>
    </Banner>
  )
}
