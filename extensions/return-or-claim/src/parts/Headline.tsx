import type { ShopperLineAnswer } from '../../../../app/contracts/shopper.ts'

const marks = { eligible: 'check-circle', ineligible: 'x-circle', 'needs-review': 'clock', 'needs-information': 'question-circle' } as const
const tones = { eligible: 'success', ineligible: 'critical', 'needs-review': 'info', 'needs-information': 'info' } as const

/** The answer in one sentence. */
export function Headline({ answer }: { answer: ShopperLineAnswer }) {
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="small-200" alignItems="start">
      <s-icon type={marks[answer.verdict]} tone={tones[answer.verdict]} />
      <s-text type="strong">{answer.headline}</s-text>
    </s-grid>
  )
}
