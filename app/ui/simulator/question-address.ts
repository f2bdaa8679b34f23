import { grounds, remedies } from '../../domain/decision/request.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { factFields } from '../facts/fact-fields.ts'
import { factAt, withFact } from '../facts/fact-values.ts'
import type { Question } from './question.ts'

/** What a question can be about: the ids of the order's lines, and of the terms that can be tried. */
interface Known { lines: string[]; candidates: string[] }

/** The number at the end of a line's id stands for it in an address. */
const keyOf = (lineItemId: string) => lineItemId.split('/').at(-1) ?? ''

/** A question as members of an address's query; what is not asked is left out. `readQuestion` reads the very same out of them. */
export function writeQuestion({ lineItemId, quantity, ground, remedy, facts, day, time, under }: Question): Record<string, string> {
  const told = Object.keys(facts).length > 0 ? JSON.stringify(facts) : ''
  return Object.fromEntries(Object.entries({ line: keyOf(lineItemId), quantity: quantity === '1' ? '' : quantity, ground, remedy, facts: told, day, time, under }).filter(([, value]) => value !== ''))
}

/** The question of an address. What names nothing that is known is left out, and without a line it is about the first. */
export function readQuestion(query: URLSearchParams, { lines, candidates }: Known): Question {
  const of = (name: string) => query.get(name) ?? ''
  return {
    lineItemId: lines.find((id) => keyOf(id) === of('line')) ?? lines[0] ?? '', quantity: /^\d{1,5}$/.test(of('quantity')) ? of('quantity') : '1',
    ground: grounds.find((one) => one === of('ground')) ?? '', remedy: remedies.find((one) => one === of('remedy')) ?? '',
    facts: factsOf(parseJson(of('facts'))), day: /^\d{4}-\d\d-\d\d$/.test(of('day')) ? of('day') : '', time: /^\d\d:\d\d$/.test(of('time')) ? of('time') : '',
    under: candidates.find((id) => id === of('under')) ?? '',
  }
}

/** Facts by their list; whether each fits is said when the question is answered. */
function factsOf(input: unknown): Facts {
  if (!isRecord(input)) return {}
  return factFields.reduce<Facts>((facts, { path }) => {
    const value = factAt(input as Facts, path)
    return value === undefined ? facts : withFact(facts, path, value)
  }, {})
}

/** Where the simulator answers a question on an order. */
export const simulatorUrl = (order: string, question: Question): string => `/app/policies/simulator?${new URLSearchParams({ order, ...writeQuestion(question) })}`
