import type { RuleDraft } from '../../domain/automation/rule-draft.ts'

/** What every part of a rule's form is given. `problems`: a sentence by field of the draft. */
export interface RuleFieldsProps { draft: RuleDraft; problems: Record<string, string>; disabled: boolean; currencyCode: string; onChange: (change: Partial<RuleDraft>) => void }
