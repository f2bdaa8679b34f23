import { Badge, Banner, BlockStack, Box, Button, Card, InlineStack, Link, Page, Text } from '@shopify/polaris'
import type { DraftSummary } from '../../application/policies/draft-view.ts'
import type { PoliciesView, PolicyView, VersionView } from '../../application/policies/policies-view.ts'
import { instantWords } from '../format/days.ts'
import { Empty } from '../states/Empty.tsx'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { lawWords, spanWords, standingWords } from './policy-words.ts'
import { usePolicyAct } from './use-policy-act.ts'

/** The shop's policies with every version: the one in force, those scheduled, and those that bind earlier orders. */
export function PoliciesPage({ view, drafts }: { view: PoliciesView; drafts: DraftSummary[] }) {
  const { policies, locked } = view
  const many = policies.reduce((sum, one) => sum + one.versions.length, 0) > 1
  return (
    <Page title="Policies" subtitle="Each order is decided by the version that was in force when it was placed, for ever"
      {...(locked ? {} : { primaryAction: { content: policies.length === 0 ? 'Set up' : 'Add a policy', url: '/app/set-up' } })}
      secondaryActions={[{ content: 'Routing', url: '/app/policies/routing' }, ...(many ? [{ content: 'Compare versions', url: '/app/policies/compare' }] : []), { content: 'Simulator', url: '/app/policies/simulator' }, { content: 'Impact', url: '/app/policies/impact' }, ...(locked ? [] : [{ content: 'Import', url: '/app/policies/import' }])]}>
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        {policies.length === 0 ? (
          <Card padding="0"><Empty heading="No policy yet" text="A policy says what your terms allow, until when and at whose cost. The set-up leads you to your first one; you can import one instead." {...(locked ? {} : { action: { content: 'Set up', url: '/app/set-up' } })} /></Card>
        ) : policies.map((policy) => <PolicyCard key={policy.name} policy={policy} draft={drafts.find((one) => one.policy === policy.name) ?? null} locked={locked !== null} />)}
        {drafts.filter((one) => !policies.some(({ name }) => name === one.policy)).map((draft) => <Card key={draft.id}><BlockStack gap="200"><InlineStack gap="200" blockAlign="center"><Text as="h2" variant="headingMd">{draft.title}</Text><Badge>Not published yet</Badge></InlineStack><Text as="p" tone="subdued">{draft.policy}</Text><DraftLine draft={draft} /></BlockStack></Card>)}
      </BlockStack>
    </Page>
  )
}

function PolicyCard({ policy, draft, locked }: { policy: PolicyView; draft: DraftSummary | null; locked: boolean }) {
  const { name, title, binds, law, versions, timeZone } = policy
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  const from = versions.find(({ standing }) => standing === 'in-force') ?? versions[0]
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center"><Text as="h2" variant="headingMd" id={`policy-${name}`}>{title}</Text>{binds ? null : <Badge tone="attention">Binds no orders</Badge>}</InlineStack>
          <Text as="p" tone="subdued">{binds ? `${name} · days by the clock of ${timeZone}` : `${name} · no orders are sent to it, so that nothing is decided by it`}</Text>
          <Text as="p" tone="subdued">{law.length > 0 ? `Law beside it: ${law.map((place) => lawWords[place].label).join(', ')}. ` : 'No law stands beside it. '}<Link url={`/app/policies/law/${name}`} accessibilityLabel={`${law.length > 0 ? 'Look or change' : 'Switch on'}: law beside ${title}`}>{law.length > 0 ? 'Look or change' : 'Switch on'}</Link></Text>
          {refusal ? <Banner tone="critical"><p>{refusal.sentence}</p></Banner> : null}
          {draft ? <DraftLine draft={draft} /> : locked || !from ? null : <InlineStack><Button loading={busy} accessibilityLabel={`Edit ${title}`} onClick={() => send({ intent: 'draft', versionId: from.id })}>Edit</Button></InlineStack>}
        </BlockStack>
      </Box>
      <ul className="rc-rowlist" aria-labelledby={`policy-${name}`}>{versions.map((version) => <VersionRow key={version.id} version={version} timeZone={timeZone} />)}</ul>
    </Card>
  )
}

function DraftLine({ draft }: { draft: DraftSummary }) {
  const { timeZone } = useShopFormat()
  return <InlineStack gap="200" blockAlign="center"><Button url={`/app/policies/drafts/${draft.id}`} accessibilityLabel={`Open draft of ${draft.policy}`}>Open draft</Button><Text as="p" variant="bodySm" tone="subdued">{`Last changed ${instantWords(draft.changedAt, timeZone)} by ${draft.changedBy}`}</Text></InlineStack>
}

function VersionRow({ version, timeZone }: { version: VersionView; timeZone: string }) {
  const { label, tone } = standingWords[version.standing]
  const said = version.corrects ? `Corrects version ${version.corrects.number}: ${version.corrects.reason}` : version.note
  return (
    <li className="rc-version">
      <div>
        <InlineStack gap="200" blockAlign="center">
          <Link url={`/app/policies/versions/${version.id}`} monochrome><Text as="span" fontWeight="medium">{`Version ${version.number}`}</Text></Link>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        <Text as="p">{spanWords(version, timeZone)}</Text>
        {said ? <Text as="p" tone="subdued" breakWord>{said}</Text> : null}
      </div>
      <div className="rc-version__end">
        <Text as="p" variant="bodySm" tone="subdued">{`Published ${instantWords(version.publishedAt, timeZone)} by ${version.publishedBy}`}</Text>
        {version.claims > 0 ? <Text as="p" variant="bodySm" tone="subdued">{version.claims === 1 ? '1 claim decided by it' : `${version.claims} claims decided by it`}</Text> : null}
      </div>
    </li>
  )
}
