import { grounds } from '../../domain/clauses/ask.ts'
import { cells, dimensions } from './figures.ts'
import type { Dimension, PartFigures } from './figures.ts'
import { openSliceNames, openSlices } from './slices.ts'
import type { SliceNames } from './slices.ts'
import { changedLine } from './changed-lines.ts'

/** What came of some lines: sums, the lines behind them, and those kept aside. */
export interface Part {
  figures: PartFigures
  /** A line of text for each that changed; how many changes of each kind on each ground stand there. */
  changed: string
  counts: number[]
  sample: Array<{ id: string; answers: number[] }>
}

/** What a line is counted by, as the numbers of its names. */
export interface SlicedBy { type: number; country: number; month: number }

/** Sums of the lines that are counted next. `change` is told of a line before `changed` names it. */
export function openPart(names: SliceNames = openSliceNames()) {
  const figures: PartFigures = { weighed: 0, elsewhere: 0, otherCurrency: 0, before: zeros(grounds.length), after: zeros(grounds.length), lines: zeros(cells), minor: zeros(cells), slices: [] }
  const slices = openSlices(names)
  const changed: string[] = []
  const sample: Part['sample'] = []
  let now: number[] = []
  const add = (list: number[], i: number, by: number) => { list[i] = (list[i] as number) + by }
  return {
    elsewhere: () => { figures.elsewhere += 1 },
    line: (minor: number, foreign: boolean) => {
      figures.weighed += 1
      if (foreign) figures.otherCurrency += 1
      if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is no sum of a line.`)
    },
    right: (ground: number, before: boolean, after: boolean) => {
      if (before) add(figures.before, ground, 1)
      if (after) add(figures.after, ground, 1)
    },
    change: (cell: number, minor: number, by: SlicedBy) => {
      add(figures.lines, cell, 1)
      add(figures.minor, cell, minor)
      for (let i = 0; i < dimensions.length; i += 1) slices.add(cell, i, by[dimensions[i] as Dimension], minor)
      now.push(cell)
    },
    changed: (id: string, by: SlicedBy) => {
      changed.push(changedLine(id, now, dimensions.map((dimension, i) => names.nameOf(i, by[dimension]))))
      now = []
    },
    sample: (id: string, answers: number[]) => { sample.push({ id, answers: [...answers] }) },
    take: (): Part => ({ figures: { ...figures, slices: slices.take() }, changed: changed.join(''), counts: figures.lines, sample }),
  }
}

const zeros = (many: number) => Array.from({ length: many }, () => 0)
