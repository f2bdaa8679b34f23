import { isRecord, listOf, name, oneOf, record, wholeNumber } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'
import { grounds } from './ask.ts'
import { factDefinitions } from './fact-definitions.ts'

const justTrue = oneOf([true] as never)
const factName: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !Object.hasOwn(factDefinitions, value)) issues.push({ path, code: 'unknown-fact', message: 'The name of a fact is wanted here.' })
}

const others: Record<string, Check> = {
  trait: record({ trait: name }),
  ground: record({ ground: listOf(oneOf(grounds), 1) }),
  repairsOfSameFault: record({ repairsOfSameFault: wholeNumber(1) }),
  attemptsToPutRight: record({ attemptsToPutRight: wholeNumber(1) }),
  refusedThoughCovered: record({ refusedThoughCovered: justTrue }),
  settlementOverdue: record({ settlementOverdue: justTrue }),
  askedAfterDelivery: record({ askedAfterDelivery: justTrue }),
  shippedOutside: record({ shippedOutside: listOf(name, 1) }),
  shippedTo: record({ shippedTo: listOf(name, 1) }),
  over: record({ over: name }),
  running: record({ running: name }),
}

/** A criterion about a fact must fit the fact: a value that it can never have would make a clause that never applies. */
const factCriterion: Check = (value, path, issues) => {
  const criterion = value as Record<string, unknown>
  factName(criterion.fact, `${path}.fact`, issues)
  const definition = typeof criterion.fact === 'string' && Object.hasOwn(factDefinitions, criterion.fact) ? factDefinitions[criterion.fact] : undefined
  if (!definition) return
  const values = oneOf(definition.values ?? [])
  const wanted: Record<string, Record<string, Check>> = {
    boolean: { is: oneOf([true, false] as never) },
    number: { atLeast: wholeNumber(0) },
    choice: { is: values, among: listOf(values, 1) },
    list: { holds: values },
    text: { is: name },
  }
  const comparisons = wanted[definition.type] ?? {}
  const used = Object.keys(criterion).filter((key) => key !== 'fact')
  const comparison = used.length === 1 && Object.hasOwn(comparisons, used[0] ?? '') ? comparisons[used[0] ?? ''] : undefined
  if (!comparison) return void issues.push({ path, code: 'criterion', message: `The fact ${criterion.fact as string} can be compared by ${Object.keys(comparisons).join(' or ') || 'nothing'} here.` })
  comparison(criterion[used[0] ?? ''], `${path}.${used[0]}`, issues)
}

const criterion: Check = (value, path, issues) => {
  if (!isRecord(value)) return void issues.push({ path, code: 'type', message: 'An object is wanted here.' })
  if ('fact' in value) return factCriterion(value, path, issues)
  const key = Object.keys(value).find((one) => Object.hasOwn(others, one))
  const shape = key === undefined ? undefined : others[key]
  if (shape) shape(value, path, issues)
  else issues.push({ path, code: 'criterion', message: `One of fact, ${Object.keys(others).join(', ')} is wanted here.` })
}

/** The shape of alternatives: a list of lists, neither of them empty. */
export const casesShape: Check = listOf(listOf(criterion, 1), 1)
