import type { TransferListItem } from 'node:worker_threads'
import type { Part } from '../../application/impact/part.ts'
import type { Watch } from '../../application/impact/engine.ts'
import type { Asked } from './thread.server.ts'
import type { Threads } from './threads.server.ts'

/** What is read flows to the threads, and what they find to whoever watches. */
export interface Flow {
  /** Sends lines to be weighed. */
  send(asked: Unplaced, lines: number, transfer?: TransferListItem[]): void
  /** Whether so much is under way that reading may wait. */
  full(): boolean
  /** Settles when there is room again; throws what went wrong. */
  room(): Promise<void>
  /** Settles when all that was sent is dealt with; throws what went wrong. */
  settled(): Promise<void>
  stopped(): boolean
  /** A buffer that was used before, where there is one. */
  buffer(): ArrayBuffer | undefined
  /** Lines kept aside to be decided in full. */
  sample(): Part['sample']
}

/** Lines of which the flow knows where they stand among all. */
type Unplaced = Exclude<Asked, { kind: 'check' }> extends infer One ? One extends Asked ? Omit<One, 'place' | 'every'> : never : never

/** Messages under way, beyond which reading waits. */
const most = 12

/** `every`: of so many lines one is kept. */
export function openFlow(threads: Threads, watch: Watch, every: number): Flow {
  const buffers: ArrayBuffer[] = []
  const sample: Part['sample'] = []
  let place = 0
  let under = 0
  let failure: unknown = null
  let waiting: Array<() => void> = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const one of woken) one()
  }
  const take = async (asked: Asked, transfer: TransferListItem[]) => {
    const told = await threads.ask(asked, transfer)
    if (told.kind !== 'part') throw new Error('A thread answered something else than it was asked.')
    if (told.bytes) buffers.push(told.bytes)
    sample.push(...told.part.sample)
    if (!watch.stopped()) await watch.part(told.part)
  }
  const until = async (enough: () => boolean) => {
    while (failure === null && !enough()) await new Promise<void>((resolve) => { waiting.push(resolve) })
    if (failure !== null) throw failure as Error
  }
  return {
    send: (unplaced, lines, transfer = []) => {
      const asked = { ...unplaced, place, every } as Asked
      place += lines
      under += 1
      take(asked, transfer).catch((error: unknown) => { failure ??= error }).finally(() => {
        under -= 1
        wake()
      })
    },
    full: () => under >= most,
    room: () => until(() => under < most || watch.stopped()),
    settled: () => until(() => under === 0),
    stopped: () => watch.stopped(),
    buffer: () => buffers.pop(),
    sample: () => sample,
  }
}
