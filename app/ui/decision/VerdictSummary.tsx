import { BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import { factLabel } from '../facts/fact-values.ts'
import { ClauseWording } from './ClauseWording.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'
import { verdictText } from './verdict-text.ts'

/** The answer at a glance: verdict, until when, why, and by which clause. */
export function VerdictSummary({ decision, withMissing = true }: { decision: LineDecisionView; /** Names what is not known yet. */ withMissing?: boolean }) {
  const { answer } = decision
  const verdict = verdictText(decision)
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <VerdictBadge verdict={answer.verdict} />
        <Text as="p" variant="headingSm">{verdict.headline}</Text>
      </InlineStack>
      {verdict.reasons.map((reason) => <Text as="p" key={reason}>{reason}</Text>)}
      {verdict.clauses.map((clause) => <ClauseWording key={clause.id} clause={clause} />)}
      {withMissing && answer.missingFacts.length > 0 ? (
        <Text as="p" variant="bodySm" tone="subdued">{`Could still change the answer: ${answer.missingFacts.map(factLabel).join(' · ')}`}</Text>
      ) : null}
    </BlockStack>
  )
}
