import { emptyDraft } from './rule-draft.ts'
import type { RuleDraft } from './rule-draft.ts'

/** Rules to begin with, to be changed and tried before they are saved; how far one may go is left to be filled in. */
export const starters: Record<'returns' | 'labels' | 'refunds', RuleDraft> = {
  returns: { ...emptyDraft, name: 'Plain returns', act: 'approve' },
  labels: { ...emptyDraft, name: 'Labels', act: 'send-label', grounds: [] },
  refunds: { ...emptyDraft, name: 'Refunds after inspection', act: 'refund', after: 'inspection' },
}

export type Starter = keyof typeof starters
export const isStarter = (name: string | null): name is Starter => name !== null && Object.hasOwn(starters, name)
