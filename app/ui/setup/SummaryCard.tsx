import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import type { SummaryView } from '../../application/setup/setup-view.ts'
import { traitWords } from '../off-shop/trait-words.ts'
import { lawWords } from '../policies/policy-words.ts'
import { counted, countryWords, languageWords } from './setup-words.ts'

/** What would be published, in short. */
export function SummaryCard({ summary }: { summary: SummaryView }) {
  const rows: Array<[string, string]> = [
    ['Documents', summary.documents.map(({ title, clauses }) => `${title} (${counted(clauses, 'clause')})`).join(', ')],
    ['Law beside them', summary.law.map((place) => lawWords[place].label).join(', ') || 'None'],
    ['Language', [languageWords(summary.language), ...(summary.also.length ? [`can be read in ${summary.also.map(languageWords).join(', ')}`] : [])].join('; ')],
    ['Clock', summary.timeZone],
    ...(summary.calendar ? [['Public holidays', countryWords(summary.calendar)] as [string, string]] : []),
    ['Sums in', summary.currency],
    ...(summary.reasons === null ? [] : [['Reasons of your own', summary.reasons === 0 ? 'None: customers choose from four plain ones' : String(summary.reasons)] as [string, string]]),
    ...(summary.leftOut.length ? [['Left out', `What is for these goods alone, of which you have none: ${summary.leftOut.map(traitWords).join(', ')}`] as [string, string]] : []),
  ]
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{summary.routing === null ? `Terms of ${summary.title}` : summary.title}</Text>
        <dl className="rc-rows">{rows.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
        <Link url={`/app/set-up/templates/${summary.template}?language=${summary.language}`}>Read what will be published</Link>
      </BlockStack>
    </Card>
  )
}
