import type { Ground } from '../../domain/decision/request.ts'
import { grounds } from '../../domain/clauses/ask.ts'
import { changeKinds } from '../../domain/decision/verdict-change.ts'
import type { ChangeKind } from '../../domain/decision/verdict-change.ts'

/** By what changes are counted apart: the product's type, the country that the order went to, the month of the purchase (`2026-03`). */
export const dimensions = ['type', 'country', 'month'] as const
export type Dimension = (typeof dimensions)[number]

/** Lines, and what was paid for their pieces in minor units of the shop's currency. */
export interface Count { lines: number; minor: number }
export interface Slice extends Count { name: string }
export interface ChangeFigure extends Count { ground: Ground; change: ChangeKind; by: Record<Dimension, Slice[]> }

export interface ImpactFigures {
  /** Lines that have been weighed, and those that are left alone: they belong to another policy. */
  weighed: number
  elsewhere: number
  /** Of them, those that were paid in another currency than the shop's: counted, but in no sum. */
  otherCurrency: number
  /** How many have each right under either terms. */
  rights: Array<{ ground: Ground; before: number; after: number }>
  /** Only what there is any of. */
  changes: ChangeFigure[]
}

/** Kinds of change on each ground as numbers, ground by ground. */
export const cells = grounds.length * changeKinds.length
export const cellOf = (ground: number, change: number): number => ground * changeKinds.length + change

/** What came of some lines: sums to be added up. In `slices`: cell, dimension, name, lines, minor units. */
export interface PartFigures {
  weighed: number
  elsewhere: number
  otherCurrency: number
  before: number[]
  after: number[]
  lines: number[]
  minor: number[]
  slices: Array<[cell: number, dimension: number, name: string, lines: number, minor: number]>
}

/** Adds parts up, in whatever order they come. */
export function openFigures(): { add(part: PartFigures): void; figures(): ImpactFigures } {
  const total = { weighed: 0, elsewhere: 0, otherCurrency: 0, before: zeros(grounds.length), after: zeros(grounds.length), lines: zeros(cells), minor: zeros(cells) }
  const slices = Array.from({ length: cells }, () => dimensions.map(() => new Map<string, Slice>()))
  return {
    add: (part) => {
      total.weighed += part.weighed
      total.elsewhere += part.elsewhere
      total.otherCurrency += part.otherCurrency
      for (const list of ['before', 'after', 'lines', 'minor'] as const) part[list].forEach((value, i) => { total[list][i] = (total[list][i] ?? 0) + value })
      for (const [cell, dimension, name, lines, minor] of part.slices) {
        const named = slices[cell]?.[dimension]
        const slice = named?.get(name)
        if (slice) { slice.lines += lines; slice.minor += minor } else named?.set(name, { name, lines, minor })
      }
    },
    figures: () => ({
      weighed: total.weighed, elsewhere: total.elsewhere, otherCurrency: total.otherCurrency,
      rights: grounds.map((ground, i) => ({ ground, before: total.before[i] ?? 0, after: total.after[i] ?? 0 })),
      changes: grounds.flatMap((ground, g) => changeKinds.flatMap((change, c) => {
        const cell = cellOf(g, c)
        const lines = total.lines[cell] ?? 0
        const [type, country, month] = (slices[cell] ?? []).map((named) => [...named.values()])
        return lines === 0 ? [] : [{ ground, change, lines, minor: total.minor[cell] ?? 0, by: { type: largestFirst(type), country: largestFirst(country), month: (month ?? []).sort((a, b) => (a.name < b.name ? -1 : 1)) } }]
      })),
    }),
  }
}

const zeros = (many: number) => Array.from({ length: many }, () => 0)

const largestFirst = (slices: Slice[] = []) => slices.sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1))
