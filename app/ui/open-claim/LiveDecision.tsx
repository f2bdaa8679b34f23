import { Spinner, Text } from '@shopify/polaris'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import { DecisionCard } from '../decision/DecisionCard.tsx'
import { verdictText } from '../decision/verdict-text.ts'
import { verdictWords } from '../words/terms.ts'

interface Props { decision: LineDecisionView | null; stale: boolean; asked: boolean; purchasedOn: string; deliveredOn: string | null; documentTitles: Record<string, string>; /** What has to be told before anything can be weighed. */ waits?: string | null }

/** What the terms answer to the line as it stands. A screen reader is told the verdict, not the whole card. */
export function LiveDecision({ decision, stale, asked, purchasedOn, deliveredOn, documentTitles, waits = null }: Props) {
  const spoken = decision && !stale ? `${verdictWords[decision.answer.verdict].label}. ${verdictText(decision).headline}.` : ''
  return (
    <div className="rc-beside">
      <div aria-live="polite"><Text as="p" visuallyHidden>{spoken}</Text></div>
      <div className="rc-answer" role="region" aria-label="What the terms allow" aria-busy={stale}>
        {decision ? (
          <div style={{ opacity: stale ? 0.6 : 1 }}><DecisionCard decision={decision} purchasedOn={purchasedOn} deliveredOn={deliveredOn} askedOn={null} documentTitles={documentTitles} /></div>
        ) : asked && stale && !waits ? <Spinner size="small" accessibilityLabel="Weighing the terms" /> : <Text as="p" tone="subdued">{asked && waits ? waits : 'Say what happened to see what your terms allow.'}</Text>}
      </div>
    </div>
  )
}
