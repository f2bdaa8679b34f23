import { useState } from 'preact/hooks'
import { translate } from '../host.ts'
import { Told } from './Told.tsx'
import type { ClaimInHand } from './use-claim.ts'
import { Writing } from './Writing.tsx'

/** Once something was decided: the way to object to it. Nothing stands here before that. */
export function Dispute({ inHand }: { inHand: ClaimInHand }) {
  const [writing, setWriting] = useState(false)
  const { allowed } = inHand.claim.may.dispute
  const isSaid = inHand.done === 'dispute' || inHand.refused?.door === 'dispute'
  if (!allowed && !isSaid) return null
  return (
    <s-section heading={translate('dispute.heading')}>
      <s-stack gap="base">
        {allowed && <s-text>{translate('dispute.text')}</s-text>}
        <Told door="dispute" inHand={inHand} />
        {allowed && !writing && <s-stack alignItems="start"><s-button variant="secondary" onClick={() => setWriting(true)}>{translate('dispute.start')}</s-button></s-stack>}
        {allowed && writing && <Writing door="dispute" label={translate('dispute.label')} send={translate('dispute.send')} primary inHand={inHand} />}
      </s-stack>
    </s-section>
  )
}
