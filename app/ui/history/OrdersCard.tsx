import { Badge, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import type { OrderImportView } from '../../application/history/history-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { Spoken } from '../Spoken.tsx'
import { useGlances } from '../use-glances.ts'
import { quarterOf } from '../words/quarters.ts'
import { IssueList } from './IssueList.tsx'

/** How often it is looked at again while something is under way, in milliseconds. */
const glance = 2_000

const states: Record<OrderImportView['state'], { label: string; tone: 'info' | 'success' | 'critical' }> = {
  waiting: { label: 'About to start', tone: 'info' }, running: { label: 'Under way', tone: 'info' }, done: { label: 'All in', tone: 'success' }, failed: { label: 'Not all in', tone: 'critical' },
}

/** How the shop's past orders came in, or how far that is. */
export function OrdersCard({ orders, locked, busy, onStart }: { orders: OrderImportView; locked: boolean; busy: boolean; onStart: () => void }) {
  const { timeZone } = useShopFormat()
  const under = orders.state === 'waiting' || orders.state === 'running'
  useGlances(under ? glance : null)
  const state = states[orders.state]
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <InlineStack gap="200" blockAlign="center"><Text as="h2" variant="headingMd">Past orders</Text><Badge tone={state.tone}>{state.label}</Badge></InlineStack>
          {under ? null : <Button onClick={onStart} disabled={locked} loading={busy}>{orders.state === 'done' ? 'Take in again' : 'Start again'}</Button>}
        </InlineStack>
        <Spoken>{under ? `Past orders are being taken in.${orders.share === null ? '' : ` ${quarterOf(orders.share)} of this step is done.`}` : `Past orders: ${state.label}.`}</Spoken>
        <Text as="p">{orders.under ?? `${counted(orders.orders, 'order', 'orders')} in Recourse${orders.lines ? `, from ${orders.lines.toLocaleString('en')} lines that Shopify wrote` : ''}.`}</Text>
        {orders.message ? <Text as="p" tone={orders.state === 'failed' ? 'critical' : 'subdued'}>{orders.message}</Text> : null}
        {orders.share === null ? null : <ProgressBar progress={Math.round(orders.share * 100)} size="small" ariaLabelledBy="past-orders-progress" />}
        {orders.share === null ? null : <Text as="p" id="past-orders-progress" variant="bodySm" tone="subdued">{`${Math.round(orders.share * 100)} % of it${orders.bytes ? `, ${megabytes(orders.bytes)}` : ''}${orders.likelyEnd ? `; likely over at ${instantWords(orders.likelyEnd, timeZone)}` : ''}`}</Text>}
        {!under && orders.endedAt ? <Text as="p" variant="bodySm" tone="subdued">{`Last taken in on ${instantWords(orders.endedAt, timeZone)}. What changes in Shopify since comes in by itself.`}</Text> : null}
        {orders.state === 'done' && !locked ? <Text as="p" variant="bodySm" tone="subdued">Taking them in again reads all orders once more. Nothing is doubled.</Text> : null}
        {under ? <Text as="p" variant="bodySm" tone="subdued">You can go on working, and leave this page.</Text> : null}
        <IssueList issues={orders.issues} count={orders.issueCount} heading="Left out, or read in another way" sheet="orders" />
      </BlockStack>
    </Card>
  )
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const counted = (count: number, one: string, many: string) => (count === 1 ? `One ${one}` : `${count.toLocaleString('en')} ${many}`)
