import { IndexTable, InlineStack, Link, Spinner } from '@shopify/polaris'
import type { ClaimSummary } from '../../application/views.ts'
import { DeadlineText } from '../format/DeadlineText.tsx'
import { ItemImage } from '../ItemImage.tsx'
import { StageBadge } from '../StageBadge.tsx'
import { deadlineWords, groundWords } from '../words/terms.ts'

/** Claims as a table for wide screens; a row leads to its claim. */
export function ClaimTable({ claims, loading }: { claims: ClaimSummary[]; loading: boolean }) {
  return (
    <IndexTable selectable={false} loading={loading} itemCount={claims.length} resourceName={{ singular: 'claim', plural: 'claims' }}
      headings={[{ title: 'Items' }, { title: 'Claim' }, { title: 'Order' }, { title: 'Customer' }, { title: 'Ground' }, { title: 'Stage' }, { title: 'Next deadline' }]}>
      {claims.map((claim, index) => (
          <IndexTable.Row id={claim.id} key={claim.id} position={index}>
            <IndexTable.Cell><InlineStack gap="300" blockAlign="center" wrap={false}><ItemImage url={claim.firstItem.imageUrl} /><div className="rc-title">{claim.firstItem.title}{claim.itemCount > 1 ? ` +${claim.itemCount - 1}` : ''}</div></InlineStack></IndexTable.Cell>
            <IndexTable.Cell><Link dataPrimaryLink monochrome removeUnderline url={`/app/claims/${claim.id}`}>{claim.number}</Link></IndexTable.Cell>
            <IndexTable.Cell>{claim.orderName}</IndexTable.Cell>
            <IndexTable.Cell>{claim.customerName}</IndexTable.Cell>
            <IndexTable.Cell>{claim.grounds.map((ground) => groundWords[ground].label).join(', ')}</IndexTable.Cell>
            <IndexTable.Cell><InlineStack gap="200" blockAlign="center" wrap={false}><StageBadge stage={claim.stage} />{claim.pending ? <Spinner size="small" accessibilityLabel={claim.pending} /> : null}</InlineStack></IndexTable.Cell>
            <IndexTable.Cell>{claim.nextDeadline ? <div className="rc-two"><span>{deadlineWords[claim.nextDeadline.name]}</span><DeadlineText deadline={claim.nextDeadline} withName={false} /></div> : null}</IndexTable.Cell>
          </IndexTable.Row>
      ))}
    </IndexTable>
  )
}
