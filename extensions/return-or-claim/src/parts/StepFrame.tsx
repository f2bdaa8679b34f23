import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { StepName } from '../draft.ts'
import { stepNames } from '../draft.ts'
import { translate } from '../host.ts'
import { moveFocus } from '../use-faults.ts'

interface Action { text: string; onAct(): void; busy?: boolean; disabled?: boolean }

/** Where in the form we are, what is wrong with it as a whole, the step itself, and the way back and on. */
export function StepFrame({ step, fault, next, back, children }: { step: StepName; fault?: string | undefined; next?: Action | null; back?: Action | null; children: ComponentChildren }) {
  const heading = useRef(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) moveFocus(heading.current)
    before.current = step
  }, [step])

  return (
    <s-stack gap="large">
      <s-stack gap="small-200" accessibilityRole="status">
        <s-text color="subdued">{translate('step.position', { step: stepNames.indexOf(step) + 1, steps: stepNames.length })}</s-text>
        <s-heading ref={heading}>{translate(`step.${step}`)}</s-heading>
      </s-stack>
      {fault && <s-banner tone="critical" heading={fault} />}
      {children}
      <s-stack direction="inline" gap="base" justifyContent="space-between">
        {back ? <s-button variant="secondary" onClick={back.onAct} disabled={back.disabled ?? false}>{back.text}</s-button> : <s-text />}
        {next && <s-button variant="primary" onClick={next.onAct} loading={next.busy ?? false} disabled={next.disabled ?? false}>{next.text}</s-button>}
      </s-stack>
    </s-stack>
  )
}
