import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ShopperOrder } from '../../../../app/contracts/shopper.ts'
import type { StepName } from '../draft.ts'
import { stepNames } from '../draft.ts'
import { translate } from '../host.ts'
import { moveFocus } from '../use-faults.ts'
import { OrderPage, type Action } from './OrderPage.tsx'

interface StepFrameProps { order: ShopperOrder['order']; step: StepName; fault?: string | undefined; next: Action | null; back: Action | null; children: ComponentChildren }

/** The page with where in the form we are, what is wrong with it as a whole, the step itself, and the way on. A new step is begun at its top. */
export function StepFrame({ order, step, fault, next, back, children }: StepFrameProps) {
  const top = useRef<never>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) moveFocus(top.current)
    before.current = step
  }, [step])

  return (
    <OrderPage orderKey={order.key} name={order.name} back={back} backRef={top}>
      <s-stack gap="large">
        <s-stack gap="small-200" accessibilityRole="status">
          <s-text color="subdued">{translate('step.position', { step: stepNames.indexOf(step) + 1, steps: stepNames.length })}</s-text>
          <s-heading>{translate(`step.${step}`)}</s-heading>
        </s-stack>
        {fault && <s-banner tone="critical" heading={fault} />}
        {children}
        {next && <s-button variant="primary" inlineSize="fill" onClick={next.onAct} loading={next.busy ?? false} disabled={next.disabled ?? false}>{next.text}</s-button>}
      </s-stack>
    </OrderPage>
  )
}
