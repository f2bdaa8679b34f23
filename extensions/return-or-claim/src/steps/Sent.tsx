import type { ShopperClaim, ShopperItem, ShopperOrder } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { ClaimStanding } from '../parts/ClaimUnderWay.tsx'
import { EvidenceField } from '../parts/EvidenceField.tsx'
import { Picture } from '../parts/ItemHeading.tsx'
import { orderAddress } from '../parts/OrderPage.tsx'
import { OtherOrder } from '../parts/OtherOrder.tsx'
import type { Evidence } from '../use-evidence.ts'

/** Afterwards: its number, where it stands, what to do with the parcel until when, and the way on. */
export function Sent({ claim, items, evidence, order, onGoOn }: { claim: ShopperClaim; items: readonly ShopperItem[]; evidence: Evidence; order: ShopperOrder; onGoOn(): void }) {
  return (
    <s-stack gap="large">
      <s-banner tone="success" heading={translate('sent.heading', { number: claim.number })}><s-text>{translate('sent.text')}</s-text></s-banner>
      <s-heading>{translate('sent.next')}</s-heading>
      <s-section>
        <s-stack gap="base">
          <ClaimStanding claim={claim} />
          {claim.lines.map((line, index) => (
            <s-grid key={index} gridTemplateColumns="auto 1fr" gap="base" alignItems="start">
              <Picture item={{ imageUrl: items.find((item) => item.lineItemId === line.lineItemId)?.imageUrl ?? line.imageUrl }} />
              <s-stack gap="small-200">
                <s-text type="strong">{line.title}</s-text>
                <s-text color="subdued">{translate('pieces', { count: line.quantity })}</s-text>
                {line.text && <s-text>{line.text}</s-text>}
              </s-stack>
            </s-grid>
          ))}
          <EvidenceField heading={translate('evidence.claimHeading')} about={{ claimId: claim.id }} evidence={evidence} />
        </s-stack>
      </s-section>
      <OtherOrder order={order} />
      <s-stack direction="inline" gap="base" justifyContent="space-between">
        <s-button variant="secondary" onClick={onGoOn}>{translate('sent.more')}</s-button>
        <s-button variant="primary" href={orderAddress(order.order.key)}>{translate('page.back')}</s-button>
      </s-stack>
    </s-stack>
  )
}
