import { answerTo } from '../answers.ts'
import { LineTerms } from '../parts/LineTerms.tsx'
import { PreviewState } from '../parts/PreviewState.tsx'
import { itemOf, type StepProps } from './step.ts'

/** Step 3: what the terms allow for each item, and which of it is wished for. */
export function Terms({ items, inHand, answers, found, preview, reload }: StepProps) {
  return (
    <s-stack gap="large">
      {inHand.draft.lines.map((line) => (
        <LineTerms key={line.lineItemId} line={line} item={itemOf(items, line.lineItemId)} answer={answerTo(answers, line)} inHand={inHand} found={found} />
      ))}
      <PreviewState preview={preview} reload={reload} />
    </s-stack>
  )
}
