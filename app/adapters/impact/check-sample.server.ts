import { sampleSize } from '../../application/impact/engine.ts'
import type { ReadWholeLines, Watch } from '../../application/impact/engine.ts'
import type { Part } from '../../application/impact/part.ts'
import { inLanes } from './in-lanes.server.ts'
import type { Threads } from './threads.server.ts'

const portion = 250

/** Decides lines again in full, from their orders as they are stored, and tells those that come out otherwise than they were weighed. */
export async function checkSample(sample: Part['sample'], read: ReadWholeLines, threads: Threads, watch: Watch): Promise<void> {
  // Evenly of all that was kept: the lines with a past come at its end.
  const all = sample.length <= sampleSize ? sample : Array.from({ length: sampleSize }, (_, i) => sample[Math.floor((i * sample.length) / sampleSize)] as (typeof sample)[number])
  await inLanes(all, portion, async (some) => {
    if (watch.stopped()) return
    const expected = new Map(some.map(({ id, answers }) => [id, answers]))
    const lines = await read([...expected.keys()])
    const told = await threads.ask({ kind: 'check', lines, expected: lines.map(({ id }) => expected.get(id) ?? []) })
    if (told.kind === 'checked') await watch.checked(lines.length, told.differing)
  })
}
