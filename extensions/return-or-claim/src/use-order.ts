import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ShopperOrder, ShopperProblem } from '../../../app/contracts/shopper.ts'
import { askOrder } from './ask.ts'

export type OrderState = { state: 'loading' } | { state: 'failed'; problem: ShopperProblem } | { state: 'there'; order: ShopperOrder }

/** The order as the app knows it. `reload` asks anew and keeps what stands on the screen until the answer is there. */
export function useOrder(orderKey: string, language: string): { asked: OrderState; reload(): Promise<ShopperOrder | null>; retry(): void } {
  const [asked, setAsked] = useState<OrderState>({ state: 'loading' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    const giveUp = new AbortController()
    setAsked({ state: 'loading' })
    void askOrder(orderKey, giveUp.signal).then((answer) => {
      if (giveUp.signal.aborted) return
      setAsked(answer.ok ? { state: 'there', order: answer.value } : { state: 'failed', problem: answer.problem })
    })
    return () => giveUp.abort()
  }, [orderKey, language, round])

  const reload = useCallback(async () => {
    const answer = await askOrder(orderKey, new AbortController().signal)
    if (!answer.ok) return null
    setAsked({ state: 'there', order: answer.value })
    return answer.value
  }, [orderKey])

  return { asked, reload, retry: () => setRound((before) => before + 1) }
}
