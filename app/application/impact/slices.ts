import { cells, dimensions } from './figures.ts'
import type { PartFigures } from './figures.ts'

/** Counts lines and sums by cell, dimension and name. */
export function openSlices() {
  const slices = Array.from({ length: cells * dimensions.length }, (): Map<string, { lines: number; minor: number }> | null => null)
  return {
    add: (cell: number, dimension: number, name: string, minor: number) => {
      const at = cell * dimensions.length + dimension
      const named = (slices[at] ??= new Map())
      const slice = named.get(name)
      if (!slice) return void named.set(name, { lines: 1, minor })
      slice.lines += 1
      slice.minor += minor
    },
    take: (): PartFigures['slices'] => slices.flatMap((named, at) => [...(named ?? [])].map(([name, { lines, minor }]): PartFigures['slices'][number] => [Math.floor(at / dimensions.length), at % dimensions.length, name, lines, minor])),
  }
}
