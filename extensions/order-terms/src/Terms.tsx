import type { I18n } from '@shopify/ui-extensions'
import type { ShopperClaim } from '../../../app/contracts/shopper.ts'
import { returnOrClaimPage } from '../../shared/pages.ts'
import { GoodToKnow } from './GoodToKnow.tsx'
import { hasEnded } from './summarise.ts'
import type { OpenRight, Summary } from './summarise.ts'

/** The claims under way first: there the shopper may have something to do. */
export function Terms({ i18n, summary, orderKey }: { i18n: I18n; summary: Summary; orderKey: string }) {
  const { claims, rights, closed, notes } = summary
  return (
    <s-section heading={i18n.translate('heading')}>
      <s-stack gap="large">
        {claims.map((claim) => <Claim key={claim.id} i18n={i18n} claim={claim} />)}
        {claims.length > 0 && rights.length > 0 && <s-divider />}
        {rights.map((right) => <Right key={`${right.kind} ${right.text}`} i18n={i18n} right={right} />)}
        {closed && <s-text color="subdued">{closed}</s-text>}
        {!closed && <s-button variant="secondary" href={returnOrClaimPage(orderKey)}>{i18n.translate(rights.length ? 'start' : 'continue')}</s-button>}
        {notes.length > 0 && <GoodToKnow i18n={i18n} notes={notes} />}
      </s-stack>
    </s-section>
  )
}

function Claim({ i18n, claim }: { i18n: I18n; claim: ShopperClaim }) {
  return (
    <s-stack gap="small-200">
      <s-stack direction="inline" gap="small-200" alignItems="center">
        <s-text type="strong">{i18n.translate('claim.title', { number: claim.number })}</s-text>
        <s-badge tone="neutral">{i18n.translate(`stage.${claim.stage}`)}</s-badge>
      </s-stack>
      <s-text>{claim.status}</s-text>
      {hasEnded(claim) ? claim.lines.map((line, place) => <s-text key={place} color="subdued">{`${line.title}: ${line.text}`}</s-text>) : claim.nextStep && <s-text>{claim.nextStep}</s-text>}
    </s-stack>
  )
}

function Right({ i18n, right }: { i18n: I18n; right: OpenRight }) {
  return (
    <s-stack gap="small-200">
      <s-text type="strong">{i18n.translate(`right.${right.kind}`)}</s-text>
      <s-text>{right.text}</s-text>
      {right.items.length > 0 && <s-text color="subdued">{right.items.join(', ')}</s-text>}
    </s-stack>
  )
}
