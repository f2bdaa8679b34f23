import { BlockStack, Box, Button, Collapsible, Divider, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import { dayWords } from '../format/days.ts'
import { Consequences } from './Consequences.tsx'
import { DeadlineTimeline } from './DeadlineTimeline.tsx'
import { FindingList } from './FindingList.tsx'
import type { Pause } from './period-picture.ts'
import { PeriodTimeline } from './PeriodTimeline.tsx'
import { RemedyList } from './RemedyList.tsx'

export interface DetailsProps {
  decision: LineDecisionView
  /** Days for the picture; null where not known. */
  purchasedOn: string | null
  deliveredOn: string | null
  askedOn: string | null
  /** Titles of the governing documents by their id. */
  documentTitles: Record<string, string>
  /** Repairs and assessments of the piece. */
  pauses?: Pause[]
  agreedBy?: string | null
  /** Its deadlines still bind. */
  running?: boolean
}

/** What stands behind a verdict and follows from it: periods, deadlines, remedies, money, every clause, and the versions that bind. */
export function DecisionDetails({ decision, purchasedOn, deliveredOn, askedOn, documentTitles, pauses = [], agreedBy = null, running = true }: DetailsProps) {
  const { answer } = decision
  const titles = { ...documentTitles, ...Object.fromEntries(Object.values(decision.clauses).map((clause) => [clause.document, clause.documentTitle])) }
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <BlockStack gap="400">
      {answer.periods.map((period) => <PeriodTimeline key={`${period.right}-${period.rules.join()}`} period={period} purchasedOn={purchasedOn} deliveredOn={deliveredOn} askedOn={askedOn} pauses={pauses} />)}
      {askedOn === null || !running ? null : <DeadlineTimeline deadlines={answer.deadlines} askedOn={askedOn} pauses={pauses} agreedBy={agreedBy} />}
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
