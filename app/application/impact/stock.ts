import { grounds } from '../../domain/clauses/ask.ts'
import type { Goods } from '../../domain/decision/line-case.ts'
import { changeKinds, changeOf } from '../../domain/decision/verdict-change.ts'
import type { RightUnder } from '../../domain/decision/verdict-change.ts'
import { noDay, openVerdictTable, verdictCodes } from '../../domain/decision/verdict-table.ts'
import type { CaseNumbers } from '../../domain/decision/verdict-table.ts'
import { toIsoDate } from '../../domain/kernel/time/day.ts'
import { compileZone, localDay } from '../../domain/kernel/time/zone.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { cellOf } from './figures.ts'
import { openPart } from './part.ts'
import type { Part } from './part.ts'
import type { Moment } from './moment.ts'
import { compiled, openBinding } from './stock-terms.ts'
import type { Binding } from './stock-terms.ts'

/** What lines are weighed for: the terms that bind them against others, and the shop's zone and currency for the figures. */
export interface StockTask { before: Binding; after: PolicySet; moment: Moment; timeZone: string; currency: string }

/** A line to be counted. `minor`: what was paid for its pieces, in the minor unit of `currency`. */
export interface StockLine { id: string; minor: number; currency: string }

/** The answers on every ground under both terms: verdict and last day, ground by ground, first those before. */
export type Answers = number[]

/** Lines whose place modulo `every` is `offset` are kept aside with their answers, to be decided again in full. */
export interface Sampling { every: number; offset: number }

export interface Stock {
  /** The number of goods by how they are written; they are read where they are new. */
  goodsNumber(written: string, read: (written: string) => Goods): number
  countryNumber(code: string | null): number
  /** Weighs a line by its case in numbers. */
  weigh(line: StockLine, numbers: CaseNumbers, place: number): void
  /** Counts a line whose answers are known. */
  count(line: StockLine, about: Pick<CaseNumbers, 'purchasedAt' | 'country' | 'goods'>, answers: Answers, place: number): void
  /** All since it was last asked. */
  take(): Part
}

const answersOfOne = grounds.length * 2

/** Weighs line after line and sums up. */
export function openStock({ before, after, timeZone, currency }: StockTask, sampling: Sampling): Stock {
  const goods: Goods[] = []
  const countries: Array<string | null> = []
  const named = { goods: (i: number) => goods[i] as Goods, country: (i: number) => countries[i] ?? null }
  const [goodsByText, countriesByCode] = [new Map<string, number>(), new Map<string | null, number>()]
  const binding = openBinding(before)
  const tables = binding.policies.map((policy) => openVerdictTable(policy, named))
  const tableAfter = openVerdictTable(compiled(after), named)
  const zone = compileZone(timeZone)
  if (!zone) throw new Error(`There is no time zone "${timeZone}".`)
  const months = new Map<number, string>()
  const monthOf = (purchasedAt: number): string => {
    const day = localDay(zone, purchasedAt)
    let month = months.get(day)
    if (month === undefined) months.set(day, (month = toIsoDate(day).slice(0, 7)))
    return month
  }
  let part = openPart()
  const answers: Answers = Array.from({ length: answersOfOne * 2 }, () => 0)

  const count: Stock['count'] = (line, about, of, place) => {
    const minor = line.currency === currency ? line.minor : 0
    part.line(minor, line.currency !== currency)
    let changed = false
    for (let ground = 0; ground < grounds.length; ground += 1) {
      const [at, then] = [ground * 2, answersOfOne + ground * 2]
      const [verdict, lastDay, otherVerdict, otherDay] = [of[at] as number, of[at + 1] as number, of[then] as number, of[then + 1] as number]
      part.right(ground, verdict > 1, otherVerdict > 1)
      if (verdict === otherVerdict && lastDay === otherDay) continue
      const change = changeOf(right(verdict, lastDay), right(otherVerdict, otherDay))
      if (change === null) continue
      changed = true
      part.change(cellOf(ground, changeKinds.indexOf(change)), minor, goods[about.goods]?.product?.productType ?? '', named.country(about.country) ?? '', monthOf(about.purchasedAt))
    }
    if (changed) part.changed(line.id)
    if (place % sampling.every === sampling.offset) part.sample(line.id, of)
  }
  return {
    goodsNumber: (written, read) => numberOf(goodsByText, written, () => goods.push(read(written)) - 1),
    countryNumber: (code) => numberOf(countriesByCode, code, () => countries.push(code) - 1),
    weigh: (line, numbers, place) => {
      const table = tables[binding.of()]
      if (!table) throw new Error('A line is bound by no terms.')
      const [row, otherRow] = [table.rowOf(numbers), tableAfter.rowOf(numbers)]
      for (let ground = 0; ground < grounds.length; ground += 1) {
        const [at, then] = [ground * 2, answersOfOne + ground * 2]
        answers[at] = table.verdict(row, ground)
        answers[at + 1] = table.lastDay(row, ground)
        answers[then] = tableAfter.verdict(otherRow, ground)
        answers[then + 1] = tableAfter.lastDay(otherRow, ground)
      }
      count(line, numbers, answers, place)
    },
    count,
    take: () => {
      const taken = part.take()
      part = openPart()
      return taken
    },
  }
}

const right = (verdict: number, lastDay: number): RightUnder => ({ verdict: verdictCodes[verdict] as RightUnder['verdict'], lastDay: lastDay === noDay ? null : lastDay })

function numberOf<K>(known: Map<K, number>, key: K, add: () => number): number {
  const number = known.get(key)
  if (number !== undefined) return number
  const added = add()
  known.set(key, added)
  return added
}
