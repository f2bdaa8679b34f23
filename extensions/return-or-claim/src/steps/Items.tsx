import { ItemChoice } from '../parts/ItemChoice.tsx'
import { OtherOrder } from '../parts/OtherOrder.tsx'
import { translate } from '../host.ts'
import type { StepProps } from './step.ts'

/** Step 1: which items it is about. */
export function Items({ order, items, inHand, found, nothingOpen }: StepProps & { nothingOpen: boolean }) {
  return (
    <s-stack gap="large">
      {inHand.restored && (
        <s-banner tone="info" heading={translate('restored.heading')}>
          <s-button variant="secondary" onClick={inHand.startOver}>{translate('restored.startOver')}</s-button>
        </s-banner>
      )}
      {order.closed !== null
        ? <s-banner tone="info" heading={order.closed} />
        : nothingOpen && <s-banner tone="info" heading={translate('items.nothingHeading')}><s-text>{translate('items.nothingText')}</s-text></s-banner>}
      {!nothingOpen && <s-text>{translate('items.intro')}</s-text>}
      {items.map((item) => <ItemChoice key={item.lineItemId} item={item} closed={order.closed !== null} inHand={inHand} found={found} />)}
      <OtherOrder order={order} />
    </s-stack>
  )
}
