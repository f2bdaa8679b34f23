import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftState } from '../../app/application/policies/draft-view.ts'
import { patchTo } from '../../app/domain/kernel/patch/patch.ts'
import type { Patch } from '../../app/domain/kernel/patch/patch.ts'
import { openSender } from '../../app/ui/policies/draft/draft-sender.ts'
import type { Sent } from '../../app/ui/policies/draft/draft-wire.ts'
import { contentOf, edit, unsaved } from '../../app/ui/policies/draft/queue.ts'

const state = (content: unknown, revision = 0): DraftState => ({ revision, content, findings: [], known: { rights: [], traits: [], documents: [], clauses: [] }, wording: null })
const saved = (content: unknown, more: Partial<Sent> = {}): Sent => ({ changed: { state: state(content, 1), conflicts: [], refused: [] }, refusal: null, gone: false, ...more })

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A sender of a draft with one title, whose server answers when and what the test says. */
function open() {
  const shipped: Patch[][] = []
  const answers: Array<(sent: Sent | null) => void> = []
  const sender = openSender(state({ title: '' }), (patches) => { shipped.push(patches); return new Promise((resolve) => { answers.push(resolve) }) }, { onChange: () => undefined, onAnswer: () => undefined })
  const type = (text: string) => sender.change((one) => edit(one, [patchTo(contentOf(one), '$.title', text)], 'Title', 0))
  const answer = async (sent: Sent | null) => { answers.shift()?.(sent); await vi.advanceTimersByTimeAsync(0) }
  return { sender, shipped, type, answer }
}

it('what is typed is sent after a pause, and what was typed meanwhile after the answer', async () => {
  const { sender, shipped, type, answer } = open()
  type('A')
  await vi.advanceTimersByTimeAsync(399)
  expect(shipped.length).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(shipped).toEqual([[{ path: '$.title', was: '', to: 'A' }]])
  type('AB')
  // Its page is left: nothing more is sent while an answer is awaited, and nothing is lost by it.
  await sender.flush()
  expect(shipped.length).toBe(1)
  await answer(saved({ title: 'A' }))
  await vi.advanceTimersByTimeAsync(400)
  expect(shipped.at(-1)).toEqual([{ path: '$.title', was: 'A', to: 'AB' }])
  await answer(saved({ title: 'AB' }))
  expect(unsaved(sender.queue())).toEqual([])
})

it('what did not arrive is sent again by itself, the very same, until it does', async () => {
  const { sender, shipped, type, answer } = open()
  type('A')
  await vi.advanceTimersByTimeAsync(400)
  await answer(null)
  expect(sender.saving().isFailing).toBe(true)
  type('AB')
  await vi.advanceTimersByTimeAsync(3000)
  await answer(null)
  await vi.advanceTimersByTimeAsync(2999)
  expect(shipped.length).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(shipped[2]).toEqual(shipped[0])
  await answer(saved({ title: 'A' }))
  await vi.advanceTimersByTimeAsync(400)
  expect([sender.saving().isFailing, shipped.at(-1)]).toEqual([false, [{ path: '$.title', was: 'A', to: 'AB' }]])
})

it('what is refused is said until it is read; of a draft that is gone everything stays to be read', async () => {
  const { sender, shipped, type, answer } = open()
  type('A')
  await vi.advanceTimersByTimeAsync(400)
  await answer({ changed: { state: state({ title: '' }), conflicts: [], refused: [{ patch: shipped[0]![0]!, sentence: 'That change was not made.' }] }, refusal: null, gone: false })
  expect([sender.saving().refusal, contentOf(sender.queue())]).toEqual(['That change was not made.', { title: '' }])
  type('B')
  await vi.advanceTimersByTimeAsync(400)
  await answer(saved({ title: 'B' }))
  expect(sender.saving().refusal).toBe('That change was not made.')
  sender.acknowledge()
  type('C')
  await vi.advanceTimersByTimeAsync(400)
  await answer({ changed: null, refusal: 'There is no such draft.', gone: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect([sender.saving().isOver, shipped.length, contentOf(sender.queue())]).toEqual([true, 3, { title: 'C' }])
  sender.drop()
  expect(contentOf(sender.queue())).toEqual({ title: 'B' })
})
