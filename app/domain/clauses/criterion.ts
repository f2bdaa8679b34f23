import { factReader } from './facts.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import { fromInstant } from '../kernel/time/instant.ts'
import { localDay } from '../kernel/time/zone.ts'
import type { Ground } from './ask.ts'
import type { CaseFile, PastEvent, Tri } from './case-file.ts'

/**
 * The closed list of what a clause can ask about a case. There is no expression language: a need that isn't met here is
 * met by one more member, with its shape, its reading and its cases.
 */
export type Criterion =
  | { fact: string; is: boolean | string }
  | { fact: string; among: string[] }
  /** A list that holds this entry. */
  | { fact: string; holds: string }
  | { fact: string; atLeast: number }
  | { trait: string }
  | { ground: Ground[] }
  /** So many finished repairs of the same fault code before. */
  | { repairsOfSameFault: number }
  /** So many finished repairs or replacements before, of whatever fault. */
  | { attemptsToPutRight: number }
  /** The same fault was refused, and an expert found it covered. */
  | { refusedThoughCovered: true }
  | { settlementOverdue: true }
  /** The notice came on a later day than the goods. */
  | { askedAfterDelivery: true }
  | { shippedOutside: string[] }
  | { shippedTo: string[] }
  /** The period of a right is over. */
  | { over: string }
  /** The period of a right runs, or may be used before it begins. */
  | { running: string }

/** Alternatives, each of which must hold as a whole. */
export type Cases = Criterion[][]

export interface CompiledCases {
  test(file: CaseFile): Tri
  /** Paths of facts which are not known and on which the answer still hangs. */
  missing(file: CaseFile): readonly string[]
  /** Whether the answer turns on the goods' fault and not on a form. */
  onMerits: boolean
}

export type TraitBit = (name: string) => number

interface CompiledCriterion { test(file: CaseFile): Tri; fact: string | null }

const yesIf = (holds: boolean): Tri => (holds ? 'yes' : 'no')
const isOfMerits = (fact: string | null): boolean => fact !== null && (fact.startsWith('fault.') || fact.startsWith('assessment.'))

/** Whether alternatives ask what is wrong with the goods: one of them is enough, for all of them are weighed as that then. */
export const turnsOnMerits = (cases: Cases): boolean => cases.flat().some((one) => isOfMerits(compileCriterion(one, () => 0).fact))

/** Compiles alternatives into one test with three values. */
export function compileCases(cases: Cases, bit: TraitBit): CompiledCases {
  const compiled = cases.map((all) => all.map((one) => compileCriterion(one, bit)))
  const [[first] = []] = compiled
  const alone = compiled.length === 1 && compiled[0]?.length === 1 && typeof first?.fact === 'string' ? [first.fact] : null
  const testAll = (all: CompiledCriterion[], file: CaseFile): Tri => {
    let answer: Tri = 'yes'
    for (const one of all) {
      const tri = one.test(file)
      if (tri === 'no') return 'no'
      if (tri === 'unknown') answer = 'unknown'
    }
    return answer
  }
  return {
    onMerits: compiled.some((all) => all.some(({ fact }) => isOfMerits(fact))),
    test: (file) => {
      let answer: Tri = 'no'
      for (const all of compiled) {
        const tri = testAll(all, file)
        if (tri === 'yes') return 'yes'
        if (tri === 'unknown') answer = 'unknown'
      }
      return answer
    },
    // One fact alone is what is missing whenever the answer isn't known.
    missing: alone !== null ? () => alone : (file) => [...new Set(compiled.flatMap((all) => (testAll(all, file) === 'unknown' ? all.flatMap((one) => (one.fact !== null && one.test(file) === 'unknown' ? [one.fact] : [])) : [])))],
  }
}

