import { grounds } from '../../clauses/ask.ts'
import type { Ground } from '../../clauses/ask.ts'
import type { ClauseKindName } from '../../clauses/registry.ts'
import { canonicalJson } from '../file/canonical.ts'
import type { ClauseOf, PolicyDocument, PolicySet } from '../document.ts'
import type { Standing } from './pair-clauses.ts'

/** A clause of one kind where it stands. */
export type StandingOf<K extends ClauseKindName> = Standing & { clause: ClauseOf<K> }

/** All clauses of a kind in a set, with where they stand. */
export const standingsOf = <K extends ClauseKindName>(set: PolicySet, kind: K): StandingOf<K>[] =>
  everyStanding(set).filter(({ clause }) => clause.kind === kind) as unknown as StandingOf<K>[]

/** The clauses of a document of a set, with where they stand. */
export const standingsIn = (set: PolicySet, document: PolicyDocument): Standing[] => document.clauses.map((clause) => ({ clause, document, set }))

/** All clauses of a set, with where they stand. */
export const everyStanding = (set: PolicySet): Standing[] => set.documents.flatMap((document) => standingsIn(set, document))

/** Whether two standings are of one clause, in one version of its document or in two. */
export const isSameClause = (one: Standing, other: Standing): boolean => one.clause === other.clause || (one.clause.id === other.clause.id && one.document.document === other.document.document)

/** Whether two clauses, of one set or of two, are ever weighed for one order: on a ground, for some goods and on a day of purchase that they share. Of different laws it isn't asked. */
export function meet(one: Standing, other: Standing): boolean {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.from < b.before && b.from < a.before && groundsOf(one).some((ground) => groundsOf(other).includes(ground)) && !contradicts(one, other) && !contradicts(other, one)
}

/** Whether on each ground on which a clause is weighed another one is as well, for all of its goods, days and, where it is law, countries. */
export function isWithin(narrow: Standing, wide: readonly Standing[], among: (ground: Ground) => boolean): boolean {
  return groundsOf(narrow).filter(among).every((ground) => wide.some((one) => groundsOf(one).includes(ground) && reachesAll(one, narrow)))
}

function reachesAll(wide: Standing, narrow: Standing): boolean {
  const [a, b] = [spanOf(wide), spanOf(narrow)]
  const { has = [], lacks = [] } = wide.clause.appliesTo ?? {}
  const isLawFor = !wide.clause.law || canonicalJson(wide.clause.law) === canonicalJson(narrow.clause.law ?? null)
  return a.from <= b.from && b.before <= a.before && isLawFor && has.every((trait) => narrow.clause.appliesTo?.has?.includes(trait)) && lacks.every((trait) => narrow.clause.appliesTo?.lacks?.includes(trait))
}

const groundsOf = ({ clause }: Standing): readonly Ground[] => clause.appliesTo?.grounds ?? grounds
const contradicts = (one: Standing, other: Standing): boolean => (one.clause.appliesTo?.has ?? []).some((trait) => other.clause.appliesTo?.lacks?.includes(trait))

/** The ISO days of purchase that its version of the document binds: from the first, up to but without the second. */
function spanOf({ document, set }: Standing): { from: string; before: string } {
  const from = document.effectiveFrom ?? ''
  const later = set.documents.flatMap((one) => (one.document === document.document && (one.effectiveFrom ?? '') > from ? [one.effectiveFrom ?? ''] : []))
  return { from, before: later.sort()[0] ?? '9' }
}
