import { translate } from '../host.ts'
import { isUnderWay } from '../parts/ClaimUnderWay.tsx'
import { Confirm } from './Confirm.tsx'
import { Told } from './Told.tsx'
import type { ClaimInHand } from './use-claim.ts'

/** The way to take a claim back, or why there is none. */
export function Withdraw({ inHand }: { inHand: ClaimInHand }) {
  const { claim, busy, tell } = inHand
  const { allowed, reason } = claim.withdraw
  return (
    <s-stack gap="base" alignItems="start">
      <Told door="withdraw" inHand={inHand} />
      {allowed && (
        <Confirm
          text={translate('claim.withdraw')} heading={translate('claim.withdrawHeading', { number: claim.number })} says={translate('claim.withdrawText')} confirm={translate('claim.withdrawConfirm')} keep={translate('claim.keep')}
          tone="critical" busy={busy === 'withdraw'} onConfirm={() => tell('withdraw', {})}
        />
      )}
      {!allowed && reason && isUnderWay(claim) && <s-text color="subdued">{reason}</s-text>}
    </s-stack>
  )
}
