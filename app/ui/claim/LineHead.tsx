import { Badge, BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { ClaimLineView } from '../../application/claims/claim-view.ts'
import type { OrderLineView } from '../../application/orders/order-view.ts'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { ChainText } from '../order/ChainText.tsx'
import { authorizationWords, groundWords, receptionWords, remedyWords, settlementWords } from '../words/terms.ts'

/** What a claim's line is, what is asked for it, and where it stands; goodwill is always marked as such. */
export function LineHead({ line, orderLine }: { line: ClaimLineView; orderLine: OrderLineView | null }) {
  const variant = line.variantTitle ? ` · ${line.variantTitle}` : ''
  return (
    <InlineStack gap="300" blockAlign="start" wrap={false}>
      <ItemImage url={line.imageUrl} size="medium" />
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">{line.title}</Text>
        <Text as="p" tone="subdued">{`${line.quantity} × ${moneyWords(line.unitPrice)}${variant}`}</Text>
        {orderLine?.attributes.map((one) => <Text as="p" variant="bodySm" key={one.key}>{`${one.key}: ${one.value}`}</Text>)}
        {orderLine ? <ChainText chain={orderLine.chain} quantity={orderLine.quantity} /> : null}
        {line.firstOrder ? <Text as="p" variant="bodySm">{`Judged on the first purchase, order ${line.firstOrder.name} of ${dayWords(line.firstOrder.purchasedOn)}: a free replacement starts no new contract.`}</Text> : null}
        {line.inExchange ? <Text as="p" variant="bodySm">{`Judged from the delivery of the first piece${line.inExchange.deliveredOn ? `, ${dayWords(line.inExchange.deliveredOn)}` : ''}: what is given in exchange for a fault starts no new contract.`}</Text> : null}
        <Text as="p">{`${groundWords[line.ground].label}${line.remedyWish ? ` · wishes: ${remedyWords[line.remedyWish]}` : ''}`}</Text>
        <InlineStack gap="100">
          <Badge>{authorizationWords[line.authorization]}</Badge>
          {line.authorization === 'authorized' ? <Badge>{receptionWords[line.reception]}</Badge> : null}
          {line.settlement === 'none' ? null : <Badge>{`${settlementWords[line.settlement]}${line.remedy ? `: ${remedyWords[line.remedy]}` : ''}`}</Badge>}
          {line.goodwill ? <Badge tone="attention">Goodwill</Badge> : null}
        </InlineStack>
      </BlockStack>
    </InlineStack>
  )
}
