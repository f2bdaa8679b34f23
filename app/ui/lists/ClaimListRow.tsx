import { Link } from '@remix-run/react'
import { BlockStack, Checkbox, InlineStack, Spinner, Text } from '@shopify/polaris'
import type { ListedClaim } from '../../application/claims/claims-view.ts'
import { DeadlineText } from '../format/DeadlineText.tsx'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { groundWords } from '../words/terms.ts'
import { UnreadDot } from './UnreadDot.tsx'

/** A claim as a row for narrow screens; it leads to its page. */
export const ClaimListRow = ({ claim }: { claim: ListedClaim }) => <Link className="rc-row" to={`/app/claims/${claim.id}`}><Told claim={claim} /></Link>

/** The same row while claims are being chosen: pressing anywhere on it does what its box does. */
export function ChoosableClaimRow({ claim, chosen, onChoose }: { claim: ListedClaim; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  return (
    <div className="rc-choice">
      <Checkbox label={`Select ${claim.number}`} labelHidden checked={chosen} onChange={onChoose} />
      <div className="rc-row" onClick={() => onChoose(!chosen)}><Told claim={claim} /></div>
    </div>
  )
}

function Told({ claim }: { claim: ListedClaim }) {
  const said = [claim.customerName, claim.country, claim.orderName, ...claim.grounds.map((ground) => groundWords[ground].label)].filter(Boolean)
  return (
    <>
      <ItemImage url={claim.firstItem.imageUrl} />
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">{claim.number}</Text>
          {claim.unread ? <UnreadDot /> : null}
          <StageBadge stage={claim.stage} followUp={claim.followUp} />
          {claim.pending ? <Spinner size="small" accessibilityLabel={claim.pending} /> : null}
        </InlineStack>
        <Text as="span" variant="bodySm">{`${claim.firstItem.title}${claim.itemCount > 1 ? ` and ${claim.itemCount - 1} more` : ''} · ${moneyWords(claim.amount)}`}</Text>
        <Text as="span" variant="bodySm" tone="subdued">{said.join(' · ')}</Text>
        {claim.assignee ? <Text as="span" variant="bodySm" tone="subdued">{`Assigned to ${claim.assignee.name}`}</Text> : null}
      </BlockStack>
      {claim.nextDeadline ? <div className="rc-row__end"><DeadlineText deadline={claim.nextDeadline} /></div> : null}
    </>
  )
}
