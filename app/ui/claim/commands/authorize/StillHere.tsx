import { Banner } from '@shopify/polaris'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'

/** Ending a claim whose item is here says what becomes of the item: it is the customer's. */
export function StillHere({ lines }: { lines: ClaimLineView[] }) {
  const here = lines.filter((line) => line.reception === 'received' && line.settlement !== 'settled')
  if (here.length === 0) return null
  return (
    <Banner tone="warning" title={here.length === 1 ? 'The item is here and stays the customer’s' : 'The items are here and stay the customer’s'}>
      <p>{`${here.map((line) => `${line.quantity} × ${line.title}`).join(', ')}: the customer is told that it goes back to them. The claim stays open until you record that it did, or that they leave it to you.`}</p>
    </Banner>
  )
}
