import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { ClaimLineView, OrderLineView } from '../../application/views.ts'
import { DecisionCard } from '../decision/DecisionCard.tsx'
import { QuotedTerms } from '../decision/QuotedTerms.tsx'
import { knownFacts } from '../facts/fact-values.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { authorizationWords, groundWords, receptionWords, remedyWords, settlementWords } from '../words/terms.ts'

interface Props {
  line: ClaimLineView
  /** The order's line, for attributes and the delivery day; null once the order no longer holds it. */
  orderLine: OrderLineView | null
  purchasedOn: string | null
  askedOn: string
  documentTitles: Record<string, string>
}

/** One line of a claim: what it is, where it stands, what is known, and the decision on it. */
export function LineCard({ line, orderLine, purchasedOn, askedOn, documentTitles }: Props) {
  const { timeZone } = useShopFormat()
  const facts = knownFacts(line.facts, timeZone)
  const variant = line.variantTitle ? ` · ${line.variantTitle}` : ''
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="300" blockAlign="start" wrap={false}>
          <ItemImage url={line.imageUrl} size="medium" />
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">{line.title}</Text>
            <Text as="p" tone="subdued">{`${line.quantity} × ${moneyWords(line.unitPrice)}${variant}`}</Text>
            {orderLine?.attributes.map((one) => <Text as="p" variant="bodySm" key={one.key}>{`${one.key}: ${one.value}`}</Text>)}
            <Text as="p">{`${groundWords[line.ground].label}${line.remedyWish ? ` · wishes: ${remedyWords[line.remedyWish]}` : ''}`}</Text>
            <InlineStack gap="100">
              <Badge>{authorizationWords[line.authorization]}</Badge>
              {line.authorization === 'authorized' ? <Badge>{receptionWords[line.reception]}</Badge> : null}
              {line.settlement === 'none' ? null : <Badge>{`${settlementWords[line.settlement]}${line.remedy ? `: ${remedyWords[line.remedy]}` : ''}`}</Badge>}
            </InlineStack>
          </BlockStack>
        </InlineStack>
        {line.note ? <Text as="p">{`“${line.note}”`}</Text> : null}
        <DecisionCard decision={line.decision} purchasedOn={purchasedOn} deliveredOn={orderLine?.deliveredOn ?? null} askedOn={askedOn} documentTitles={documentTitles} />
        {facts.length === 0 ? null : (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">What is known</Text>
            <dl className="rc-rows">
              {facts.map((fact) => <div key={fact.path} style={{ display: 'contents' }}><dt>{fact.label}</dt><dd>{fact.value}</dd></div>)}
            </dl>
          </BlockStack>
        )}
        <QuotedTerms heading="Good to know" terms={line.notices} />
      </BlockStack>
    </Card>
  )
}
