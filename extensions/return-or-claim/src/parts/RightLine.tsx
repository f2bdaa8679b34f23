import type { ShopperRight } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { ClauseLinks } from './ClauseLink.tsx'

const marks = { open: 'check-circle', over: 'clock', excluded: 'x-circle', ask: 'question-circle' } as const
const tones = { open: 'success', over: 'neutral', excluded: 'neutral', ask: 'info' } as const

/** One right in one sentence, and the clauses it rests on. */
export function RightLine({ right }: { right: ShopperRight }) {
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="small-200" alignItems="start">
      <s-icon type={marks[right.state]} tone={tones[right.state]} size="small" />
      <s-stack gap="small-300">
        <s-text color={right.state === 'open' ? 'base' : 'subdued'}>{right.text}</s-text>
        {right.clauses.length > 0 && (
          <s-stack direction="inline" gap="small-200">
            <s-text color="subdued">{translate('clause.by')}</s-text>
            <ClauseLinks clauses={right.clauses} />
          </s-stack>
        )}
      </s-stack>
    </s-grid>
  )
}
