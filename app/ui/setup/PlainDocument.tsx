import { BlockStack, Card, Text } from '@shopify/polaris'
import type { DocumentText } from '../../application/policies/policies-view.ts'

/** A document as a customer reads it: its sections with what each passage says, and nothing of how it is carried out. */
export function PlainDocument({ document: { title, language, clauses } }: { document: DocumentText }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingLg">{title}</Text>
        <div lang={language} className="rc-plain-terms">
          {clauses.map((clause, i) => {
            const section = clause.cites[0] ?? ''
            return (
              <div key={clause.anchor}>
                {section !== '' && section !== clauses[i - 1]?.cites[0] ? <Text as="h3" variant="headingMd">{section}</Text> : null}
                <Text as="h4" variant="headingSm">{clause.heading}</Text>
                <Text as="p" breakWord>{clause.text}</Text>
              </div>
            )
          })}
        </div>
      </BlockStack>
    </Card>
  )
}
