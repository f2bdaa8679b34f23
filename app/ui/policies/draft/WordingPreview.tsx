import { BlockStack, Text } from '@shopify/polaris'
import type { DraftWording } from '../../../application/policies/draft-view.ts'
import { languageName } from '../../words/languages.ts'

/** A clause as shoppers will read it, beside its form. It follows what is typed a moment later. */
export function WordingPreview({ wording, language }: { wording: DraftWording | null; language: string }) {
  const said = wording?.said.find((one) => one.language === language)
  return (
    <section className="rc-preview" aria-label="As it is published">
      <BlockStack gap="200">
        <Text as="h4" variant="headingSm">As it is published</Text>
        {said ? (
          <div lang={said.language}>
            <BlockStack gap="100">
              <Text as="p" fontWeight="medium">{said.heading || 'Without a heading'}</Text>
              <blockquote className="rc-wording" style={{ margin: 0 }}><Text as="p">{said.text}</Text></blockquote>
              {said.reading ? <Text as="p" variant="bodySm" tone="subdued">{said.reading}</Text> : null}
            </BlockStack>
          </div>
        ) : <Text as="p" tone="subdued">{wording ? `Nothing is written in ${languageName(language)} yet, so that shoppers read the document’s own language.` : 'Being made…'}</Text>}
      </BlockStack>
    </section>
  )
}
