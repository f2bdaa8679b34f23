import { grounds } from '../../clauses/ask.ts'
import type { Ground } from '../../clauses/ask.ts'
import { claimsOn } from './gaps.ts'
import type { Note } from './lint-issue.ts'
import { groundBit } from './terms.ts'
import type { Terms } from './terms.ts'

/**
 * Documents that begin later than what another says on the same ground: there the ground has terms only once the last of
 * its documents is in force. A document that says by a rule from when it is in force is meant to.
 */
export function lintLateDocuments(terms: Terms, note: Note): void {
  const late = new Map<string, Ground[]>()
  for (const ground of grounds) for (const name of lateOn(ground, terms)) late.set(name, [...(late.get(name) ?? []), ground])
  for (const [name, on] of late) {
    const { documents } = terms.set
    const first = documents.filter((one) => one.document === name).reduce((earliest, one) => (startOf(one) < startOf(earliest) ? one : earliest))
    if (first.inForceBy?.length) continue
    note(`$.documents[${documents.indexOf(first)}].effectiveFrom`, 'late-document', `The document “${name}” begins later than another that counts for ${on.map((ground) => claimsOn[ground]).join(' and ')}, which have no terms before the last of their documents is in force, so that until its day a person decides every one of them: take it off the ground, since from its day on its clauses are weighed all the same, let it begin with the other, or name under “inForceBy” the rule that wants it so.`)
  }
}

const startOf = ({ effectiveFrom }: { effectiveFrom: string | null }): string => effectiveFrom ?? ''

function lateOn(ground: Ground, { set, clauses }: Terms): string[] {
  const rests = set.grounds[ground] ?? []
  // One that says nothing of the ground leaves nobody without what it says.
  const said = clauses.filter((one) => one.grounds & groundBit(ground) && one.kind !== 'notice' && rests.includes(one.document.document))
  const begins = said.reduce((earliest, one) => Math.min(earliest, one.from), Infinity)
  return [...new Set(rests)].filter((name) => {
    const starts = clauses.filter((one) => one.document.document === name).map((one) => one.from)
    return starts.length > 0 && Math.min(...starts) > begins
  })
}
