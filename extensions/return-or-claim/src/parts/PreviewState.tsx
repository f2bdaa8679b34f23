import type { ShopperProblem } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import type { Preview } from '../use-preview.ts'

/** The quiet sign that the terms are being read, or why they couldn't be. */
export function PreviewState({ preview, reload }: { preview: Pick<Preview, 'pending' | 'problem' | 'again'>; reload(): void }) {
  const { pending, problem, again } = preview
  if (problem) {
    const changed = problem.kind === 'conflict'
    return (
      <s-banner tone="warning" heading={translate('preview.failed')}>
        <s-stack gap="base" alignItems="start">
          <s-text>{firstSentence(problem)}</s-text>
          <s-button variant="secondary" onClick={changed ? reload : again}>{translate(changed ? 'failed.reload' : 'failed.retry')}</s-button>
        </s-stack>
      </s-banner>
    )
  }
  return (
    <s-stack direction="inline" gap="small-200" alignItems="center" accessibilityRole="status">
      {pending && <s-spinner size="small" />}
      {pending && <s-text color="subdued">{translate('preview.pending')}</s-text>}
    </s-stack>
  )
}

const firstSentence = ({ sentence, fields }: ShopperProblem): string => sentence || Object.values(fields ?? {})[0] || translate('failed.text')
