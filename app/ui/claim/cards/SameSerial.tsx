import { BlockStack, Link, Text } from '@shopify/polaris'
import type { SameSerialView } from '../../../application/claims/claim-view.ts'
import { dayWords, todayIn } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { happenedWords } from './happened-words.ts'

/** What other claims say of the same number: facts to look into, which decide nothing and refuse nothing. */
export function SameSerial({ claims }: { claims: SameSerialView[] }) {
  const { timeZone } = useShopFormat()
  const day = (instant: string) => dayWords(todayIn(timeZone, new Date(instant)))
  if (claims.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">By its serial number</Text>
      <ul className="rc-list rc-list--tight" aria-label="By its serial number">
        {claims.map((one, i) => (
          <li key={i}>
            <Text as="p">{one.ownClaim ? 'Another item of this claim' : <Link url={`/app/claims/${one.claim.id}`}>{one.claim.number}</Link>}{`: ${aboutWords(one, day)}`}</Text>
            {one.history.map((event, at) => <Text as="p" tone="subdued" key={at}>{happenedWords(event, day)}</Text>)}
          </li>
        ))}
      </ul>
      <Text as="p" variant="bodySm" tone="subdued">The terms don’t count these: a number alone doesn’t prove that it is the same piece.</Text>
    </BlockStack>
  )
}

const customerWords = { account: 'the same customer', email: 'the same e-mail address', other: 'another customer' }

/** `handed out the Gold ring with K 77; another customer, Jana Nová; claimed 5 Nov 2026`. */
function aboutWords({ piece, title, serial, customer, customerName, openedAt }: SameSerialView, day: (instant: string) => string): string {
  const what = piece === 'given' ? `handed out the ${title} with ${serial}` : `about the ${title} with ${serial}`
  return `${what}; ${customerWords[customer]}${customer === 'account' ? '' : `, ${customerName}`}; claimed ${day(openedAt)}`
}
