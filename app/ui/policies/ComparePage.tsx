import { useNavigate } from '@remix-run/react'
import { BlockStack, Button, Card, InlineGrid, InlineStack, Page, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ComparisonView } from '../../application/policies/policies-view.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { standingWords, versionName } from './policy-words.ts'

/** Two versions, and what the later one says otherwise. */
export function ComparePage({ view }: { view: ComparisonView }) {
  const { versions, titles, before, after, comparison, sentence } = view
  const nameOf = (id: string | null) => { const found = versions.find((one) => one.id === id); return found ? versionName(found, titles) : 'the other' }
  return (
    <Page title="Compare versions" backAction={{ content: 'Policies', url: '/app/policies' }}>
      <BlockStack gap="400">
        {versions.length < 2 ? null : <Choice key={`${before} ${after}`} view={view} />}
        {sentence ? <Card><Text as="p">{sentence}</Text></Card> : null}
        {comparison ? <ComparisonList comparison={comparison} heading={`What ${nameOf(after)} changes`} /> : null}
      </BlockStack>
    </Page>
  )
}

/** Which two. Nothing is compared while one chooses: each comparison has an address to go back to. */
function Choice({ view: { versions, titles, before, after } }: { view: ComparisonView }) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState({ before: before ?? '', after: after ?? '' })
  const options = versions.map((one) => ({ value: one.id, label: `${versionName(one, titles)} (${standingWords[one.standing].label.toLowerCase()})` }))
  const isShown = chosen.before === before && chosen.after === after
  const go = (asked: typeof chosen) => navigate(`?${new URLSearchParams(asked)}`)
  return (
    <Card>
      <BlockStack gap="300">
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <Select label="Before" options={options} value={chosen.before} onChange={(id) => setChosen({ ...chosen, before: id })} />
          <Select label="After" options={options} value={chosen.after} onChange={(id) => setChosen({ ...chosen, after: id })} />
        </InlineGrid>
        <InlineStack gap="300" blockAlign="center">
          <Button variant="primary" disabled={isShown} onClick={() => go(chosen)}>Compare</Button>
          <Button variant="plain" onClick={() => go({ before: chosen.after, after: chosen.before })}>Exchange the two</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}
