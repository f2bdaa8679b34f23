import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ShopperOrder } from '../../../app/contracts/shopper.ts'
import type { Draft } from './draft.ts'
import { startDraft } from './draft.ts'
import { fitDraft } from './fit-draft.ts'
import { host } from './host.ts'
import { parseDraft, storedDraft } from './parse-draft.ts'

export interface DraftInHand {
  draft: Draft
  /** It was entered on an earlier visit. */
  restored: boolean
  change(edit: (draft: Draft) => Draft): void
  /** Comes back once the browser has it, or can't keep it: before that nothing is sent. */
  keep(): Promise<void>
  /** Keeps what was entered under a new key: what the old one may have sent is settled. */
  renewKey(): void
  /** Forgets what was entered and begins anew, with a key of its own. */
  startOver(): void
}

const place = (orderKey: string) => `draft:${orderKey}`
const noPlace = () => undefined

/** What the shopper enters, kept in the browser at each change; null until it is known whether there is something from before. */
export function useDraft(order: ShopperOrder): DraftInHand | null {
  const orderKey = order.order.key
  const [held, setHeld] = useState<{ draft: Draft; restored: boolean } | null>(null)
  const newest = useRef<Draft | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    let wanted = true
    void host().storage.read(place(orderKey)).catch(noPlace).then((stored) => {
      if (!wanted) return
      const before = parseDraft(stored, orderKey)
      const fits = before !== null && before.lines.length > 0 && fitDraft(before, order).shortfalls.length === 0
      newest.current = before && fits ? before : startDraft(orderKey, newKey())
      setHeld({ draft: newest.current, restored: fits })
    })
    return () => {
      wanted = false
    }
    // An order that is read anew while the form is open is dealt with there, where it can be said what changed.
  }, [orderKey])

  // One after the other: a write that overtakes a delete would bring back what was sent.
  const then = useCallback((act: () => Promise<void>) => (queue.current = queue.current.then(act).catch(noPlace)), [])
  const keep = useCallback(() => then(() => host().storage.write(place(orderKey), newest.current && storedDraft(newest.current))), [orderKey])

  const change = useCallback((edit: (draft: Draft) => Draft) => {
    const before = newest.current
    const after = before && edit(before)
    if (!after || after === before) return
    newest.current = after
    setHeld((current) => ({ draft: after, restored: current?.restored ?? false }))
    void keep()
  }, [keep])

  const renewKey = useCallback(() => change((draft) => ({ ...draft, requestKey: newKey() })), [change])

  const startOver = useCallback(() => {
    newest.current = startDraft(orderKey, newKey())
    setHeld({ draft: newest.current, restored: false })
    void then(() => host().storage.delete(place(orderKey)))
  }, [orderKey])

  return held && { ...held, change, keep, renewKey, startOver }
}

/** Random enough that no two forms share it. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
