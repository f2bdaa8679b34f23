import rules from './rules.json' with { type: 'json' }

/** [A] from order and clock, [G] from a recorded fact, [T] timer, [€] money, [I] to be said, [J] judged by a person. */
export type RuleTag = 'A' | 'G' | 'T' | '€' | 'I' | 'J'

export interface Rule {
  id: string
  tags: RuleTag[]
  label: string
  /** Facts that carry the rule though no clause that cites it reads them. */
  facts?: string[]
}

/** Every rule of the five seed texts, in their order. */
export const ruleList = rules as Rule[]
