import { factDefinitions } from '../../clauses/fact-definitions.ts'
import type { FactDefinition } from '../../clauses/fact-definitions.ts'
import { statementOf, subjectOf } from '../compare/criterion-words.ts'
import type { CriterionForm, CriterionValue } from './field-types.ts'
import { groundOptions, optionsOf } from './options.ts'

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase())

/** What a fact can be compared with, by its type; null for days and instants, which no clause compares. */
function valueOf({ type, values = [] }: FactDefinition): { member: string; value: CriterionValue; blank: Record<string, unknown> } | null {
  const options = optionsOf(values)
  const [first = ''] = values
  switch (type) {
    case 'boolean': return { member: 'is', value: { control: 'yes-no' }, blank: { is: true } }
    case 'number': return { member: 'atLeast', value: { control: 'number', least: 0, unit: 'at least' }, blank: { atLeast: 2 } }
    case 'choice': return { member: 'is', value: { control: 'one-or-more', options }, blank: { is: first } }
    case 'list': return { member: 'holds', value: { control: 'one', options }, blank: { holds: first } }
    case 'text': return { member: 'is', value: { control: 'text' }, blank: { is: '' } }
    case 'date':
    case 'instant':
    case 'spans': return null
    default: return type satisfies never
  }
}

const ofFacts: CriterionForm[] = Object.entries(factDefinitions).flatMap(([fact, definition]) => {
  const value = valueOf(definition)
  const label = capital(definition.type === 'boolean' ? statementOf(fact) : subjectOf(fact))
  return value ? [{ key: `fact ${fact}`, group: 'fact' as const, label, member: value.member, value: value.value, blank: { fact, ...value.blank } }] : []
})

const ofCase = (group: 'goods' | 'case', member: string, label: string, value: CriterionValue, blank: unknown): CriterionForm => ({ key: member, group, label, member, value, blank: { [member]: blank } })

/** Everything that a clause can ask of a case, with how it is entered. */
export const criterionForms: readonly CriterionForm[] = [
  ofCase('goods', 'trait', 'The goods are', { control: 'name', of: 'traits' }, ''),
  ...ofFacts,
  ofCase('case', 'ground', 'They ask because', { control: 'several', options: groundOptions }, ['defect']),
  ofCase('case', 'repairsOfSameFault', 'Repairs of the same fault before', { control: 'number', least: 1, unit: 'at least' }, 2),
  ofCase('case', 'attemptsToPutRight', 'Repairs or replacements before, of whatever fault', { control: 'number', least: 1, unit: 'at least' }, 1),
  ofCase('case', 'refusedThoughCovered', 'The same fault was refused though an expert found it covered', { control: 'true' }, true),
  ofCase('case', 'settlementOverdue', 'The settlement is overdue', { control: 'true' }, true),
  ofCase('case', 'askedAfterDelivery', 'Asked for on a later day than the goods came', { control: 'true' }, true),
  ofCase('case', 'shippedTo', 'Sent to', { control: 'countries' }, ['CZ']),
  ofCase('case', 'shippedOutside', 'Sent outside', { control: 'countries' }, ['CZ']),
  ofCase('case', 'over', 'The time of a right is over', { control: 'name', of: 'rights' }, ''),
  ofCase('case', 'running', 'The time of a right runs', { control: 'name', of: 'rights' }, ''),
]
