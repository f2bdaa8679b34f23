import { BlockStack, Link, Text } from '@shopify/polaris'
import type { ClaimView } from '../../../application/claims/claim-view.ts'

interface Props { claims: ClaimView['alsoExpected']; /** The list stands in an open form: it is short, and its links leave the form as it is. */ inForm?: boolean }

/** How many claims a form names. */
const most = 5

/** The same customer's other claims whose pieces may lie in the same parcel, each with a way to it. */
export function AlsoExpected({ claims, inForm = false }: Props) {
  if (claims.length === 0) return null
  const named = inForm ? claims.slice(0, most) : claims
  const more = claims.length - named.length
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">Also awaited from this customer</Text>
      <ul className="rc-list rc-list--tight" aria-label="Also awaited from this customer">
        {named.map(({ id, number, orderName, items }) => (
          <li key={id}>
            <Text as="p">
              <Link url={`/app/claims/${id}`} {...(inForm ? { target: '_blank' as const, accessibilityLabel: `${number} (opens a new window)` } : {})}>{number}</Link>
              {`, order ${orderName}: ${items.map(({ quantity, title }) => `${quantity} × ${title}`).join(', ')}`}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 ? <Text as="p">{`and ${more} more, listed with the customer on the claim’s page`}</Text> : null}
      <Text as="p" variant="bodySm" tone="subdued">One parcel can hold pieces of several claims. Record here what belongs here, and the rest with its own claim.</Text>
    </BlockStack>
  )
}
