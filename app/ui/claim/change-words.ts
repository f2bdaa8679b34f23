import type { TimelineEntry } from '../../application/claims/claim-view.ts'
import { assessmentWords, authorizationWords, quoteStateWords, receptionWords, remedyWords, repairStateWords, settlementWords } from '../words/terms.ts'

type Change = TimelineEntry['changes'][number]

const axes: Record<Change['axis'], { name: string; words: Record<string, string> }> = {
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
  const of = (value: string | null) => (value === null ? 'none' : (words[value] ?? value))
  return `${name}: ${of(from)} → ${of(to)}`
}
