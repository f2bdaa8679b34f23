import { grounds } from '../../domain/clauses/ask.ts'
import { noDay, openLineDays } from '../../domain/decision/case-days.ts'
import type { Goods } from '../../domain/decision/line-case.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import { changeKinds, changeOf } from '../../domain/decision/verdict-change.ts'
import { openVerdictTable } from '../../domain/decision/verdict-table.ts'
import type { CaseNumbers, Named, VerdictTable } from '../../domain/decision/verdict-table.ts'
import { toIsoDate } from '../../domain/kernel/time/day.ts'
import { localDay, openZones } from '../../domain/kernel/time/zone.ts'
import type { compileZone } from '../../domain/kernel/time/zone.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { answersOfOne, rightIn } from './answers.ts'
import type { Answers } from './answers.ts'
import { cellOf, dimensions } from './figures.ts'
import type { Dimension } from './figures.ts'
import { openPart } from './part.ts'
import type { Part, SlicedBy } from './part.ts'
import { openSliceNames } from './slices.ts'
import type { SliceNames } from './slices.ts'
import type { Moment } from './moment.ts'
import { compiled, openBinding } from './stock-terms.ts'
import type { Binding, Terms } from './stock-terms.ts'

/** What lines are weighed for: the terms that bind them against others, and the shop's zone and currency for the figures. */
export interface StockTask { before: Binding; after: PolicySet; moment: Moment; timeZone: string; currency: string }

/** A line to be counted. `minor`: what was paid for its pieces, in the minor unit of `currency`. `placement`: by what a policy is chosen. */
export interface StockLine { id: string; minor: number; currency: string; placement: Placement }

export interface Stock {
  /** The number of goods by how they are written; they are read where they are new. */
  goodsNumber(written: string, read: (written: string) => Goods): number
  countryNumber(code: string | null): number
  /** Under what a line is weighed. */
  termsOf(line: StockLine, numbers: CaseNumbers): Terms
  /** Weighs a line by its case in numbers. `kept`: it is put aside with its answers, to be decided again in full. */
  weigh(line: StockLine, numbers: CaseNumbers, kept: boolean): void
  /** Counts a line whose answers are known; null for one of another policy. */
  count(line: StockLine, numbers: CaseNumbers, answers: Answers | null, kept: boolean): void
  /** The terms that are compared with those that bind. */
  after: CompiledPolicySet
  /** All since it was last asked. */
  take(): Part
}

/** Weighs line after line and sums up. */
export function openStock({ before, after, timeZone, currency }: StockTask, zoneNamed = openZones()): Stock {
  const goods: Goods[] = []
  const countries: Array<string | null> = []
  const named = { goods: (i: number) => goods[i] as Goods, country: (i: number) => countries[i] ?? null }
  const [goodsByText, countriesByCode] = [new Map<string, number>(), new Map<string | null, number>()]
  const policy = compiled(after, zoneNamed)
  const versions = before.versions.map(({ set, ...version }) => ({ ...version, policy: compiled(set, zoneNamed) }))
  const binding = openBinding(before.routings, versions, after.name)
  const tables = new Map([policy, ...versions.map((one) => one.policy)].map((one): [CompiledPolicySet, () => VerdictTable] => [one, lazily(() => openVerdictTable(one, named))]))
  const names = openSliceNames()
  const sliced = openSlicing(zoneNamed, timeZone, names, named)
  const days = openLineDays()
  let part = openPart(names)
  const answers: Answers = Array.from({ length: answersOfOne * 2 }, () => 0)

  const termsOf: Stock['termsOf'] = ({ placement }, { purchasedAt }) => binding(purchasedAt, placement)
  const read = (under: CompiledPolicySet | null, numbers: CaseNumbers, from: number) => {
    const table = under && tables.get(under)?.()
    table?.weigh(numbers, days)
    for (let ground = 0; ground < grounds.length; ground += 1) {
      answers[from + ground * 2] = table ? (table.verdicts[ground] as number) : 0
      answers[from + ground * 2 + 1] = table ? (table.lastDays[ground] as number) : noDay
    }
  }
  const count: Stock['count'] = (line, numbers, of, kept) => {
    if (of === null) return part.elsewhere()
    const minor = line.currency === currency ? line.minor : 0
    part.line(minor, line.currency !== currency)
    let by: SlicedBy | null = null
    for (let ground = 0; ground < grounds.length; ground += 1) {
      const [at, then] = [ground * 2, answersOfOne + ground * 2]
      part.right(ground, (of[at] as number) > 1, (of[then] as number) > 1)
      if (of[at] === of[then] && of[at + 1] === of[then + 1]) continue
      const change = changeOf(rightIn(of, at), rightIn(of, then))
      if (change === null) continue
      by ??= sliced(numbers)
      part.change(cellOf(ground, changeKinds.indexOf(change)), minor, by)
    }
    if (by) part.changed(line.id, by)
    if (kept) part.sample(line.id, of)
  }
  return {
    goodsNumber: (written, readGoods) => numberOf(goodsByText, written, () => goods.push(readGoods(written)) - 1),
    countryNumber: (code) => numberOf(countriesByCode, code, () => countries.push(code) - 1),
    termsOf, count, after: policy,
    weigh: (line, numbers, kept) => {
      const { before: bound, touched } = termsOf(line, numbers)
      if (!touched) return count(line, numbers, null, kept)
      days.of(numbers)
      read(bound, numbers, 0)
      read(policy, numbers, answersOfOne)
      count(line, numbers, answers, kept)
    },
    take: () => {
      const taken = part.take()
      part = openPart(names)
      return taken
    },
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Says by what a line is counted; the month of its purchase, as `2026-03`, is that on the shop's clock. It fills one object in anew each time. */
function openSlicing(zoneNamed: typeof compileZone, timeZone: string, names: SliceNames, { goods, country }: Named): (numbers: CaseNumbers) => SlicedBy {
  const zone = zoneNamed(timeZone)
  if (!zone) throw new Error(`There is no time zone "${timeZone}".`)
  const [byGoods, byCountry] = [[] as number[], [] as number[]]
  const byDay = new Map<number, number>()
  const number = (dimension: Dimension, name: string) => names.numberOf(dimensions.indexOf(dimension), name)
  const by: SlicedBy = { type: 0, country: 0, month: 0 }
  return (line) => {
    const day = localDay(zone, line.purchasedAt)
    by.type = byGoods[line.goods] ??= number('type', goods(line.goods).product?.productType ?? '')
    by.country = byCountry[line.country] ??= number('country', country(line.country) ?? '')
    by.month = numberOf(byDay, day, () => number('month', toIsoDate(day).slice(0, 7)))
    return by
  }
}

function numberOf<K>(known: Map<K, number>, key: K, add: () => number): number {
  const number = known.get(key)
  if (number !== undefined) return number
  const added = add()
  known.set(key, added)
  return added
}
