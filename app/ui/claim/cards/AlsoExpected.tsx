import { Link } from '@remix-run/react'
import { BlockStack, Text } from '@shopify/polaris'
import type { ClaimView } from '../../../application/claims/claim-view.ts'

/** The same customer's other claims whose pieces may lie in the same parcel, each with a way to it. */
export function AlsoExpected({ claims }: { claims: ClaimView['alsoExpected'] }) {
  if (claims.length === 0) return null
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">Also awaited from this customer</Text>
      <ul className="rc-list rc-list--tight" aria-label="Also awaited from this customer">
        {claims.map((claim) => <li key={claim.id}><Text as="p"><Link to={`/app/claims/${claim.id}`}>{claim.number}</Link>{`, order ${claim.orderName}: ${claim.items.map(({ quantity, title }) => `${quantity} × ${title}`).join(', ')}`}</Text></li>)}
      </ul>
      <Text as="p" variant="bodySm" tone="subdued">One parcel can hold pieces of several claims. Record here what belongs here, and the rest with its own claim.</Text>
    </BlockStack>
  )
}
