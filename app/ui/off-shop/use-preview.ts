import type { OffShopInput, OffShopPreview } from '../../application/purchases/purchase-view.ts'
import { useWhileTyping } from '../use-while-typing.ts'

interface Answer { preview: OffShopPreview | null; refusal: { sentence: string } | null }

/** What the terms answer to the purchase as it is typed. `stale`: what is shown belongs to an earlier state of the form. */
export function usePreview(key: string, input: OffShopInput) {
  const typed = JSON.stringify(input)
  // As the form begins there is nothing to ask about.
  const { answer, isStale } = useWhileTyping<Answer>(typed, typed, (purchase) => ({ key, purchase }))
  return { preview: answer?.preview ?? null, refusal: answer?.refusal?.sentence ?? null, stale: isStale }
}
