import { sampleSize } from '../../application/impact/engine.ts'
import type { ReadWholeLines, Watch } from '../../application/impact/engine.ts'
import type { Part } from '../../application/impact/part.ts'
import type { Threads } from './threads.server.ts'

const portion = 250

/** Decides lines again in full, from their orders as they are stored, and tells those that come out otherwise than they were weighed. */
export async function checkSample(sample: Part['sample'], read: ReadWholeLines, threads: Threads, watch: Watch): Promise<void> {
  // Evenly of all that was kept: the lines with a past come last.
  const all = sample.length <= sampleSize ? sample : Array.from({ length: sampleSize }, (_, i) => sample[Math.floor((i * sample.length) / sampleSize)] as (typeof sample)[number])
  const check = async (from: number) => {
    if (watch.stopped()) return
    const expected = new Map(all.slice(from, from + portion).map(({ id, answers }) => [id, answers]))
    const lines = await read([...expected.keys()])
    const told = await threads.ask({ kind: 'check', lines, expected: lines.map(({ id }) => expected.get(id) ?? []) })
    if (told.kind === 'checked') await watch.checked(lines.length, told.differing)
  }
  const starts = Array.from({ length: Math.ceil(all.length / portion) }, (_, i) => i * portion)
  // A few portions are read while others are decided.
  await Promise.all([0, 1, 2].map(async (lane) => {
    for (const [i, from] of starts.entries()) if (i % 3 === lane) await check(from)
  }))
}
