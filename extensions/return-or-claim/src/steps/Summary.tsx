import type { ShopperItem, ShopperLineAnswer, ShopperProblem } from '../../../../app/contracts/shopper.ts'
import { toBeSent, wishOf } from '../answers.ts'
import type { DraftLine } from '../draft.ts'
import { translate } from '../host.ts'
import { ItemHeading } from '../parts/ItemHeading.tsx'
import { PreviewState } from '../parts/PreviewState.tsx'
import { filesOf } from '../use-evidence.ts'
import { itemOf, type StepProps } from './step.ts'

/** Step 4: what will be sent, as the shop will read it, and what won't. */
export function Summary({ items, inHand, answers, evidence, preview, problem, reload }: StepProps & { problem: ShopperProblem | null }) {
  const { sent, leftOut } = toBeSent(inHand.draft, answers)
  return (
    <s-stack gap="large">
      {problem && <SendProblem problem={problem} />}
      {sent.map(({ line, answer }) => <Line key={line.lineItemId} line={line} answer={answer} item={itemOf(items, line.lineItemId)} files={filesOf(evidence, { lineItemId: line.lineItemId }).length} />)}
      {leftOut.length > 0 && (
        <s-banner tone="info" heading={translate('summary.leftOut')}>
          <s-unordered-list>
            {leftOut.map(({ line, answer }) => <s-list-item key={line.lineItemId}>{`${itemOf(items, line.lineItemId).title}: ${answer.headline}`}</s-list-item>)}
          </s-unordered-list>
        </s-banner>
      )}
      <s-text color="subdued">{translate('summary.afterwards')}</s-text>
      <PreviewState preview={preview} reload={reload} />
    </s-stack>
  )
}

function Line({ line, answer, item, files }: { line: DraftLine; answer: ShopperLineAnswer; item: ShopperItem; files: number }) {
  const wish = wishOf(line, answer)
  const note = line.note.trim()
  return (
    <s-section accessibilityLabel={item.title}>
      <ItemHeading item={item} pieces={line.quantity}>
        <s-text>{translate(`ground.${answer.ground}`)}</s-text>
        <s-text>{wish ? translate('summary.wish', { remedy: translate(`remedy.${wish}`) }) : translate('summary.noWish')}</s-text>
        {answer.costs.map(({ text }) => <s-text key={text} color="subdued">{text}</s-text>)}
        {files > 0 && <s-text color="subdued">{translate('summary.files', { count: files })}</s-text>}
        {note && <s-text color="subdued">{translate('summary.note', { note })}</s-text>}
      </ItemHeading>
    </s-section>
  )
}

/** What went wrong and what to do; everything entered is still there. */
function SendProblem({ problem }: { problem: ShopperProblem }) {
  const todo = problem.kind === 'unavailable' ? 'summary.again' : problem.kind === 'conflict' ? 'summary.changed' : 'summary.notSent'
  return (
    <s-banner tone="critical" heading={problem.sentence || translate('failed.text')}>
      <s-text>{translate(todo)}</s-text>
    </s-banner>
  )
}
