import type { ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { ClauseLinks } from './ClauseLink.tsx'

type Reason = ShopperLineAnswer['reasons'][number]

const marks = { for: 'check', against: 'x', open: 'question-circle' } as const

/** So many stand open; the deciding come first, so the rest is for who wants to know all. */
const atOnce = 3

/** What speaks for it and against it, each with its clause a tap away. */
export function Reasons({ reasons, clauses }: Pick<ShopperLineAnswer, 'reasons' | 'clauses'>) {
  const rest = reasons.slice(atOnce)
  if (reasons.length === 0) return null
  return (
    <s-stack gap="small-100">
      <s-text type="strong">{translate('reason.heading')}</s-text>
      {reasons.slice(0, atOnce).map((reason, index) => <ReasonLine key={index} reason={reason} clauses={clauses} />)}
      {rest.length > 0 && (
        <s-details>
          <s-summary>{translate('reason.more', { count: rest.length })}</s-summary>
          <s-stack gap="small-100">{rest.map((reason, index) => <ReasonLine key={index} reason={reason} clauses={clauses} />)}</s-stack>
        </s-details>
      )}
    </s-stack>
  )
}

function ReasonLine({ reason, clauses }: { reason: Reason; clauses: ShopperLineAnswer['clauses'] }) {
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="small-200" alignItems="start">
      <s-icon type={marks[reason.speaks]} size="small" />
      <s-stack gap="small-300">
        <s-text accessibilityVisibility="exclusive">{translate(`reason.${reason.speaks}`)}</s-text>
        <s-text>{reason.text}</s-text>
        <s-stack direction="inline" gap="small-200"><ClauseLinks clauses={[clauses[reason.clauseId]]} /></s-stack>
      </s-stack>
    </s-grid>
  )
}
