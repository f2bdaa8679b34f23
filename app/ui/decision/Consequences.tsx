import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { consequences } from './consequences.ts'

/** Carriage, refund, deductions, deadlines and the form of a refusal, as a list of terms. */
export function Consequences({ answer }: { answer: DecisionAnswer }) {
  const { today } = useShopFormat()
  const rows = consequences(answer, today)
  if (rows.length === 0) return null
  return (
    <dl className="rc-rows">
      {rows.map((row) => (
        <div key={row.term} style={{ display: 'contents' }}>
          <dt>{row.term}</dt>
          <dd>{row.text}{row.rules.length > 0 ? ` (${row.rules.join(', ')})` : ''}</dd>
        </div>
      ))}
    </dl>
  )
}
