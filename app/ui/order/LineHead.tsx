import { Badge, BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { ChainText } from './ChainText.tsx'

/** What an order's line is: picture, price, attributes, when it was delivered. */
export function LineHead({ line }: { line: OrderLineView }) {
  const variant = line.variantTitle ? ` · ${line.variantTitle}` : ''
  return (
    <InlineStack gap="300" blockAlign="start" wrap={false}>
      <ItemImage url={line.imageUrl} size="medium" />
      <BlockStack gap="050">
        <Text as="p" fontWeight="semibold">{line.title}</Text>
        <Text as="p" variant="bodySm" tone="subdued">{`${line.quantity} × ${moneyWords(line.unitPrice)}${variant}`}</Text>
        {line.attributes.map((one) => <Text as="p" variant="bodySm" key={one.key}>{`${one.key}: ${one.value}`}</Text>)}
        <Text as="p" variant="bodySm" tone="subdued">{line.isGiftCard ? 'Gift card' : line.deliveredOn ? `Delivered ${dayWords(line.deliveredOn)}` : 'No delivery reported'}</Text>
        <ChainText chain={line.chain} quantity={line.quantity} />
        {line.claimable < line.quantity ? <div><Badge>{line.claimable === 0 ? 'Nothing left to claim' : `${line.claimable} of ${line.quantity} can be claimed`}</Badge></div> : null}
      </BlockStack>
    </InlineStack>
  )
}
