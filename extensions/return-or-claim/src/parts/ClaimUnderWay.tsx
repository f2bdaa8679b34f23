import { useId, useRef, useState } from 'preact/hooks'
import type { ShopperClaim, ShopperProblem } from '../../../../app/contracts/shopper.ts'
import { withdrawClaim } from '../ask.ts'
import { dayWords, translate } from '../host.ts'
import { unlessSaid } from '../unless-said.ts'
import type { Evidence } from '../use-evidence.ts'
import { EvidenceField } from './EvidenceField.tsx'

const ended: ReadonlyArray<ShopperClaim['stage']> = ['settled', 'declined', 'canceled']
export const isUnderWay = (claim: ShopperClaim): boolean => !ended.includes(claim.stage)

/** A claim that exists: where it stands, what comes next until when, what it is about, and the way to take it back. */
export function ClaimUnderWay({ claim, evidence, onWithdrawn }: { claim: ShopperClaim; evidence: Evidence; onWithdrawn(): void }) {
  return (
    <s-section heading={translate('claim.title', { number: claim.number })}>
      <s-stack gap="base">
        <ClaimStanding claim={claim} />
        <s-unordered-list>
          {claim.lines.map((line, index) => (
            <s-list-item key={index}>{[`${line.title} (${translate('pieces', { count: line.quantity })})`, line.text].filter(Boolean).join(': ')}</s-list-item>
          ))}
        </s-unordered-list>
        {isUnderWay(claim) && <EvidenceField heading={translate('evidence.claimHeading')} about={{ claimId: claim.id }} evidence={evidence} />}
        {claim.withdraw.allowed && <Withdraw claim={claim} onWithdrawn={onWithdrawn} />}
        {!claim.withdraw.allowed && claim.withdraw.reason && isUnderWay(claim) && <s-text color="subdued">{claim.withdraw.reason}</s-text>}
      </s-stack>
    </s-section>
  )
}

export function ClaimStanding({ claim }: { claim: ShopperClaim }) {
  const day = unlessSaid(claim.nextDay && dayWords(claim.nextDay), claim.status, claim.nextStep)
  return (
    <s-stack gap="small-200">
      <s-text type="strong">{claim.status}</s-text>
      {claim.nextStep && <s-text>{claim.nextStep}</s-text>}
      {day && <s-text color="subdued">{translate('claim.nextDay', { day })}</s-text>}
    </s-stack>
  )
}

function Withdraw({ claim, onWithdrawn }: { claim: ShopperClaim; onWithdrawn(): void }) {
  const id = `withdraw-${useId()}`
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShopperProblem | null>(null)
  const modal = useRef<{ hideOverlay?(): void }>(null)

  const withdraw = async () => {
    if (busy) return
    setBusy(true)
    const answer = await withdrawClaim(claim)
    setBusy(false)
    modal.current?.hideOverlay?.()
    setProblem(answer.ok ? null : answer.problem)
    // A claim that has moved on meanwhile is shown as it now stands.
    if (answer.ok || answer.problem.kind === 'conflict' || answer.problem.kind === 'not-allowed') onWithdrawn()
  }

  return (
    <s-stack gap="base" alignItems="start">
      {problem && <s-banner tone="critical" heading={problem.sentence || translate('failed.text')} />}
      <s-button variant="secondary" commandFor={id} command="--show" loading={busy}>{translate('claim.withdraw')}</s-button>
      <s-modal id={id} ref={modal as never} heading={translate('claim.withdrawHeading', { number: claim.number })}>
        <s-text>{translate('claim.withdrawText')}</s-text>
        <s-button slot="primary-action" tone="critical" loading={busy} onClick={() => void withdraw()}>{translate('claim.withdrawConfirm')}</s-button>
        <s-button slot="secondary-actions" commandFor={id} command="--hide">{translate('claim.keep')}</s-button>
      </s-modal>
    </s-stack>
  )
}
