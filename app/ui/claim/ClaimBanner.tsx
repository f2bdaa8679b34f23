import { Banner } from '@shopify/polaris'
import type { ClaimView } from '../../application/views.ts'

interface Props { view: ClaimView; refusal: { kind: string; sentence: string } | null; onRetry: () => void; retrying: boolean }

/** One banner at a time, the gravest first: a step Shopify refused, a command that was not done, a step under way. */
export function ClaimBanner({ view, refusal, onRetry, retrying }: Props) {
  if (view.failure) {
    const canRetry = view.commands.some((command) => command.name === 'retry' && command.allowed)
    return <Banner tone="critical" title="Shopify refused a step" {...(canRetry ? { action: { content: 'Try again', onAction: onRetry, loading: retrying } } : {})}><p>{view.failure}</p></Banner>
  }
  if (refusal) return <Banner tone={refusal.kind === 'conflict' ? 'warning' : 'critical'} title={refusal.kind === 'conflict' ? 'The claim has changed' : 'Nothing was done'}><p>{refusal.sentence}</p></Banner>
  if (view.claim.pending) return <Banner tone="info" title="Waiting for Shopify"><p>{`${view.claim.pending} This page updates by itself.`}</p></Banner>
  return null
}
