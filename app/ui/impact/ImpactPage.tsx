import { useFetcher } from '@remix-run/react'
import { Badge, Banner, BlockStack, Box, Button, Card, ChoiceList, InlineStack, Link, Page, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ImpactPageView } from '../../application/impact/impact-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { candidateChoice, candidateToTry } from '../simulator/candidate-words.ts'
import { momentWords, stateWords } from './change-words.ts'

interface Answer { refusal: { sentence: string; fields: Record<string, string> } | null }

/** What other terms would do to every order of the shop: start a comparison, or look at an earlier one. */
export function ImpactPage({ view, chosen }: { view: ImpactPageView; chosen: string | null }) {
  const { timeZone } = useShopFormat()
  const starting = useFetcher<Answer>()
  const [candidate, setCandidate] = useState((view.candidates.find(({ id }) => id === chosen) ?? candidateToTry(view.candidates))?.id ?? '')
  const [when, setWhen] = useState<'today' | 'after'>('today')
  const [days, setDays] = useState('30')
  const refusal = starting.data?.refusal
  const nothingElse = view.candidates.length === 0 || (view.candidates.length === 1 && view.candidates[0]?.standing === 'in-force')
  const start = () => starting.submit({ candidate, ...(when === 'after' ? { days } : {}) }, { method: 'post' })
  return (
    <Page title="Impact" subtitle="What terms would do to every order line that Recourse holds, beside those that bind it now." backAction={{ content: 'Policies', url: '/app/policies' }} secondaryActions={[{ content: 'Simulator', url: '/app/policies/simulator' }]}>
      <BlockStack gap="400">
        {refusal ? <Banner tone="critical" title="Not started"><p>{refusal.sentence}</p></Banner> : null}
        {nothingElse ? <NothingElse none={view.candidates.length === 0} /> : <Card>
          <BlockStack gap="400">
            <Select label="Terms to compare" placeholder="Choose terms" options={view.candidates.map((one) => candidateChoice(one, timeZone))} value={candidate} onChange={setCandidate} helpText="Beside those that bind each order now." />
            <ChoiceList title="When each line is asked about" name="when" selected={[when]} onChange={([next]: string[]) => setWhen(next === 'after' ? 'after' : 'today')}
              choices={[{ label: 'Today', value: 'today', helpText: 'What your customers could ask for today' }, { label: 'Some days after its purchase', value: 'after', helpText: 'As if each had asked at the same distance, whenever it was bought. Goods that were delivered later than that still count as delivered on their day.' }]} />
            {when === 'after' ? <div className="rc-short"><TextField label="Days after the purchase" type="number" min={0} autoComplete="off" value={days} onChange={setDays} error={refusal?.fields.daysAfterPurchase} /></div> : null}
            <InlineStack gap="300" blockAlign="center">
              <Button variant="primary" onClick={start} loading={starting.state !== 'idle'} disabled={view.underWay || candidate === ''}>Compare</Button>
              {view.underWay ? <Text as="p" tone="subdued">One is under way already.</Text> : null}
            </InlineStack>
          </BlockStack>
        </Card>}
        {view.runs.length === 0 ? null : (
          <Card padding="0">
            <Box padding="400" paddingBlockEnd="200"><Text as="h2" variant="headingMd">Comparisons</Text></Box>
            <ul className="rc-rowlist" aria-label="Comparisons">
              {view.runs.map((run) => (
                <li key={run.id} className="rc-setting">
                  <div>
                    <Link url={`/app/policies/impact/${run.id}`} removeUnderline monochrome><Text as="span" fontWeight="semibold">{run.title}</Text></Link>
                    <Text as="p" variant="bodySm" tone="subdued">{`${instantWords(run.createdAt, timeZone)} · ${run.startedBy} · ${momentWords(run.moment, timeZone)}`}</Text>
                  </div>
                  <InlineStack align="end"><State run={run} /></InlineStack>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </BlockStack>
    </Page>
  )
}

function State({ run }: { run: ImpactPageView['runs'][number] }) {
  const { label, tone } = stateWords[run.state]
  return <Badge {...(tone ? { tone } : {})}>{label}</Badge>
}

/** What has to be done first, where there is nothing to compare. */
function NothingElse({ none }: { none: boolean }) {
  const policies = <Link url="/app/policies">policies</Link>
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">Nothing to compare yet</Text>
        <Text as="p">{none ? <>You have no policy yet. Begin one under {policies}.</> : <>There is only the version that binds your orders now. Open it under {policies}, choose “Edit as a draft” and change what you have in mind: then this page counts what it would do to every order. A version that you import or schedule can be compared as well.</>}</Text>
      </BlockStack>
    </Card>
  )
}
