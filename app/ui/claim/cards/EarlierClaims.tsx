import { Link } from '@remix-run/react'
import { BlockStack, Button, Collapsible, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { ClaimView } from '../../../application/claims/claim-view.ts'
import { dayWords, todayIn } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { remedyWords, stageWords } from '../../words/terms.ts'
import { earlierWords } from './earlier-words.ts'

/** What the customer claimed before: facts for whoever decides, which the terms don't read. */
export function EarlierClaims({ claims }: { claims: ClaimView['earlierClaims'] }) {
  const { timeZone } = useShopFormat()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (claims.length === 0) return <Text as="p" variant="bodySm" tone="subdued">No earlier claims.</Text>
  return (
    <BlockStack gap="200">
      <Text as="p">{earlierWords(claims)}</Text>
      <div><Button variant="plain" size="micro" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{open ? 'Hide them' : 'Show them'}</Button></div>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <ul className="rc-list rc-list--tight" aria-label="Earlier claims">
          {claims.map((claim) => (
            <li key={claim.id}>
              <Text as="p"><Link to={`/app/claims/${claim.id}`}>{claim.number}</Link>{` · ${claim.firstTitle}`}</Text>
              <Text as="p" variant="bodySm" tone="subdued">{`${dayWords(todayIn(timeZone, new Date(claim.openedAt)))} · ${claim.orderName} · ${stageWords[claim.stage].label}${claim.settledBy.length ? `${claim.stage === 'settled' ? '' : ', settled'} by ${claim.settledBy.map((remedy) => remedyWords[remedy].toLowerCase()).join(', ')}` : ''}${claim.by === 'email' ? ' · by the same e-mail address' : ''}`}</Text>
            </li>
          ))}
        </ul>
      </Collapsible>
    </BlockStack>
  )
}
