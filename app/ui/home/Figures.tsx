import { Link } from '@remix-run/react'
import { BlockStack, Text } from '@shopify/polaris'
import type { HomeView } from '../../application/shops/shop-view.ts'

const shown: Array<{ key: keyof HomeView['figures']; label: string; url: string }> = [
  { key: 'toDecide', label: 'To decide', url: '/app/claims?tab=to-decide' },
  { key: 'awaitingGoods', label: 'Awaiting goods', url: '/app/claims?tab=awaiting-goods' },
  { key: 'toSettle', label: 'To settle', url: '/app/claims?tab=to-settle' },
  { key: 'failed', label: 'Needs attention', url: '/app/claims?tab=failed' },
  { key: 'disputed', label: 'Disputed', url: '/app/claims?tab=disputed' },
  { key: 'followUp', label: 'To follow up', url: '/app/claims?tab=follow-up' },
  { key: 'overdue', label: 'Overdue', url: '/app/claims?overdue=1' },
  { key: 'unread', label: 'Customer has written', url: '/app/claims?tab=unread' },
  { key: 'undelivered', label: 'Mail not delivered', url: '/app/claims?tab=all&undelivered=1' },
  { key: 'mine', label: 'Mine', url: '/app/claims?tab=mine' },
]

/** What waits to be done now, counted; each figure leads to its list. */
export function Figures({ figures }: { figures: HomeView['figures'] }) {
  return (
    <nav className="rc-figures" aria-label="Claims by stage">
      {shown.map(({ key, label, url }) => (
        <Link className="rc-figure" to={url} key={key}>
          <BlockStack gap="100">
            <Text as="span" variant="bodySm" tone="subdued">{label}</Text>
            <Text as="span" variant="headingLg" numeric {...((key === 'failed' || key === 'disputed' || key === 'overdue' || key === 'undelivered') && figures[key] > 0 ? { tone: 'critical' as const } : {})}>{String(figures[key])}</Text>
          </BlockStack>
        </Link>
      ))}
    </nav>
  )
}
