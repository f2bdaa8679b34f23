import type { KnownNames } from '../../../application/policies/draft-view.ts'
import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { documentsIn, groundsOn, startOf, termsFrom } from './documents.ts'
import type { ShownDocument } from './documents.ts'
import { clausesWords } from './conflict-words.ts'
import { groundNames } from './ground-words.ts'
import { startWords } from './late-words.ts'

/** What goes with a document that is taken out, a sentence each: its clauses, the reasons that rest on it, and what elsewhere refers to its clauses. */
export function takingOutWords(document: ShownDocument, content: unknown, { clauses }: KnownNames, form: PolicyForm): string[] {
  const { id, document: name, clauses: own } = document
  const goes = own.length === 0 ? 'No clause stands in it.' : `${clausesWords(own.length)} ${own.length === 1 ? 'goes' : 'go'} with it.`
  const others = documentsIn(content).filter((one) => one.document === name && one.id !== id)
  if (others.length > 0) return [goes, ...versionWords(document, others, content, form)]
  const grounds = groundsOn(content, name)
  const isOfIt = (address: string) => address.startsWith(`${name}/`)
  const referring = clauses.filter((one) => !isOfIt(one.address) && [...one.overrides, ...one.lifts].some(isOfIt)).map(({ heading }) => `“${heading}”`)
  return [
    goes,
    ...(grounds.length ? [`It counts no longer for these reasons: ${groundNames(grounds, form)}.`] : []),
    ...(referring.length ? [`${referring.join(', ')} ${referring.length === 1 ? 'names' : 'name'} a clause of it, which then is an error to be mended.`] : []),
  ]
}

/** What binds the orders that a version would have bound once other versions of its document are all that is left. */
function versionWords(document: ShownDocument, others: readonly ShownDocument[], content: unknown, form: PolicyForm): string[] {
  if (others.some((one) => startOf(one) <= startOf(document))) return ['Another version of it stays, and so binds the orders that this one would have bound.']
  const without = { ...(content as Record<string, unknown>), documents: documentsIn(content).filter((one) => one.id !== document.id) }
  const next = others.map(startOf).sort()[0] ?? ''
  const losing = groundsOn(content, document.document).filter((ground) => (termsFrom(without, ground) ?? '') > (termsFrom(content, ground) ?? ''))
  return [
    `The version that follows it is in force only from ${startWords(next)} on, and binds no order from before that day.`,
    ...(losing.length ? [`Until then there are no terms for these reasons, and a person decides: ${groundNames(losing, form)}.`] : []),
  ]
}
