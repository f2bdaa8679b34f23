import { expect, test } from 'vitest'
import { checkSample } from '../../../app/adapters/impact/check-sample.server.ts'
import type { Threads } from '../../../app/adapters/impact/threads.server.ts'
import type { WholeLine } from '../../../app/application/impact/whole-line.ts'

/** The ids that were decided again of so many lines that were kept, and how many were told to be. */
async function checkedOf(kept: number): Promise<{ ids: string[]; told: number }> {
  const ids: string[] = []
  let told = 0
  const read = async (lineIds: string[]) => {
    ids.push(...lineIds)
    return lineIds.map((id) => ({ id }) as WholeLine)
  }
  const threads = { ask: async () => ({ kind: 'checked' as const, differing: [], busyMs: 0 }) } as unknown as Threads
  const sample = Array.from({ length: kept }, (_, i) => ({ id: String(i), answers: [] }))
  await checkSample(sample, read, threads, { total: () => {}, part: async () => {}, checked: async (lines) => { told += lines }, stopped: () => false })
  return { ids, told }
}

test('all that was kept is decided again where it is no more than ten thousand', async () => {
  expect((await checkedOf(9_999)).told).toBe(9_999)
  expect(new Set((await checkedOf(10_000)).ids).size).toBe(10_000)
})

test('of more, ten thousand are drawn evenly, those that came last among them', async () => {
  const { ids, told } = await checkedOf(19_999)
  expect([told, new Set(ids).size, ids.filter((id) => Number(id) >= 15_000).length, ids.includes('19997')]).toEqual([10_000, 10_000, 2_499, true])
})
