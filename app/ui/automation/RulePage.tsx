import { useNavigate } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Badge, Banner, BlockStack, Layout, Page } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { RulePageView } from '../../application/automation/automation-view.ts'
import { parseRule } from '../../domain/automation/parse-rule.ts'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import { ActCard } from './ActCard.tsx'
import { ConditionsCard } from './ConditionsCard.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { GoodsCard } from './GoodsCard.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { NeverCard } from './NeverCard.tsx'
import { useAnswer } from '../use-answer.ts'
import type { RuleAnswer } from './rule-answer.ts'
import { SaveRefundingModal } from './RuleModals.tsx'
import { TrialCard } from './TrialCard.tsx'

/** A rule to be written, changed and tried. What was typed stays until it is saved or discarded. */
export function RulePage({ view: { rule, draft: saved, currencyCode, traits, locked } }: { view: RulePageView }) {
  const navigate = useNavigate()
  const version = rule?.version ?? 0
  const [draft, setDraft] = useState(saved)
  // What the changes stand on: a rule that somebody else changes meanwhile doesn't slip in beneath them.
  const [base, setBase] = useState({ saved, version })
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const [refused, refuse] = useState<RuleAnswer['refusal']>(null)
  const fetcher = useAnswer<RuleAnswer>((answer) => {
    setAsking(false)
    refuse(answer.refusal)
    setBase({ saved: rule === null && answer.saved ? draft : saved, version })
    if (!answer.saved) return
    window.shopify?.toast.show('Rule saved')
    if (rule === null) navigate(`/app/settings/automation/${answer.saved.id}`)
    else setDraft(saved)
  })
  const busy = fetcher.state !== 'idle'

  const isChanged = JSON.stringify(draft) !== JSON.stringify(base.saved)
  const read = parseRule(draft, currencyCode)
  // What was found wrong once is looked at again as it is mended.
  const refusal = refused && Object.keys(refused.fields).length > 0 && read.ok ? null : refused
  const fields = { draft, problems: refusal && !read.ok ? read.error : {}, disabled: busy || locked !== null, currencyCode, onChange: (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change }) }
  const send = () => fetcher.submit({ intent: 'save', version: String(base.version), draft: JSON.stringify(draft) }, { method: 'post' })
  const save = () => (rule?.active && (draft.act === 'refund' || base.saved.act === 'refund') ? setAsking(true) : send())
  return (
    <Page title={rule?.name ?? 'New rule'} backAction={{ content: 'Automatic acts', url: '/app/settings/automation' }} {...(rule ? { titleMetadata: <Badge {...(rule.active ? { tone: 'success' as const } : {})}>{rule.active ? 'On' : 'Off'}</Badge>, subtitle: `Version ${rule.version}` } : {})}>
      <SaveBar id="rule" open={isChanged}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={() => { setDraft(saved); setBase({ saved, version }); refuse(null) }} disabled={busy}>Discard</button>
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
