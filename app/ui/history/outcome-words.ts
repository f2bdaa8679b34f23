import type { PastOutcome } from '../../application/history/history-view.ts'
import { remedyWords } from '../words/terms.ts'

/** How a past claim ended, as people on the shop's side say it. */
export const outcomeWords: Record<PastOutcome, string> = { ...remedyWords, refused: 'Refused' }
