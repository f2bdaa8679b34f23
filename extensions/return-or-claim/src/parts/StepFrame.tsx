import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ShopperOrder } from '../../../../app/contracts/shopper.ts'
import type { StepName } from '../draft.ts'
import { stepNames } from '../draft.ts'
import { translate } from '../host.ts'
import { OrderPage, type Action } from './OrderPage.tsx'

interface StepFrameProps { order: ShopperOrder['order']; step: StepName; /** Why the app didn't take it: read first. */ problem?: string | undefined; /** Why there is no going on: said where the finger is. */ fault?: string | undefined; next: Action | null; back: Action | null; /** What stands before the form, and is no part of it. */ above?: ComponentChildren; children: ComponentChildren }

/** Milliseconds for which the page is short between two steps. */
const between = 60

/** The page with where in the form we are, what is wrong with it as a whole, the step itself, and the way on. */
export function StepFrame({ order, step, problem, fault, next, back, above, children }: StepFrameProps) {
  // No extension can scroll. Who presses "Continue" at the end of a long step would stand at the end of the next one too; a
  // page that is short for a moment brings every browser back to its top.
  const [drawn, setDrawn] = useState(step)
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(step), drawn === step ? 0 : between)
    return () => clearTimeout(timer)
  }, [step])
  const here = drawn === step

  return (
    <OrderPage orderKey={order.key} name={order.name} back={back}>
      <s-stack gap="large">
        {here && above}
        <s-stack gap="small-200" accessibilityRole="status">
          <s-text color="subdued">{translate('step.position', { step: stepNames.indexOf(step) + 1, steps: stepNames.length })}</s-text>
          <s-heading>{translate(`step.${step}`)}</s-heading>
        </s-stack>
        {here && problem && <s-banner tone="critical" heading={problem} />}
        {here && children}
        {here && fault && <s-banner tone="critical" heading={fault} />}
        {here && next && <s-button variant="primary" inlineSize="fill" onClick={next.onAct} loading={next.busy ?? false} disabled={next.disabled ?? false}>{next.text}</s-button>}
      </s-stack>
    </OrderPage>
  )
}
