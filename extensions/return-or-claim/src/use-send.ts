import { useRef, useState } from 'preact/hooks'
import type { ShopperClaim, ShopperLineInput, ShopperProblem } from '../../../app/contracts/shopper.ts'
import { sendClaim } from './ask.ts'
import type { DraftInHand } from './use-draft.ts'

export interface Sending {
  underWay: boolean
  problem: ShopperProblem | null
  /** The claim, or why there is none. Null where another sending is still under way: nothing was sent then. */
  send(lines: ShopperLineInput[]): Promise<{ claim: ShopperClaim } | { problem: ShopperProblem } | null>
  forget(): void
}

/** Sends the form, one time at a time, and only once the browser has kept its key: should the answer be lost, the next press asks by the same key. */
export function useSend(inHand: DraftInHand): Sending {
  const [underWay, setUnderWay] = useState(false)
  const [problem, setProblem] = useState<ShopperProblem | null>(null)
  const busy = useRef(false)

  const send: Sending['send'] = async (lines) => {
    if (busy.current) return null
    busy.current = true
    setUnderWay(true)
    setProblem(null)
    try {
      await inHand.keep()
      const { orderKey, requestKey } = inHand.draft
      const answer = await sendClaim(orderKey, requestKey, lines)
      if (answer.ok) return { claim: answer.value.claim }
      setProblem(answer.problem)
      return { problem: answer.problem }
    } finally {
      busy.current = false
      setUnderWay(false)
    }
  }

  return { underWay, problem, send, forget: () => setProblem(null) }
}
