import { PreviewState } from '../parts/PreviewState.tsx'
import { LineQuestions } from '../parts/LineQuestions.tsx'
import { itemOf, type StepProps } from './step.ts'

/** Step 2: what is the matter with each item, and only what the terms want to know of it. */
export function WhatHappened({ order, items, inHand, answers, found, evidence, preview, reload }: StepProps) {
  return (
    <s-stack gap="large">
      {inHand.draft.lines.map((line) => (
        <LineQuestions key={line.lineItemId} line={line} item={itemOf(items, line.lineItemId)} reasons={order.reasons ?? []} answers={answers} inHand={inHand} found={found} evidence={evidence} />
      ))}
      <PreviewState preview={preview} reload={reload} />
    </s-stack>
  )
}
