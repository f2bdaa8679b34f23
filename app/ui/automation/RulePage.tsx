import { useFetcher, useNavigate } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Badge, Banner, BlockStack, Layout, Page } from '@shopify/polaris'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RulePageView } from '../../application/automation/automation-view.ts'
import { parseRule } from '../../domain/automation/parse-rule.ts'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import { ActCard } from './ActCard.tsx'
import { ConditionsCard } from './ConditionsCard.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { GoodsCard } from './GoodsCard.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { NeverCard } from './NeverCard.tsx'
import type { RuleAnswer } from './rule-answer.ts'
import { SaveRefundingModal } from './RuleModals.tsx'
import { TrialCard } from './TrialCard.tsx'

/** A rule to be written, changed and tried. What was typed stays until it is saved or discarded. */
export function RulePage({ view: { rule, draft: saved, currencyCode, traits, locked } }: { view: RulePageView }) {
  const fetcher = useFetcher<RuleAnswer>()
  const navigate = useNavigate()
  const version = rule?.version ?? 0
  const [draft, setDraft] = useState(saved)
  // What the changes stand on: a rule that somebody else changes meanwhile doesn't slip in beneath them.
  const [base, setBase] = useState({ saved, version })
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const answered = useRef<RuleAnswer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'
  const isNew = rule === null

  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    setAsking(false)
    setBase({ saved: isNew && answer.saved ? draft : saved, version })
    if (!answer.saved) return
    window.shopify?.toast.show('Rule saved')
    if (isNew) navigate(`/app/settings/automation/${answer.saved.id}`)
    else setDraft(saved)
  }, [busy, fetcher.data, isNew, navigate, draft, saved, version])

  const isChanged = JSON.stringify(draft) !== JSON.stringify(base.saved)
  const read = parseRule(draft, currencyCode)
  // What was found wrong once is looked at again as it is mended.
  const refused = busy ? null : (fetcher.data?.refusal ?? null)
  const refusal = refused && Object.keys(refused.fields).length > 0 && read.ok ? null : refused
  const fields = { draft, problems: refusal && !read.ok ? read.error : {}, disabled: busy || locked !== null, currencyCode, onChange: (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change }) }
  const send = () => fetcher.submit({ intent: 'save', version: String(base.version), draft: JSON.stringify(draft) }, { method: 'post' })
  const save = () => (rule?.active && (draft.act === 'refund' || base.saved.act === 'refund') ? setAsking(true) : send())
  return (
    <Page title={rule?.name ?? 'New rule'} backAction={{ content: 'Automatic acts', url: '/app/settings/automation' }} {...(rule ? { titleMetadata: <Badge {...(rule.active ? { tone: 'success' as const } : {})}>{rule.active ? 'On' : 'Off'}</Badge>, subtitle: `Version ${rule.version}` } : {})}>
      <SaveBar id="rule" open={isChanged}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={() => { setDraft(saved); setBase({ saved, version }) }} disabled={busy}>Discard</button>
      </SaveBar>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
            {refusal ? <div className="rc-inset"><Banner tone="critical" title="Nothing was done">{refusal.sentence}</Banner></div> : null}
            <ActCard {...fields} />
            <ConditionsCard {...fields} />
            <GoodsCard {...fields} traits={traits} />
            <CustomerCard {...fields} />
            <LimitsCard {...fields} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <TrialCard draft={draft} />
            <NeverCard />
          </BlockStack>
        </Layout.Section>
      </Layout>
      {asking ? <SaveRefundingModal rule={{ name: draft.name, act: '', when: [], limits: [] }} busy={busy} refusal={refusal?.sentence ?? null} onClose={close} onConfirm={send} /> : null}
    </Page>
  )
}
