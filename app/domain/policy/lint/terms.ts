import { grounds } from '../../clauses/ask.ts'
import type { Ground } from '../../clauses/ask.ts'
import { clauseKindNames } from '../../clauses/registry.ts'
import type { ClauseKindName } from '../../clauses/registry.ts'
import { fromIsoDate } from '../../kernel/time/day.ts'
import type { ClauseOf, PolicyClause, PolicyDocument, PolicySet, Tier } from '../document.ts'
import { tiers } from '../document.ts'
import { addressOf } from '../references.ts'
import { compileTraits } from '../traits.ts'
import { bindsOrdersOf, canBindTogether, lawReachOf } from './law-reach.ts'
import type { LawReach } from './law-reach.ts'
import { roomsOf } from './rooms.ts'
import type { Rooms } from './rooms.ts'

/** A clause with where it stands and when it can be weighed. Grounds and traits are bits. */
export interface PlacedOf<K extends ClauseKindName> {
  kind: K
  clause: ClauseOf<K>
  params: ClauseOf<K>['params']
  document: PolicyDocument
  /** The JSON path of the clause. */
  path: string
  address: string
  /** 0 is statutory; the higher the number, the weaker. */
  rank: number
  /** Where two of a tier regulate the same point, the one with the lower number prevails. */
  precedence: number
  /** Those of its grounds for which the set has terms. */
  grounds: number
  has: number
  lacks: number
  overrides: ReadonlySet<string>
  rooms: Rooms
  law: LawReach | null
  /** Purchase days on which its version is in force: from the first, up to but without the second. */
  from: number
  before: number
}
export type Placed = { [K in ClauseKindName]: PlacedOf<K> }[ClauseKindName]

/** A set's clauses as lint looks at them. */
export interface Terms {
  set: PolicySet
  clauses: Placed[]
  of<K extends ClauseKindName>(kind: K): PlacedOf<K>[]
  /** Those that a clause means by a name: one in each version of the document. */
  named(name: string, by: Placed): Placed[]
  traitBit(name: string): number
}

export const groundBit = (ground: Ground): number => 1 << grounds.indexOf(ground)
const groundBits = (names: readonly Ground[]): number => names.reduce((mask, ground) => mask | groundBit(ground), 0)
export const groundsIn = (bits: number): Ground[] => grounds.filter((ground) => bits & groundBit(ground))
export const tierOf = (placed: Placed): Tier => tiers[placed.rank] as Tier
/** How a clause is called in a sentence. */
export const named = ({ clause, address }: Placed): string => `“${clause.heading}” (${address})`

/** Puts a set's clauses in order for lint; the set's form must have been checked, its references need not hold. */
export function termsOf(set: PolicySet): Terms {
  const bit = compileTraits(set.traits).bit
  const bits = (names: string[] | undefined) => (names ?? []).reduce((mask, name) => mask | bit(name), 0)
  const withTerms = groundBits(grounds.filter((ground) => set.grounds[ground]))
  const startOf = ({ effectiveFrom }: PolicyDocument) => (effectiveFrom === null ? -Infinity : fromIsoDate(effectiveFrom))
  const startsOf = new Map<string, number[]>()
  for (const document of set.documents) startsOf.set(document.document, [...(startsOf.get(document.document) ?? []), startOf(document)])
  for (const starts of startsOf.values()) starts.sort((a, b) => a - b)

  const clauses = set.documents.flatMap((document, d) => {
    const from = startOf(document)
    const before = startsOf.get(document.document)?.find((start) => start > from) ?? Infinity
    return document.clauses.map((clause: PolicyClause, c) => ({
      kind: clause.kind,
      clause,
      params: clause.params,
      document,
      path: `$.documents[${d}].clauses[${c}]`,
      address: `${document.document}/${clause.id}`,
      rank: tiers.indexOf(clause.tier ?? document.tier),
      precedence: set.precedence.includes(document.document) ? set.precedence.indexOf(document.document) : set.precedence.length,
      // What names no ground is said on all of them.
      grounds: groundBits(clause.appliesTo?.grounds ?? grounds) & withTerms,
      has: bits(clause.appliesTo?.has),
      lacks: bits(clause.appliesTo?.lacks),
      rooms: roomsOf(clause),
      law: lawReachOf(clause.law),
      overrides: new Set((clause.overrides ?? []).map((name) => addressOf(document.document, name))),
      from,
      before,
    }) as Placed)
  })
  const byKind = new Map<ClauseKindName, Placed[]>(clauseKindNames.map((kind) => [kind, clauses.filter((one) => one.kind === kind)]))
  const byAddress = new Map<string, Placed[]>()
  for (const one of clauses) byAddress.set(one.address, [...(byAddress.get(one.address) ?? []), one])
  return { set, clauses, traitBit: bit, named: (name, by) => byAddress.get(addressOf(by.document.document, name)) ?? [], of: <K extends ClauseKindName>(kind: K) => (byKind.get(kind) ?? []) as unknown as PlacedOf<K>[] }
}

/** Whether one clause prevails where it and another regulate the same point: by its tier, then by its document. */
export const prevails = (one: Placed, other: Placed): boolean => one.rank < other.rank || (one.rank === other.rank && one.precedence < other.precedence)

type Reach = Pick<Placed, 'law' | 'document' | 'grounds' | 'has' | 'lacks' | 'from' | 'before'>

/** Whether two clauses are ever weighed together: versions in force on one day, on a common ground, for the same goods. */
export const meet = (a: Reach, b: Reach): boolean =>
  (a.grounds & b.grounds) !== 0 && areInForceTogether(a, b) && canBindTogether(a.law, b.law) && bindsOrdersOf(a.law, b.from, b.before) && bindsOrdersOf(b.law, a.from, a.before) && (a.has & b.lacks) === 0 && (b.has & a.lacks) === 0

const areInForceTogether = (a: Reach, b: Reach): boolean => a.document === b.document || (a.document.document !== b.document.document && a.from < b.before && b.from < a.before)

/** Whether a clause is weighed wherever another is: on all its grounds, its days, and for all its goods. */
export const reachesAll = (wide: Reach, narrow: Reach): boolean =>
  (narrow.grounds & ~wide.grounds) === 0 && wide.from <= narrow.from && narrow.before <= wide.before && coversGoods(wide, narrow)

/** Whether a clause is for all the goods that another is for. */
export const coversGoods = (wide: Reach, narrow: Reach): boolean => (wide.has & ~narrow.has) === 0 && (wide.lacks & ~narrow.lacks) === 0
