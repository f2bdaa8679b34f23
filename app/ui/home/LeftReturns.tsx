import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import type { HomeView } from '../../application/shops/shop-view.ts'
import { instantWords } from '../format/days.ts'

const why = {
  'no-terms': 'No terms bind its order, which is from before they were in force.',
  'no-order': 'Shopify does not let Recourse read its order.',
} as const

/** Returns in Shopify that nothing decides here: staff answer them there. */
export function LeftReturns({ left: { count, rows }, timeZone }: { left: HomeView['left']; timeZone: string }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">Returns that stay in Shopify</Text>
        <Text as="p">{`${count === 1 ? 'One return was' : `${count} returns were`} made by way of Shopify and ${count === 1 ? 'is no claim' : 'are no claims'}, so that nothing is decided here. Answer ${count === 1 ? 'it' : 'them'} in Shopify: once that has ended there, ${count === 1 ? 'it goes' : 'they go'} from this list.`}</Text>
        <ul className="rc-list" aria-label="Returns that stay in Shopify">
          {rows.map((row) => (
            <li key={row.id}>
              <BlockStack gap="050" inlineAlign="start">
                <Link url={row.orderAdminUrl} target="_top">{row.orderName ? `${row.name} on order ${row.orderName}` : row.name}</Link>
                <Text as="p" variant="bodySm" tone="subdued">{`${row.status === 'REQUESTED' ? 'Waits for your answer' : 'Approved in Shopify'}, since ${instantWords(row.leftAt, timeZone)}. ${why[row.reason]}`}</Text>
              </BlockStack>
            </li>
          ))}
        </ul>
        {count > rows.length ? <Text as="p" tone="subdued">{`And ${count - rows.length} more.`}</Text> : null}
      </BlockStack>
    </Card>
  )
}
