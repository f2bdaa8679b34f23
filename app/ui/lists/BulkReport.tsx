import { Banner, BlockStack, Link, Modal, ProgressBar, Text } from '@shopify/polaris'
import type { BulkAct } from '../../application/claims/claims-view.ts'
import type { Progress } from './use-bulk.ts'

interface Props { title: string; progress: Progress; onStop: () => void; onGoOn: () => void; onClose: () => void }

const doneWords: Record<BulkAct['kind'], string> = { approve: 'approved', assign: 'assigned', ask: 'asked' }

/** As many of each kind are named; a dialog with thousands of lines is of no use to anybody. */
const mostNamed = 100

const many = (count: number) => count.toLocaleString('en')

/** How far an act on many claims has come, and in the end what became of each: done, not, not certain, or not begun. */
export function BulkReport({ title, progress, onStop, onGoOn, onClose }: Props) {
  const { total, told, state } = progress
  const running = state !== 'ended'
  const seen = total - told.left.length
  const close = { content: 'Close', onAction: onClose }
  return (
    <Modal open title={title} onClose={running ? onStop : onClose} primaryAction={running ? { content: 'Stop', onAction: onStop } : told.left.length ? { content: `Go on (${many(told.left.length)})`, onAction: onGoOn } : close} secondaryActions={!running && told.left.length ? [close] : []}>
      <Modal.Section>
        <BlockStack gap="400">
          {running ? <ProgressBar progress={state === 'acting' && total ? Math.round((seen / total) * 100) : 0} size="small" ariaLabelledBy="bulk-progress" /> : null}
          <div role="status" id="bulk-progress"><Text as="p" fontWeight="medium">{state === 'reading' ? `Reading which claims match: ${many(total)} so far` : state === 'acting' ? `${many(seen)} of ${many(total)}` : toldWords(progress)}</Text></div>
          {told.failure ? <Banner tone="critical">{told.failure}</Banner> : null}
          <Named heading="Not certain" hint="Look at each as it is now before you do it again." claims={told.uncertain} />
          <Named heading="Not done" claims={told.refused} />
          {running ? null : <Named heading="Not begun" claims={told.left} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}

function toldWords({ act, told: { done, already, refused, uncertain, left } }: Progress): string {
  const parts: Array<[number, string]> = [[already, 'already were'], [refused.length, 'not'], [uncertain.length, 'not certain'], [left.length, 'not begun']]
  return [`${many(done)} ${doneWords[act.kind]}`, ...parts.filter(([count]) => count > 0).map(([count, words]) => `${many(count)} ${words}`)].join(', ')
}

function Named({ heading, hint, claims }: { heading: string; hint?: string; claims: Array<{ id: string; number: string; sentence?: string | null }> }) {
  if (claims.length === 0) return null
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">{heading}</Text>
      {hint ? <Text as="p">{hint}</Text> : null}
      <ul className={`rc-list ${claims.some((one) => one.sentence) ? 'rc-list--tight' : 'rc-list--words'}`} aria-label={heading}>{claims.slice(0, mostNamed).map((one) => <li key={one.id}><Link url={`/app/claims/${one.id}`}>{one.number}</Link>{one.sentence ? `: ${one.sentence}` : null}</li>)}</ul>
      {claims.length > mostNamed ? <Text as="p" tone="subdued">{`And ${many(claims.length - mostNamed)} more.`}</Text> : null}
    </BlockStack>
  )
}
