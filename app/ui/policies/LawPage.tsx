import { useNavigate, useNavigation } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, Link, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { LawPageView } from '../../application/policies/policies-view.ts'
import { isLawPlace } from '../../domain/kernel/law-places.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { Findings } from './Findings.tsx'
import { foresee } from './foresee.ts'
import { TakesOver } from './Foreseen.tsx'
import { laterLawWords, lawWords } from './policy-words.ts'
import { emptyDraft, PublishFields } from './PublishFields.tsx'
import { usePolicyAct } from './use-policy-act.ts'

/** Of which places the law stands beside a policy: switched on or off by a version of its own, which is looked at first. */
export function LawPage({ view: { policy, version, places, chosen, later, preview, locked } }: { view: LawPageView }) {
  const navigate = useNavigate()
  const loading = useNavigation().state === 'loading'
  const [draft, setDraft] = useState(emptyDraft)
  const seen = preview ? foresee(preview.beside, draft, policy.timeZone) : null
  // A later one with other law is told with that.
  const otherLaw = later.filter(({ id }) => !seen || seen.later.some((one) => one.id === id))
  const { send, busy, refusal } = usePolicyAct('/app/policies/act')
  const choose = (next: string[]) => navigate(`/app/policies/law/${policy.name}?law=${next.filter(isLawPlace).join(',')}`, { replace: true, preventScrollReset: true })
  const publish = () => send({ intent: 'publish', versionId: version.id, law: chosen.join(','), seen: String(preview?.seen ?? 0), ...draft })
  return (
    <Page title="What the law gives at least" subtitle={policy.title} backAction={{ content: 'Policies', url: '/app/policies' }}>
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        <Card>
          <BlockStack gap="300">
            <Text as="p">Where your terms say less than the law, a customer there gets what the law gives, and the answer names the act. Recourse is no lawyer: have yours look at the terms.</Text>
            <ChoiceList title="Law that stands beside these terms" allowMultiple disabled={locked !== null || busy || loading} selected={chosen} onChange={choose} choices={places.map((value) => ({ value, label: lawWords[value].label, helpText: lawWords[value].help }))} />
          </BlockStack>
        </Card>
        <div aria-live="polite">{preview?.refused ? <div className="rc-inset"><Banner tone="critical" title="It can’t be published"><p>{preview.refused}</p></Banner></div> : null}</div>
        {otherLaw.map((one) => <div key={one.id} className="rc-inset"><Banner tone="warning"><p>{`${laterLawWords(one, policy.timeZone)} `}<Link url={`/app/policies/versions/${one.id}`}>{`Open version ${one.number}`}</Link></p></Banner></div>)}
        {preview && preview.findings.length > 0 ? <Findings findings={preview.findings} /> : null}
        {seen?.before ? <ComparisonList comparison={seen.before.comparison} heading={`What it changes against version ${seen.before.number}`} /> : null}
        {preview?.set && !preview.refused ? (
          <Card>
            <BlockStack gap="400">
              {refusal ? <Banner tone="critical" title="Nothing was published"><p>{refusal.sentence}</p></Banner> : null}
              <TakesOver preview={{ ...preview, beside: preview.beside.filter(({ id }) => !otherLaw.some((one) => one.id === id)) }} start={draft} timeZone={preview.set.timeZone} />
              <PublishFields draft={draft} onChange={setDraft} timeZone={preview.set.timeZone} today={preview.set.today} problems={refusal?.fields ?? {}} disabled={busy} />
              <InlineStack><Button variant="primary" loading={busy} onClick={publish}>{draft.when === 'now' ? 'Publish now' : 'Schedule'}</Button></InlineStack>
            </BlockStack>
          </Card>
        ) : null}
      </BlockStack>
    </Page>
  )
}
