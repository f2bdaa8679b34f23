/** One thing to be timed: `run` does it once for each of its lines and gives a number, so that no work can be left out. */
export interface Side { name: string; lines: number; run(): number | Promise<number> }

/** Nanoseconds a line: the median of several rounds in which the sides take turns, after one round to warm up. */
export async function medians(sides: readonly Side[], rounds: number): Promise<Map<string, number>> {
  const taken = new Map<string, number[]>(sides.map((side) => [side.name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    // Every other round goes backwards, so that none always follows the same one.
    for (const side of round % 2 ? sides.toReversed() : sides) {
      const before = process.hrtime.bigint()
      const done = await side.run()
      const ns = Number(process.hrtime.bigint() - before)
      if (!Number.isFinite(done)) throw new Error(`${side.name} did nothing.`)
      if (round > 0) taken.get(side.name)?.push(ns / side.lines)
    }
  }
  return new Map([...taken].map(([name, all]) => [name, medianOf(all)]))
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
