import type { PolicyClause, PolicyDocument, PolicySet } from '../document.ts'
import { compareClause } from './compare-clause.ts'
import { opposite } from './change.ts'
import type { ChangedPlace, NoteChange, PolicyChange } from './change.ts'
import { clauseWords } from './clause-words.ts'
import { compareSettings } from './compare-settings.ts'
import { favourOf } from './favour.ts'
import { isHeardOtherwise } from './heard-first.ts'
import { pairClauses, pairDocuments } from './pair-clauses.ts'
import type { Paired, Standing } from './pair-clauses.ts'
import { effectOfPresence } from './presence.ts'
import { everyStanding, standingsIn } from './weighed-together.ts'

/**
 * What a policy set says otherwise than another, each thing with what it means to the shopper. `after` is what is to hold;
 * the order is that of its documents and clauses, after what is of the set as a whole.
 */
export function compareSets(before: PolicySet, after: PolicySet): PolicyChange[] {
  const changes: PolicyChange[] = []
  const at = (place: ChangedPlace | null): NoteChange => (code, effect, args = {}) => void changes.push({ code, args, effect, place })
  compareSettings(before, after, at(null))
  compareListing(before, after, at(null))
  const documents = pairDocuments(before, after)
  for (const pair of documents.both) compareDocument(standingsIn(before, pair.before), standingsIn(after, pair.after), pair, at(placeOf(pair.after)))
  const renewed = documents.come.map((document) => ({ document, from: earlierVersion(before, document) }))
  for (const { document, from } of renewed) at(placeOf(document))(from ? 'document.version-added' : 'document.added', from ? 'neither' : 'unclear')
  for (const document of documents.gone) at(placeOf(document))('document.removed', 'unclear')

  const origins = new Map<PolicyDocument, PolicyDocument | undefined>([...documents.both.map((pair) => [pair.after, pair.before] as const), ...renewed.map(({ document, from }) => [document, from] as const)])
  const tell = ({ both, gone, come }: Paired<Standing>): void => {
    for (const pair of both) {
      const note = at(placeOf(pair.after.document, pair.after.clause))
      if (origins.get(pair.after.document) !== pair.before.document) noteMove(pair.before.document, pair.after.document, note)
      compareClause(pair.before, pair.after, note)
    }
    for (const one of gone) at(placeOf(one.document, one.clause))(`removed.${one.clause.kind}`, opposite(effectOfPresence(one, favourOf(one), after)), { what: clauseWords(one) })
    for (const one of come) at(placeOf(one.document, one.clause))(`added.${one.clause.kind}`, effectOfPresence(one, favourOf(one), before), { what: clauseWords(one) })
  }
  const dated = new Set(renewed.filter(({ from }) => from).map(({ document }) => document))
  tell(pairClauses(everyStanding(before), everyStanding(after).filter(({ document }) => !dated.has(document))))
  for (const { document, from } of renewed) if (from) tell(pairClauses(standingsIn(before, from), standingsIn(after, document)))
  return inOrder(changes, after)
}

const placeOf = ({ document, title, effectiveFrom }: PolicyDocument, clause?: PolicyClause): ChangedPlace => ({ document, title, effectiveFrom, clause: clause ? { id: clause.id, kind: clause.kind, heading: clause.heading } : null })

/** The version of the document that a new one follows upon. */
function earlierVersion(set: PolicySet, { document, effectiveFrom }: PolicyDocument): PolicyDocument | undefined {
  const earlier = set.documents.filter((one) => one.document === document && (one.effectiveFrom ?? '') < (effectiveFrom ?? ''))
  return earlier.sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1))[0]
}

/** Documents that no order of precedence names are heard as they are listed. */
function compareListing(before: PolicySet, after: PolicySet, note: NoteChange): void {
  const namesOf = (set: PolicySet, other: PolicySet) => [...new Set(set.documents.map(({ document }) => document))].filter((name) => other.documents.some((one) => one.document === name))
  const [was, is] = [namesOf(before, after), namesOf(after, before)]
  if (was.join(' ') === is.join(' ')) return
  const unnamed = (set: PolicySet) => everyStanding(set).filter(({ document }) => !set.precedence.includes(document.document))
  note('set.documents', isHeardOtherwise(unnamed(before), unnamed(after)) ? 'unclear' : 'neither', { before: was.join(', '), after: is.join(', ') })
}

function compareDocument(stood: Standing[], stand: Standing[], { before, after }: { before: PolicyDocument; after: PolicyDocument }, note: NoteChange): void {
  if (before.title !== after.title) note('document.title', 'neither', { before: before.title, after: after.title })
  if (before.language !== after.language) note('document.language', 'neither', { before: before.language, after: after.language })
  if (before.effectiveFrom !== after.effectiveFrom) note('document.from', 'unclear', { before: fromWords(before.effectiveFrom), after: fromWords(after.effectiveFrom) })
  const order = ({ clauses }: PolicyDocument, other: PolicyDocument) => clauses.map(({ id }) => id).filter((id) => other.clauses.some((one) => one.id === id)).join(' ')
  if (order(before, after) !== order(after, before)) note('document.order', isHeardOtherwise(stood, stand) ? 'unclear' : 'neither')
}

/** To another document, or to another version of the same, which binds other orders. */
function noteMove(before: PolicyDocument, after: PolicyDocument, note: NoteChange): void {
  if (before.document === after.document) note('moved.version', 'unclear', { title: after.title, before: fromWords(before.effectiveFrom), after: fromWords(after.effectiveFrom) })
  else note('moved', 'unclear', { before: before.title, after: after.title })
}

const fromWords = (day: string | null) => (day === null ? 'always' : `from ${day}`)

/** As the new set has them, with what is gone at the end of its document. */
function inOrder(changes: PolicyChange[], after: PolicySet): PolicyChange[] {
  const rank = ({ place }: PolicyChange): number => {
    if (!place) return -1
    const d = after.documents.findIndex((one) => one.document === place.document && one.effectiveFrom === place.effectiveFrom)
    const c = after.documents[d]?.clauses.findIndex((one) => one.id === place.clause?.id) ?? -1
    return (d < 0 ? after.documents.length : d) * 10_000 + (place.clause === null ? 0 : c < 0 ? 9_999 : c + 1)
  }
  return changes.map((change, i) => ({ change, i, at: rank(change) })).sort((a, b) => a.at - b.at || a.i - b.i).map(({ change }) => change)
}
