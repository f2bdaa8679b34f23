import { Link } from '@remix-run/react'
import { BlockStack, InlineStack, Spinner, Text } from '@shopify/polaris'
import type { ListedClaim } from '../../application/claims/claims-view.ts'
import { DeadlineText } from '../format/DeadlineText.tsx'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { groundWords } from '../words/terms.ts'
import { UnreadDot } from './UnreadDot.tsx'

/** A claim as a row for narrow screens. */
export function ClaimListRow({ claim }: { claim: ListedClaim }) {
  const said = [claim.customerName, claim.country, claim.orderName, ...claim.grounds.map((ground) => groundWords[ground].label)].filter(Boolean)
  return (
    <Link className="rc-row" to={`/app/claims/${claim.id}`}>
      <ItemImage url={claim.firstItem.imageUrl} />
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">{claim.number}</Text>
          {claim.unread ? <UnreadDot /> : null}
          <StageBadge stage={claim.stage} />
          {claim.pending ? <Spinner size="small" accessibilityLabel={claim.pending} /> : null}
        </InlineStack>
        <Text as="span" variant="bodySm">{`${claim.firstItem.title}${claim.itemCount > 1 ? ` and ${claim.itemCount - 1} more` : ''} · ${moneyWords(claim.amount)}`}</Text>
        <Text as="span" variant="bodySm" tone="subdued">{said.join(' · ')}</Text>
        <Text as="span" variant="bodySm" tone="subdued">{claim.assignee ? `Assigned to ${claim.assignee.name}` : 'Nobody’s yet'}</Text>
      </BlockStack>
      {claim.nextDeadline ? <div className="rc-row__end"><DeadlineText deadline={claim.nextDeadline} /></div> : null}
    </Link>
  )
}
