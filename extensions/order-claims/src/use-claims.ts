import { useEffect, useState } from 'preact/hooks'
import type { StaffOrder } from '../../../app/contracts/staff.ts'
import { askApp } from '../../shared/ask-app.ts'

export type Asked = { state: 'loading' } | { state: 'failed'; why: 'unauthorized' | 'not-found' | 'unavailable' } | { state: 'there'; order: StaffOrder }

/** Asks the app for the claims of an order, and anew when told to. Shopify adds who asks to what goes to a relative address. */
export function useClaims(orderKey: string): { asked: Asked; again(): void } {
  const [asked, setAsked] = useState<Asked>({ state: 'loading' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    const giveUp = new AbortController()
    setAsked({ state: 'loading' })
    void askApp<StaffOrder>({ path: `/extensions/staff/orders/${orderKey}`, signal: giveUp.signal }).then((answer) => {
      if (giveUp.signal.aborted) return
      setAsked(answer.ok ? { state: 'there', order: answer.value } : { state: 'failed', why: whyOf(answer.problem.kind) })
    })
    return () => giveUp.abort()
  }, [orderKey, round])

  return { asked, again: () => setRound((before) => before + 1) }
}

const whyOf = (kind: string) => (kind === 'unauthorized' || kind === 'not-found' ? kind : 'unavailable')
