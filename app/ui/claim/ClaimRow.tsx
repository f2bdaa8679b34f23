import { Link } from '@remix-run/react'
import { BlockStack, InlineStack, Spinner, Text } from '@shopify/polaris'
import type { ClaimSummary } from '../../application/claims/claim-view.ts'
import { DeadlineText } from '../format/DeadlineText.tsx'
import { ItemImage } from '../ItemImage.tsx'
import { UnreadDot } from '../lists/UnreadDot.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { groundWords } from '../words/terms.ts'

/** One claim as a row that leads to it, marked where its customer waits to be read. */
export function ClaimRow({ claim }: { claim: ClaimSummary & { unread?: boolean } }) {
  return (
    <Link className="rc-row" to={`/app/claims/${claim.id}`}>
      <ItemImage url={claim.firstItem.imageUrl} />
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">{claim.number}</Text>
          {claim.unread ? <UnreadDot /> : null}
          <StageBadge stage={claim.stage} followUp={claim.followUp} />
          {claim.pending ? <Spinner size="small" accessibilityLabel={claim.pending} /> : null}
        </InlineStack>
        <Text as="span" variant="bodySm">{`${claim.firstItem.title}${claim.itemCount > 1 ? ` and ${claim.itemCount - 1} more` : ''}`}</Text>
        <Text as="span" variant="bodySm" tone="subdued">{`${claim.customerName} · ${claim.orderName} · ${claim.grounds.map((ground) => groundWords[ground].label).join(', ')}`}</Text>
      </BlockStack>
      {claim.nextDeadline ? <div className="rc-row__end"><DeadlineText deadline={claim.nextDeadline} /></div> : null}
    </Link>
  )
}
