import type { PolicyVersionRow } from '../policy-store.ts'
import type { PolicyRoutingRow } from '../routing-store.ts'
import type { SentOrders } from './policies-view.ts'
import { spansOf } from './view-routing.ts'

/** Which orders placed at an instant are sent to a policy, and when rules that are scheduled take over which send it none. `rows` are all versions of the shop, `routings` all that was laid down. */
export function ordersSentTo(name: string, rows: readonly PolicyVersionRow[], routings: PolicyRoutingRow[], at: Date): SentOrders {
  if (rows.length === 0) return { orders: 'all', sentUntil: null }
  const now = at.toISOString()
  const spans = spansOf(routings)
  const isSent = ({ rules }: Pick<PolicyRoutingRow, 'rules'>) => rules.some(({ policy }) => policy === name)
  const current = spans.findLast(({ from }) => from === null || from <= now)
  if (!current || !isSent(current)) return { orders: 'none', sentUntil: null }
  return { orders: 'some', sentUntil: spans.find((one) => one.from !== null && one.from > now && !isSent(one))?.from ?? null }
}
