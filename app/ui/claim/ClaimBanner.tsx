import { Link } from '@remix-run/react'
import { Banner } from '@shopify/polaris'
import type { ClaimView } from '../../application/claims/claim-view.ts'
import { instantWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import type { ClaimCommands } from './use-claim-command.ts'

/** One banner at a time, the gravest first: a step Shopify refused, a command that was not done, a step under way; beside it a dispute, and where a merged claim goes on. */
export function ClaimBanner({ view, command }: { view: ClaimView; command: ClaimCommands }) {
  return (
    <>
      <StandingBanner view={view} />
      <PassingBanner view={view} command={command} />
    </>
  )
}

function PassingBanner({ view, command }: { view: ClaimView; command: ClaimCommands }) {
  const refusal = command.open === null ? command.refusal : null
  // What can be done about it stands right below.
  if (view.failure) return <Banner tone="critical" title="Shopify refused a step"><p>{view.failure}</p></Banner>
  if (refusal === null && !view.claim.pending && view.failedPayments.length > 0) return <Banner tone="critical" title="A payment did not arrive"><p>{`The payment provider could not pay back ${view.failedPayments.map(({ amount }) => moneyWords(amount)).join(' and ')}. Shopify’s order says why. Pay it again, or record how you paid it otherwise.`}</p></Banner>
  if (refusal) return <Banner tone={refusal.kind === 'conflict' ? 'warning' : 'critical'} title={refusal.kind === 'conflict' ? 'The claim has changed' : 'Nothing was done'}><p>{refusal.sentence}</p></Banner>
  if (view.claim.pending) return <Banner tone="info" title="Waiting for Shopify"><p>{`${view.claim.pending} This page updates by itself.`}</p></Banner>
  return null
}

function StandingBanner({ view }: { view: ClaimView }) {
  const { timeZone } = useShopFormat()
  const { dispute, mergedInto } = view.record
  if (mergedInto) return <Banner tone="info" title={`Merged into claim ${mergedInto.number}`}><p>Its items, evidence and returns go on there. <Link to={`/app/claims/${mergedInto.claimId}`}>{`Open claim ${mergedInto.number}`}</Link></p></Banner>
  if (!dispute || dispute.resolved) return null
  return (
    <Banner tone="warning" title="The customer disputes the outcome">
      <p>{`“${dispute.text}” (${instantWords(dispute.at, timeZone)}). Nothing can be declined or canceled until it is resolved.`}</p>
    </Banner>
  )
}
