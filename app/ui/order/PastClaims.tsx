import { Card, Text } from '@shopify/polaris'
import type { OrderView } from '../../application/orders/order-view.ts'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { outcomeWords } from '../history/outcome-words.ts'
import { groundWords } from '../words/terms.ts'

/** Claims on an order of before Recourse, as a file told them. */
export function PastClaims({ past, lines }: Pick<OrderView, 'past' | 'lines'>) {
  if (past.length === 0) return null
  return (
    <Card>
      <Text as="h2" variant="headingMd">Past claims</Text>
      <ul className="rc-list rc-list--tight" aria-label="Past claims on this order" style={{ marginTop: 8 }}>
        {past.map((one, i) => {
          const line = lines.find(({ id }) => id === one.orderLineId)
          return (
            <li key={i}>
              <Text as="p">{`${line?.title ?? ''}${(line?.quantity ?? 1) > 1 ? `, piece ${one.piece}` : ''}: ${groundWords[one.ground].label.toLowerCase()}${one.fault ? ` (${one.fault})` : ''}, ${outcomeWords[one.outcome].toLowerCase()}${one.amount ? ` ${moneyWords(one.amount)}` : ''}`}</Text>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>{`${dayWords(one.claimedOn)} to ${dayWords(one.closedOn)}${one.reference ? ` · ${one.reference}` : ''}${one.note ? ` · ${one.note}` : ''} · Imported from ${one.fileName}`}</Text>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
