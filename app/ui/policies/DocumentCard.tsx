import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import type { DocumentText } from '../../application/policies/policies-view.ts'
import { dayWords } from '../format/days.ts'

/** A document as it is published, with its slots filled; each clause stands under the name by which it is linked to. */
export function DocumentCard({ document }: { document: DocumentText }) {
  const { title, language, effectiveFrom, tier, clauses } = document
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{title}</Text>
          <Text as="p" variant="bodySm" tone="subdued">{`${document.document} · ${effectiveFrom ? `in force from ${dayWords(effectiveFrom)}` : 'undated: always in force'} · ${plain(tier)} · ${clauses.length} clauses`}</Text>
        </BlockStack>
        {clauses.map((clause) => (
          <section key={clause.anchor} className="rc-clause" id={clause.anchor} tabIndex={-1} aria-label={clause.heading}>
            <BlockStack gap="100">
              <InlineStack gap="200" blockAlign="center"><Text as="h3" variant="headingSm">{clause.heading}</Text><Badge>{plain(clause.kind)}</Badge>{clause.tier === tier ? null : <Badge tone="info">{plain(clause.tier)}</Badge>}</InlineStack>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>{[clause.id, ...clause.cites, ...clause.rules].join(' · ')}</Text>
              <blockquote className="rc-wording" lang={language} style={{ margin: 0 }}><Text as="p">{clause.text}</Text></blockquote>
              {clause.reading ? <Text as="p" variant="bodySm" tone="subdued">{`How it is read: ${clause.reading}`}</Text> : null}
            </BlockStack>
          </section>
        ))}
      </BlockStack>
    </Card>
  )
}

const plain = (code: string) => code.replaceAll('-', ' ')
