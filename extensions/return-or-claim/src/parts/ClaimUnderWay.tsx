import type { ShopperClaim } from '../../../../app/contracts/shopper.ts'
import { dayWords, translate } from '../host.ts'
import { unlessSaid } from '../unless-said.ts'

const ended: ReadonlyArray<ShopperClaim['stage']> = ['settled', 'declined', 'canceled']
export const isUnderWay = (claim: ShopperClaim): boolean => !ended.includes(claim.stage)

/** A claim that exists: where it stands, what comes next until when, what it is about, and the way to its own page. */
export function ClaimUnderWay({ claim, onOpen }: { claim: ShopperClaim; onOpen(): void }) {
  const asked = claim.stage === 'awaiting-customer'
  return (
    <s-section heading={translate('claim.title', { number: claim.number })}>
      <s-stack gap="base">
        <ClaimStanding claim={claim} />
        <ClaimItems lines={claim.lines} />
        <s-stack alignItems="start">
          <s-button variant={asked ? 'primary' : 'secondary'} accessibilityLabel={translate('claim.openNumber', { number: claim.number })} onClick={onOpen}>{translate(asked ? 'claim.answer' : 'claim.open')}</s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}

/** What a claim is about, each item with where it stands. */
export function ClaimItems({ lines }: Pick<ShopperClaim, 'lines'>) {
  return (
    <s-unordered-list>
      {lines.map((line) => <s-list-item key={line.id}>{[`${line.title} (${translate('pieces', { count: line.quantity })})`, line.text].filter(Boolean).join(': ')}</s-list-item>)}
    </s-unordered-list>
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
