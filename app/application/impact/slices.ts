import { cells, dimensions } from './figures.ts'
import type { PartFigures } from './figures.ts'

/** The names of each dimension, numbered as they came: a number is looked up quicker than a name, once for every line there is. */
export interface SliceNames { numberOf(dimension: number, name: string): number; nameOf(dimension: number, number: number): string }

export function openSliceNames(): SliceNames {
  const names = dimensions.map((): string[] => [])
  const numbers = dimensions.map(() => new Map<string, number>())
  return {
    numberOf: (dimension, name) => {
      const known = numbers[dimension]?.get(name)
      if (known !== undefined) return known
      const added = (names[dimension]?.push(name) ?? 0) - 1
      numbers[dimension]?.set(name, added)
      return added
    },
    nameOf: (dimension, number) => names[dimension]?.[number] ?? '',
  }
}

/** Counts lines and sums by cell, dimension and name. */
export function openSlices(names: SliceNames) {
  const counts = Array.from({ length: cells * dimensions.length }, (): { lines: number[]; minor: number[] } | null => null)
  return {
    add: (cell: number, dimension: number, name: number, minor: number) => {
      const { lines, minor: sums } = (counts[cell * dimensions.length + dimension] ??= { lines: [], minor: [] })
      while (lines.length <= name) {
        lines.push(0)
        sums.push(0)
      }
      lines[name] = (lines[name] as number) + 1
      sums[name] = (sums[name] as number) + minor
    },
    take: (): PartFigures['slices'] => counts.flatMap((of, at) => {
      const dimension = at % dimensions.length
      return (of?.lines ?? []).flatMap((lines, name): PartFigures['slices'] => (lines === 0 ? [] : [[Math.floor(at / dimensions.length), dimension, names.nameOf(dimension, name), lines, of?.minor[name] ?? 0]]))
    }),
  }
}
