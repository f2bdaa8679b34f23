import { grounds } from '../clauses/ask.ts'
import { clauseKindNames, clauseKinds } from '../clauses/registry.ts'
import type { ClauseKindName } from '../clauses/registry.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { currency, date, dictionary, flag, isRecord, listOf, memberPath, name, nullable, oneOf, optional, record, text, wholeNumber } from '../kernel/shape.ts'
import type { Check } from '../kernel/shape.ts'
import { tiers } from './document.ts'
import type { PolicyIssue, PolicySet } from './document.ts'

const slug: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) issues.push({ path, code: 'name', message: 'A name of small letters, digits and hyphens is wanted here.' })
}

const country: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value)) issues.push({ path, code: 'country', message: 'A country code of two capital letters is wanted here, or EU.' })
}

const language: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !/^[a-z]{2}(-[A-Z]{2})?$/.test(value)) issues.push({ path, code: 'language', message: 'The code of a language is wanted here, two small letters such as cs.' })
}

const translation = record({ heading: optional(name), text: optional(name), reading: optional(name) })
/** By the codes of languages. */
const translations: Check = (value, path, issues) => {
  if (isRecord(value)) for (const key of Object.keys(value)) language(key, memberPath(path, key), issues)
  dictionary(translation)(value, path, issues)
}

const clauseMembers = {
  id: slug,
  tier: optional(oneOf(tiers)),
  heading: name,
  text: name,
  reading: optional(name),
  translations: optional(translations),
  cites: listOf(name, 1),
  rules: listOf(name),
  appliesTo: optional(record({ grounds: listOf(oneOf(grounds), 1), has: optional(listOf(name)), lacks: optional(listOf(name)) })),
  law: optional(record({ in: listOf(country, 1), anchor: oneOf(['purchase', 'delivery', 'claim', 'remedy-choice']), from: nullable(date), until: optional(date), source: name, checkedOn: date, confirmed: flag })),
  overrides: optional(listOf(name)),
}
const kinds = oneOf(clauseKindNames)
const clauseShapes = new Map(clauseKindNames.map((kind): [string, Check] => [kind, record({ ...clauseMembers, kind: oneOf([kind]), params: clauseKinds[kind].params })]))

/** Kinds that aren't weighed for a ground. */
const standing = new Set(['notice', 'order-term'])

const clause: Check = (value, path, issues) => {
  if (!isRecord(value)) return void issues.push({ path, code: 'type', message: 'An object is wanted here.' })
  const shape = clauseShapes.get(value.kind as ClauseKindName)
  if (!shape) return kinds(value.kind, `${path}.kind`, issues)
  shape(value, path, issues)
  if (!standing.has(value.kind as string) && !Object.hasOwn(value, 'appliesTo')) issues.push({ path: `${path}.appliesTo`, code: 'missing', message: '"appliesTo" is missing.' })
}

const documentShape = record({
  document: slug,
  title: name,
  language: name,
  effectiveFrom: nullable(date),
  inForceBy: optional(listOf(name)),
  tier: oneOf(tiers),
  clauses: listOf(clause, 1, 'A document needs at least one clause.'),
})

const metafieldKey: Check = (value, path, issues) => {
  if (typeof value !== 'string' || !/^[^\s.]{1,255}(\.[^\s.]{1,64}){1,3}$/.test(value)) issues.push({ path, code: 'metafield', message: 'The namespace and key of a metafield are wanted here, such as custom.hollow.' })
}

/** The shape of how a trait is read. */
export const traitReading = record({
  attributes: optional(listOf(name)), productTypes: optional(listOf(name)), tags: optional(listOf(name)), vendors: optional(listOf(name)), collections: optional(listOf(name)),
  metafields: optional(listOf(record({ key: metafieldKey, value: optional(name) }))), giftCard: optional(oneOf([true] as never)),
})

const setShape = record({
  name: slug,
  title: text,
  timeZone: name,
  calendar: name,
  currency,
  languages: optional(listOf(language)),
  settings: record({ assumedDeliveryDays: wholeNumber(0) }),
  grounds: record(Object.fromEntries(grounds.map((ground) => [ground, optional(listOf(slug, 1))]))),
  traits: dictionary(traitReading),
  governedBy: optional(listOf(name)),
  precedence: listOf(slug),
  documents: listOf(documentShape, 1, 'A policy needs at least one document.'),
})

/** Far more than any policy has: beyond them putting it together would take more memory than a machine has. */
const most = { documents: 40, clauses: 1000 }

/** The first document or clause that is one too many. */
function tooMany(input: unknown): PolicyIssue | null {
  const documents: unknown[] = isRecord(input) && Array.isArray(input.documents) ? input.documents : []
  if (documents.length > most.documents) return { path: `$.documents[${most.documents}]`, code: 'too-many', message: `A policy holds at most ${most.documents} documents, each version of one counted: take out what is not needed.` }
  let clauses = 0
  for (const [d, document] of documents.entries()) {
    const held = isRecord(document) && Array.isArray(document.clauses) ? document.clauses.length : 0
    if (clauses + held > most.clauses) return { path: `$.documents[${d}].clauses[${most.clauses - clauses}]`, code: 'too-many', message: `A policy holds at most ${most.clauses.toLocaleString('en')} clauses in all its documents: take out what is not needed.` }
    clauses += held
  }
  return null
}

/** Checks the form of a policy set; every issue with its JSON path. What it means is looked at when it is compiled. */
export function parsePolicySet(input: unknown): Result<PolicySet, PolicyIssue[]> {
  const many = tooMany(input)
  if (many) return err([many])
  const issues: PolicyIssue[] = []
  setShape(input, '$', issues)
  return issues.length ? err(issues) : ok(input as PolicySet)
}
