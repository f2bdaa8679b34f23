import { Badge, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClauseText, DocumentText } from '../../application/policies/policies-view.ts'
import { dayWords } from '../format/days.ts'

/** A document as it is published, with its slots filled; each clause stands under the name by which it is linked to. */
export function DocumentCard({ document }: { document: DocumentText }) {
  const { title, language, effectiveFrom, binds, clauses } = document
  const [references, setReferences] = useState(false)
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd"><span lang={language}>{title}</span></Text>
            <Text as="p" variant="bodySm" tone="subdued">{`${binds} · ${effectiveFrom ? `in force from ${dayWords(effectiveFrom)}` : 'undated: always in force'} · ${clauses.length === 1 ? '1 clause' : `${clauses.length} clauses`}${references ? ` · ${document.document}` : ''}`}</Text>
          </BlockStack>
          <Button variant="plain" onClick={() => setReferences(!references)} accessibilityLabel={`${references ? 'Hide' : 'Show'} references of ${title}`}>{references ? 'Hide references' : 'Show references'}</Button>
        </InlineStack>
        {clauses.map((clause) => <Clause key={clause.anchor} clause={clause} language={language} usual={binds} references={references} />)}
      </BlockStack>
    </Card>
  )
}

function Clause({ clause, language, usual, references }: { clause: ClauseText; language: string; usual: string; references: boolean }) {
  return (
    <div className="rc-clause" id={clause.anchor} tabIndex={-1}>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center"><Text as="h3" variant="headingSm"><span lang={language}>{clause.heading}</span></Text><Badge>{clause.about}</Badge>{clause.binds === usual ? null : <Badge tone="info">{clause.binds}</Badge>}</InlineStack>
        {references ? <Text as="p" variant="bodySm" tone="subdued" breakWord>{[clause.id, ...clause.cites, ...clause.rules].join(' · ')}</Text> : null}
        <blockquote className="rc-wording" lang={language} style={{ margin: 0 }}><Text as="p">{clause.text}</Text></blockquote>
        {clause.reading ? <Text as="p" variant="bodySm" tone="subdued">{`How it is read: ${clause.reading}`}</Text> : null}
      </BlockStack>
    </div>
  )
}
