import type { KnownNames } from '../../../application/policies/draft-view.ts'
import type { PolicyForm } from '../../../domain/policy/edit/field-types.ts'
import { documentsIn, groundsOn } from './documents.ts'
import type { ShownDocument } from './documents.ts'
import { clausesWords } from './conflict-words.ts'
import { groundsOf } from './ground-words.ts'

/** What goes with a document that is taken out, a sentence each: its clauses, the reasons that rest on it, and what elsewhere refers to its clauses. */
export function takingOutWords(document: ShownDocument, content: unknown, { clauses }: KnownNames, form: PolicyForm): string[] {
  const { id, document: name, clauses: own } = document
  const goes = own.length === 0 ? 'No clause stands in it.' : `${clausesWords(own.length)} ${own.length === 1 ? 'goes' : 'go'} with it.`
  if (documentsIn(content).some((one) => one.document === name && one.id !== id)) return [goes, 'Another version of it stays, and so binds the orders that this one would have bound.']
  const grounds = groundsOn(content, name).map((ground) => groundsOf(form).find(({ value }) => value === ground)?.label ?? ground)
  const isOfIt = (address: string) => address.startsWith(`${name}/`)
  const referring = clauses.filter((one) => !isOfIt(one.address) && [...one.overrides, ...one.lifts].some(isOfIt)).map(({ heading }) => `“${heading}”`)
  return [
    goes,
    ...(grounds.length ? [`It counts no longer for these reasons: ${grounds.join(', ')}.`] : []),
    ...(referring.length ? [`${referring.join(', ')} ${referring.length === 1 ? 'names' : 'name'} a clause of it, which then is an error to be mended.`] : []),
  ]
}
