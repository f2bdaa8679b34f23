import { useEffect, useState } from 'react'
import type { RefundOutlook } from '../../../../application/claims/claim-view.ts'

interface Answer { outlook: RefundOutlook | null; refused: string | null }
export interface AskedOutlook extends Answer { asking: boolean }

const unknown: Answer = { outlook: null, refused: 'Shopify could not be asked what it can give back. You may go on without knowing.' }

/** What Shopify would give back, asked for once as the modal opens. `wanted`: Shopify has a part in it at all. */
export function useRefundOutlook(claimId: string, wanted: boolean): AskedOutlook {
  const [data, setData] = useState<Answer>()
  useEffect(() => {
    if (!wanted) return
    const left = new AbortController()
    const ask = async (): Promise<Answer> => {
      const answer = await fetch(`/app/claims/${claimId}/refund`, { signal: left.signal })
      return answer.ok ? ((await answer.json()) as Answer) : unknown
    }
    void ask().catch(() => unknown).then((answer) => { if (!left.signal.aborted) setData(answer) })
    return () => left.abort()
  }, [claimId, wanted])
  return { ...(data ?? { outlook: null, refused: null }), asking: wanted && data === undefined }
}
