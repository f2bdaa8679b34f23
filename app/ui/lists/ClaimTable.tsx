import { IndexTable, InlineStack, Link, Spinner, Text } from '@shopify/polaris'
import type { IndexTableProps } from '@shopify/polaris'
import { memo } from 'react'
import type { ListedClaim } from '../../application/claims/claims-view.ts'
import { distanceOf } from '../format/DeadlineText.tsx'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { ItemImage } from '../ItemImage.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { deadlineWords, groundWords } from '../words/terms.ts'
import type { Selection } from './use-selection.ts'
import { UnreadDot } from './UnreadDot.tsx'

interface Props { claims: ListedClaim[]; loading: boolean; selection: Selection; hasMore: boolean; matching: string; actions: NonNullable<IndexTableProps['promotedBulkActions']> }

/** Claims as a table for wide screens; a row leads to its claim, and many can be chosen at a time. */
export function ClaimTable({ claims, loading, selection, hasMore, matching, actions }: Props) {
  return (
    <IndexTable loading={loading} itemCount={claims.length} resourceName={{ singular: 'claim', plural: 'claims' }} hasMoreItems={hasMore}
      selectedItemsCount={selection.all ? 'All' : selection.ids.length} onSelectionChange={selection.onChange} paginatedSelectAllActionText={`Select all ${matching} that match`} paginatedSelectAllText={`All ${matching} that match are selected`} promotedBulkActions={actions}
      headings={[{ title: 'Claim' }, { title: 'Items' }, { title: 'Customer' }, { title: 'Stage' }, { title: 'Next deadline' }, { title: 'Assigned to' }, { title: 'Amount', alignment: 'end' }]}>
      {/* By their place: with other claims the rows stand still and only what they say changes. */}
      {claims.map((claim, index) => <Row claim={claim} index={index} selected={selection.all || selection.ids.includes(claim.id)} key={index} />)}
    </IndexTable>
  )
}

const Row = memo(function Row({ claim, index, selected }: { claim: ListedClaim; index: number; selected: boolean }) {
  return (
    <IndexTable.Row id={claim.id} position={index} selected={selected} accessibilityLabel={`Select ${claim.number}`}>
      <IndexTable.Cell>
        <div className="rc-pair rc-pair--whole">
          <span><Link dataPrimaryLink monochrome removeUnderline url={`/app/claims/${claim.id}`}>{claim.number}</Link>{claim.unread ? <UnreadDot /> : null}</span>
          <span>{claim.orderName}</span>
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <ItemImage url={claim.firstItem.imageUrl} />
          <div className="rc-pair rc-pair--wide"><span>{claim.firstItem.title}</span><span>{[...(claim.itemCount > 1 ? [`+${claim.itemCount - 1}`] : []), ...claim.grounds.map((ground) => groundWords[ground].label)].join(' · ')}</span></div>
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell><div className="rc-pair"><span>{claim.customerName}</span><span>{claim.country}</span></div></IndexTable.Cell>
      <IndexTable.Cell><InlineStack gap="200" blockAlign="center" wrap={false}><StageBadge stage={claim.stage} followUp={claim.followUp} />{claim.pending ? <Spinner size="small" accessibilityLabel={claim.pending} /> : null}</InlineStack></IndexTable.Cell>
      <IndexTable.Cell>{claim.nextDeadline ? <Due deadline={claim.nextDeadline} /> : null}</IndexTable.Cell>
      <IndexTable.Cell>{claim.assignee ? <div className="rc-pair"><span>{claim.assignee.name}</span></div> : <Text as="span" tone="subdued">Nobody</Text>}</IndexTable.Cell>
      <IndexTable.Cell><Text as="span" alignment="end" numeric>{moneyWords(claim.amount)}</Text></IndexTable.Cell>
    </IndexTable.Row>
  )
})

/** How long there is still time, and below what for. */
function Due({ deadline }: { deadline: NonNullable<ListedClaim['nextDeadline']> }) {
  const tone = deadline.overdue ? 'critical' : deadline.daysLeft <= 2 ? 'caution' : undefined
  return (
    <div className="rc-pair">
      <Text as="span" {...(tone ? { tone, fontWeight: 'medium' as const } : {})}>{distanceOf(deadline)}</Text>
      <span>{`${deadlineWords[deadline.name]} ${dayWords(deadline.day)}`}</span>
    </div>
  )
}
