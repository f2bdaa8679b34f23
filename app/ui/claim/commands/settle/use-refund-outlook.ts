import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { RefundOutlook } from '../../../../application/claims/claim-view.ts'

export interface AskedOutlook { outlook: RefundOutlook | null; refused: string | null; asking: boolean }

/** What Shopify would give back, asked for once as the modal opens. `wanted`: Shopify has a part in it at all. */
export function useRefundOutlook(claimId: string, wanted: boolean): AskedOutlook {
  const { load, data } = useFetcher<{ outlook: RefundOutlook | null; refused: string | null }>()
  useEffect(() => { if (wanted) load(`/app/claims/${claimId}/refund`) }, [load, claimId, wanted])
  return { outlook: data?.outlook ?? null, refused: data?.refused ?? null, asking: wanted && data === undefined }
}
