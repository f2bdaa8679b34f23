import { useNavigate } from '@remix-run/react'
import { BlockStack, Button, Card, InlineGrid, Page, Select, Text } from '@shopify/polaris'
import type { ComparisonView } from '../../application/policies/policies-view.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { standingWords, versionName } from './policy-words.ts'

/** Two versions, and what the later one says otherwise. */
export function ComparePage({ view }: { view: ComparisonView }) {
  const navigate = useNavigate()
  const { versions, titles, before, after, comparison, sentence } = view
  const options = versions.map((one) => ({ value: one.id, label: `${versionName(one, titles)} (${standingWords[one.standing].label.toLowerCase()})` }))
  const choose = (chosen: { before?: string; after?: string }) => navigate(`?${new URLSearchParams({ before: before ?? '', after: after ?? '', ...chosen })}`, { replace: true })
  const nameOf = (id: string | null) => { const found = versions.find((one) => one.id === id); return found ? versionName(found, titles) : 'the other' }
  return (
    <Page title="Compare versions" backAction={{ content: 'Policies', url: '/app/policies' }}>
      <BlockStack gap="400">
        {versions.length < 2 ? null : (
          <Card>
            <BlockStack gap="300">
              <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
                <Select label="Before" options={options} value={before ?? ''} onChange={(id) => choose({ before: id })} />
                <Select label="After" options={options} value={after ?? ''} onChange={(id) => choose({ after: id })} />
              </InlineGrid>
              <div><Button variant="plain" onClick={() => choose({ before: after ?? '', after: before ?? '' })}>Exchange the two</Button></div>
            </BlockStack>
          </Card>
        )}
        {sentence ? <Card><Text as="p">{sentence}</Text></Card> : null}
        {comparison ? <ComparisonList comparison={comparison} heading={`What ${nameOf(after)} changes`} /> : null}
      </BlockStack>
    </Page>
  )
}
