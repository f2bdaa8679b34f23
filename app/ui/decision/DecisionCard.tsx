import { BlockStack, Box, Button, Collapsible, Divider, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { LineDecisionView } from '../../application/views.ts'
import { dayWords } from '../format/days.ts'
import { Consequences } from './Consequences.tsx'
import { FindingList } from './FindingList.tsx'
import { PeriodTimeline } from './PeriodTimeline.tsx'
import { RemedyList } from './RemedyList.tsx'
import { VerdictSummary } from './VerdictSummary.tsx'

interface Props {
  decision: LineDecisionView
  /** Days for the picture; null where not known. */
  purchasedOn: string | null
  deliveredOn: string | null
  askedOn: string | null
  /** Titles of the governing documents by their id. */
  documentTitles: Record<string, string>
}

/** A decision in full: verdict, periods, remedies, what follows, every clause, and the versions that bind. */
export function DecisionCard({ decision, purchasedOn, deliveredOn, askedOn, documentTitles }: Props) {
  const { answer } = decision
  const titles = { ...documentTitles, ...Object.fromEntries(Object.values(decision.clauses).map((clause) => [clause.document, clause.documentTitle])) }
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <BlockStack gap="400">
      <VerdictSummary decision={decision} />
      {answer.periods.map((period) => <PeriodTimeline key={`${period.right}-${period.rules.join()}`} period={period} purchasedOn={purchasedOn} deliveredOn={deliveredOn} askedOn={askedOn} />)}
      {answer.remedies.length > 0 ? <Box><RemedyList remedies={answer.remedies} /></Box> : null}
      <Consequences answer={answer} />
      <Divider />
      <BlockStack gap="200">
        <Box>
          <Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
            {`${open ? 'Hide' : 'Show'} all ${answer.findings.length} clauses weighed`}
          </Button>
        </Box>
        <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
          <Box paddingBlockStart="200"><FindingList decision={decision} /></Box>
        </Collapsible>
        <Text as="p" variant="bodySm" tone="subdued">{`Decided by ${answer.governing.map((one) => `${titles[one.document] ?? one.document} (${one.effectiveFrom ? `version of ${dayWords(one.effectiveFrom)}` : 'undated'})`).join(', ') || 'no terms: none were in force on the purchase day'}`}</Text>
      </BlockStack>
    </BlockStack>
  )
}
