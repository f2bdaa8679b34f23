import { useEffect, useState } from 'preact/hooks'
import type { ShopperOrder } from '../../../app/contracts/shopper.ts'
import { askApp } from '../../shared/ask-app.ts'

export type Asked = { state: 'loading' } | { state: 'failed' } | { state: 'unknown' } | { state: 'there'; order: ShopperOrder }

/** Asks the app for an order once it is known which, and anew when told to. `unknown` is an order of which the app has nothing to say. */
export function useOrder(sessionToken: { get(): Promise<string> }, orderKey: string, locale: string): { asked: Asked; again(): void } {
  const [asked, setAsked] = useState<Asked>({ state: 'loading' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    if (!orderKey) return undefined
    const giveUp = new AbortController()
    setAsked({ state: 'loading' })
    void askApp<ShopperOrder>({ path: `/extensions/shopper/orders/${orderKey}?locale=${encodeURIComponent(locale)}`, sessionToken, signal: giveUp.signal }).then((answer) => {
      if (giveUp.signal.aborted) return
      if (answer.ok) setAsked({ state: 'there', order: answer.value })
      else setAsked({ state: answer.problem.kind === 'not-found' ? 'unknown' : 'failed' })
    })
    return () => giveUp.abort()
    // Not for `sessionToken`: a host may hand it out anew with every look at it.
  }, [orderKey, locale, round])

  return { asked, again: () => setRound((before) => before + 1) }
}
