import type { TimelineEntry } from '../../application/claims/claim-view.ts'
import { assessmentWords, authorizationWords, quoteStateWords, receptionWords, remedyWords, repairStateWords, settlementWords, verdictWords } from '../words/terms.ts'

type Change = TimelineEntry['changes'][number]

const axes: Record<Change['axis'], { name: string; words: Record<string, string> }> = {
  verdict: { name: 'By the terms', words: Object.fromEntries(Object.entries(verdictWords).map(([verdict, { label }]) => [verdict, label])) },
  open: { name: 'Open remedies', words: {} },
  authorization: { name: 'Request', words: authorizationWords },
  reception: { name: 'Goods', words: receptionWords },
  assessment: { name: 'Assessment', words: assessmentWords },
  repair: { name: 'Repair', words: repairStateWords },
  quote: { name: 'Quote', words: quoteStateWords },
  settlement: { name: 'Settlement', words: settlementWords },
  remedy: { name: 'Remedy', words: remedyWords },
}

/** `Goods: Waiting for the goods → Received`. */
export function changeWords({ axis, from, to }: Change): string {
  const { name, words } = axes[axis]
  const of = (value: string | null) => (!value ? 'none' : axis === 'open' ? value.split(' ').map((remedy) => (remedyWords as Record<string, string>)[remedy] ?? remedy).join(', ') : (words[value] ?? value))
  return `${name}: ${of(from)} → ${of(to)}`
}