function compileCriterion(criterion: Criterion, bit: TraitBit): CompiledCriterion {
  if ('fact' in criterion) return compileFact(criterion)
  if ('trait' in criterion) {
    const mask = bit(criterion.trait)
    return { fact: null, test: ({ traits }) => (traits.present & mask ? 'yes' : traits.unknown & mask ? 'unknown' : 'no') }
  }
  if ('ground' in criterion) return { fact: null, test: (file) => yesIf(criterion.ground.includes(file.ground)) }
  if ('repairsOfSameFault' in criterion) return { fact: 'fault.code', test: (file) => sameFaultRepairs(file, criterion.repairsOfSameFault) }
  if ('attemptsToPutRight' in criterion) return { fact: null, test: (file) => yesIf(file.events.length > 0 && attemptsToPutRight(file) >= criterion.attemptsToPutRight) }
  if ('refusedThoughCovered' in criterion) return { fact: 'fault.code', test: refusedThoughCovered }
  if ('settlementOverdue' in criterion) return { fact: null, test: settlementOverdue }
  if ('askedAfterDelivery' in criterion) return { fact: null, test: ({ line, askedOn }) => (line.on === null || line.assumed ? 'unknown' : yesIf(askedOn > line.on)) }
  if ('shippedOutside' in criterion) return { fact: null, test: ({ country }) => (country === null ? 'unknown' : yesIf(!criterion.shippedOutside.includes(country))) }
  if ('shippedTo' in criterion) return { fact: null, test: ({ country }) => (country === null ? 'unknown' : yesIf(criterion.shippedTo.includes(country))) }
  if ('over' in criterion) return { fact: null, test: (file) => yesIf(stateOf(file, criterion.over) === 'over') }
  if ('running' in criterion) return { fact: 'delivery.on', test: (file) => isRunning(file, criterion.running) }
  return criterion satisfies never
}

const stateOf = ({ periods }: CaseFile, right: string) => periods.find((one) => one.right === right)?.state

/** A period that is over only by an estimate of the delivery day may turn out to run still. */
function isRunning({ periods }: CaseFile, right: string): Tri {
  const period = periods.find((one) => one.right === right)
  if (period?.state === 'over' && period.assumed) return 'unknown'
  return yesIf(period?.state === 'running' || period?.state === 'pending')
}

function compileFact(criterion: Extract<Criterion, { fact: string }>): CompiledCriterion {
  const { fact } = criterion
  // The buyer is never unknown: an order without a company is a consumer's until somebody says otherwise.
  const read = fact === 'buyer' ? (file: CaseFile): unknown => file.buyer : (reader => (file: CaseFile): unknown => reader(file.facts))(factReader(fact))
  const known = (test: (value: unknown) => boolean) => ({ fact, test: (file: CaseFile): Tri => { const value = read(file); return value === undefined ? 'unknown' : yesIf(test(value)) } })
  if ('is' in criterion) return known((value) => value === criterion.is)
  if ('among' in criterion) return known((value) => criterion.among.includes(value as string))
  if ('holds' in criterion) return known((value) => (value as string[]).includes(criterion.holds))
  return known((value) => (value as number) >= criterion.atLeast)
}

const isDone = ({ endedOn }: PastEvent, askedOn: EpochDay): boolean => endedOn !== null && endedOn <= askedOn

const attemptsToPutRight = ({ events, askedOn }: CaseFile): number => events.filter((event) => (event.kind === 'repair' || event.kind === 'replacement') && isDone(event, askedOn)).length

function sameFaultRepairs({ facts, events, askedOn }: CaseFile, wanted: number): Tri {
  const done = events.filter((event) => event.kind === 'repair' && isDone(event, askedOn))
  if (done.length < wanted) return 'no'
  const code = facts.fault?.code
  if (code === undefined) return 'unknown'
  return yesIf(done.filter((event) => event.fault === code).length >= wanted)
}

/** A claim is repeated only after both have happened. */
function refusedThoughCovered({ facts, events, askedOn }: CaseFile): Tri {
  const before = events.filter((event) => event.fault !== null && (event.endedOn ?? event.claimedOn) <= askedOn)
  const refused = before.filter((event) => event.kind === 'refusal')
  const covered = before.filter((event) => event.kind === 'expert-assessment' && event.finding === 'covered')
  const codes = refused.map((event) => event.fault).filter((fault) => covered.some((event) => event.fault === fault))
  if (codes.length === 0) return 'no'
  const code = facts.fault?.code
  return code === undefined ? 'unknown' : yesIf(codes.includes(code))
}

function settlementOverdue({ settleBy, today, facts, zone }: CaseFile): Tri {
  if (settleBy === null) return 'no'
  const settled = facts.case?.settledAt
  return yesIf((settled === undefined ? today : localDay(zone, fromInstant(settled))) > settleBy)
}
