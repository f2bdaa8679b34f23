import type { DraftState } from '../../../application/policies/draft-view.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import type { Sent } from './draft-wire.ts'
import { answered, dropped, failed, givenUp, openQueue, send, unsaved } from './queue.ts'
import type { Queue } from './queue.ts'

/** Changes wait this long before they are sent, and again after they could not be, in milliseconds. */
const pause = 400
const pauseAfterFailure = 3000

/** How saving stands. `isOver`: the draft is gone; `refusal`: what was not kept last, and why. */
export interface Saving { isFailing: boolean; isOver: boolean; refusal: string | null }

export interface DraftSender {
  queue(): Queue
  saving(): Saving
  /** Changes the queue; what waits in it then is sent by itself. */
  change(to: (queue: Queue) => Queue): void
  /** Sends what waits at once. */
  flush(): Promise<void>
  /** Gives up everything that is not saved. */
  drop(): void
  /** What was refused has been read. */
  acknowledge(): void
}

interface Told { onChange: () => void; onAnswer: (state: DraftState) => void }

/**
 * Sends the changes of a draft until none is left, whether or not its page is still there: what was written last before it
 * was left arrives as well. `ship` answers null where nothing arrived, and never throws.
 */
export function openSender(state: DraftState, ship: (patches: Patch[]) => Promise<Sent | null>, { onChange, onAnswer }: Told): DraftSender {
  let queue = openQueue(state)
  let saving: Saving = { isFailing: false, isOver: false, refusal: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  const isDue = () => queue.sending.length === 0 && unsaved(queue).length > 0 && !saving.isOver
  const arm = () => {
    if (timer !== undefined || !isDue()) return
    timer = setTimeout(() => void flush(), saving.isFailing ? pauseAfterFailure : pause)
  }
  const change = (to: (queue: Queue) => Queue) => { queue = to(queue); arm(); onChange() }
  const take = (sent: Sent | null) => {
    saving = { ...saving, isFailing: sent === null, isOver: saving.isOver || sent?.gone === true, refusal: sent?.refusal ?? sent?.changed?.refused.at(-1)?.sentence ?? saving.refusal }
    // What is written in a draft that is gone stays to be read.
    if (!sent || sent.gone) return change(failed)
    const { changed } = sent
    if (!changed) return change(givenUp)
    change((one) => answered(one, changed))
    onAnswer(changed.state)
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (!isDue()) return
    change(send)
    take(await ship(queue.sending))
  }
  return {
    queue: () => queue, saving: () => saving, change, flush,
    drop: () => { saving = { ...saving, isFailing: false }; change(dropped) },
    acknowledge: () => { saving = { ...saving, refusal: null }; onChange() },
  }
}
