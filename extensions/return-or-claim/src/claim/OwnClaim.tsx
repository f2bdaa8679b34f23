import { useEffect, useRef } from 'preact/hooks'
import type { ShopperOrder } from '../../../../app/contracts/shopper.ts'
import { locale, translate } from '../host.ts'
import { ClaimItems, ClaimStanding } from '../parts/ClaimUnderWay.tsx'
import { EvidenceField } from '../parts/EvidenceField.tsx'
import { Notice } from '../parts/Notice.tsx'
import { OrderPage } from '../parts/OrderPage.tsx'
import { filesOf, type Evidence } from '../use-evidence.ts'
import { Dispute } from './Dispute.tsx'
import { Documents } from './Documents.tsx'
import { Messages } from './Messages.tsx'
import { Parcel } from './Parcel.tsx'
import { Quote } from './Quote.tsx'
import { useClaim } from './use-claim.ts'
import { Withdraw } from './Withdraw.tsx'

interface OwnClaimProps { id: string; order: ShopperOrder['order']; evidence: Evidence; onClose(): void }

/** A claim's own page: where it stands and what is expected of the customer first, then all that can be read and told about it. */
export function OwnClaim({ id, order, evidence, onClose }: OwnClaimProps) {
  const { asked, inHand, retry, refresh } = useClaim(id, locale())
  const version = inHand?.claim.version
  // What was told may have brought a paper of the shop.
  useEffect(evidence.reload, [id, version])
  const files = evidence.list && filesOf(evidence, { claimId: id }).length
  useOnceMore(files, () => { if (inHand?.claim.messages.some(({ open }) => open)) refresh() })
  return (
    <OrderPage orderKey={order.key} name={order.name} back={{ text: translate('claim.back'), onAct: onClose }}>
      {asked.state === 'loading' && <s-spinner accessibilityLabel={translate('claim.loading')} />}
      {asked.state === 'failed' && <Notice tone="critical" heading={translate('failed.heading')} text={asked.problem.sentence || translate('failed.text')} action={translate('failed.retry')} onAct={retry} />}
      {inHand && (
        <s-stack gap="large">
          <s-section heading={translate('claim.title', { number: inHand.claim.number })}>
            <s-stack gap="base">
              <s-stack accessibilityRole="status"><ClaimStanding claim={inHand.claim} /></s-stack>
              <ClaimItems lines={inHand.claim.lines} />
            </s-stack>
          </s-section>
          {inHand.claim.quotes.map((quote) => <Quote key={`${quote.lineIds.join()} ${quote.validUntil} ${quote.amount.amount}`} quote={quote} inHand={inHand} />)}
          {inHand.claim.parcel && <Parcel parcel={inHand.claim.parcel} inHand={inHand} evidence={evidence} />}
          <Messages inHand={inHand}>
            <EvidenceField heading={translate('evidence.claimHeading')} about={{ claimId: id }} evidence={evidence} />
          </Messages>
          <Documents claimId={id} evidence={evidence} />
          <Dispute inHand={inHand} />
          <Withdraw inHand={inHand} />
        </s-stack>
      )}
    </OrderPage>
  )
}

/** Does something when there are more of these than before: a file that was handed in answers an open question too. */
function useOnceMore(count: number | null, work: () => void) {
  const before = useRef(count)
  useEffect(() => {
    const more = count !== null && before.current !== null && count > before.current
    if (count !== null) before.current = count
    if (more) work()
  }, [count])
}
