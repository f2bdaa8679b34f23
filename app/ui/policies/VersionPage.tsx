import { useLocation } from '@remix-run/react'
import { Badge, Banner, BlockStack, Card, Link, Page, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { VersionPageView } from '../../application/policies/policies-view.ts'
import { useDownload } from '../figures/use-download.ts'
import { instantWords } from '../format/days.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { HashLine } from './HashLine.tsx'
import { PublishAgainModal } from './PublishAgainModal.tsx'
import { spanWords, standingWords } from './policy-words.ts'
import { usePolicyAct } from './use-policy-act.ts'
import { WithdrawModal } from './WithdrawModal.tsx'

/** One version: when it binds, where it comes from, what can be done with it, and everything it says. */
export function VersionPage({ view }: { view: VersionPageView }) {
  const { version, policy, documents, locked } = view
  const [asking, setAsking] = useState<'withdraw' | 'publish' | null>(null)
  const file = useDownload()
  const edit = usePolicyAct('/app/policies/act')
  useNamedClause()
  const { label, tone } = standingWords[version.standing]
  const other = policy.versions.find((one) => one.number < version.number) ?? policy.versions.find((one) => one.number > version.number)
  const close = () => setAsking(null)
  const isScheduled = version.standing === 'scheduled'
  const actions = [
    { content: 'Export', loading: file.busy, onAction: () => void file.download(`/app/policies/versions/${version.id}/export`) },
    ...(other ? [{ content: 'Compare', url: `/app/policies/compare?before=${other.number < version.number ? other.id : version.id}&after=${other.number < version.number ? version.id : other.id}` }] : []),
    ...(locked ? [] : [{ content: 'Edit as a draft', loading: edit.busy, onAction: () => edit.send({ intent: 'draft', versionId: version.id }) }]),
    { content: 'Simulator', url: `/app/policies/simulator?under=${version.id}` },
    { content: 'Impact', url: `/app/policies/impact?under=${version.id}` },
    ...(locked || isScheduled || version.standing === 'corrected' ? [] : [{ content: 'Correct', url: `/app/policies/import?corrects=${version.id}` }]),
    ...(locked || isScheduled || version.standing === 'in-force' ? [] : [{ content: 'Publish again', onAction: () => setAsking('publish') }]),
    ...(locked || !isScheduled ? [] : [{ content: 'Withdraw', destructive: true, onAction: () => setAsking('withdraw') }]),
  ]
  return (
    <Page title={`${policy.title}, version ${version.number}`} titleMetadata={<Badge {...(tone ? { tone } : {})}>{label}</Badge>} subtitle={spanWords(version, policy.timeZone)} backAction={{ content: 'Policies', url: '/app/policies' }} secondaryActions={actions}>
      <BlockStack gap="400">
        {edit.refusal ? <div className="rc-inset"><Banner tone="critical">{edit.refusal.sentence}</Banner></div> : null}
        {file.failure ? <div className="rc-inset"><Banner tone="critical">{file.failure}</Banner></div> : null}
        {version.correctedBy ? <div className="rc-inset"><Banner tone="info"><p>{`Version ${version.correctedBy.number} has taken its place for the same orders. Claims decided by this version stay decided by it. `}<Link url={`/app/policies/versions/${version.correctedBy.id}`}>{`Open version ${version.correctedBy.number}`}</Link></p></Banner></div> : null}
        <FactsCard view={view} />
        {documents.map((document) => <DocumentCard key={`${document.document} ${document.effectiveFrom}`} document={document} />)}
      </BlockStack>
      {asking === 'withdraw' ? <WithdrawModal version={version} timeZone={policy.timeZone} onClose={close} /> : null}
      {asking === 'publish' ? <PublishAgainModal view={view} onClose={close} /> : null}
    </Page>
  )
}

function FactsCard({ view: { version, policy } }: { view: VersionPageView }) {
  const rows: Array<[string, string]> = [
    ['Published', `${instantWords(version.publishedAt, policy.timeZone)} by ${version.publishedBy}`],
    ...(version.note ? [['Note', version.note] as [string, string]] : []),
    ...(version.corrects ? [['Corrects', `Version ${version.corrects.number}: ${version.corrects.reason}`] as [string, string]] : []),
    ['Claims', version.claims === 0 ? 'No claim was decided by it yet' : version.claims === 1 ? '1 decided by it' : `${version.claims} decided by it`],
  ]
  return (
    <Card>
      <dl className="rc-rows">
        {rows.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}
        <div style={{ display: 'contents' }}><dt>Hash</dt><dd><HashLine hash={version.hash} /></dd></div>
        <div style={{ display: 'contents' }}><dt>Public page</dt><dd><Link url={version.publicUrl} target="_blank">{version.publicUrl}</Link></dd></div>
      </dl>
      {policy.binds ? null : <Text as="p" tone="caution">No orders are sent to this policy now. What sends them is the <Link url="/app/policies/routing">routing</Link>.</Text>}
    </Card>
  )
}

/** Goes to the clause that the address names: what is drawn by scripts comes too late for the browser to do so. */
function useNamedClause() {
  const { hash } = useLocation()
  useEffect(() => {
    const clause = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    clause?.scrollIntoView({ block: 'center' })
    clause?.focus({ preventScroll: true })
  }, [hash])
}
