import { useNavigate, useSearchParams } from '@remix-run/react'
import { SaveBar } from '@shopify/app-bridge-react'
import { Badge, Banner, BlockStack, Layout, Page } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { RulePageView } from '../../application/automation/automation-view.ts'
import { parseRule } from '../../domain/automation/parse-rule.ts'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import { isStarter, starters } from '../../domain/automation/starters.ts'
import { ActCard } from './ActCard.tsx'
import { ActsCard } from './ActsCard.tsx'
import { ConditionsCard } from './ConditionsCard.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import { GoodsCard } from './GoodsCard.tsx'
import { LimitsCard } from './LimitsCard.tsx'
import { NeverCard } from './NeverCard.tsx'
import { useAnswer } from '../use-answer.ts'
import type { RuleAnswer } from './rule-answer.ts'
import { SaveRefundingModal, SwitchOnModal } from './RuleModals.tsx'
import { TrialCard } from './TrialCard.tsx'
import { useRulesAct } from './use-rules-act.ts'

/** A rule to be written, changed and tried. What was typed stays until it is saved or discarded. */
export function RulePage({ view: { rule, draft: saved, currencyCode, traits, acts, locked } }: { view: RulePageView }) {
  const navigate = useNavigate()
  const version = rule?.version ?? 0
  const [query] = useSearchParams()
  const start = query.get('start')
  const [draft, setDraft] = useState(rule === null && isStarter(start) ? starters[start] : saved)
  // What the changes stand on: a rule that somebody else changes meanwhile doesn't slip in beneath them.
  const [base, setBase] = useState({ saved, version })
  const [asking, setAsking] = useState<'save' | 'switch-on' | null>(null)
  const close = useCallback(() => setAsking(null), [])
  const switching = useRulesAct(() => { close(); setBase({ saved, version }) })
  const [refused, refuse] = useState<{ refusal: NonNullable<RuleAnswer['refusal']>; typed: string } | null>(null)
  const typed = JSON.stringify(draft)
  const fetcher = useAnswer<RuleAnswer>((answer) => {
    setAsking(null)
    refuse(answer.refusal && { refusal: answer.refusal, typed })
    setBase({ saved: rule === null && answer.saved ? draft : saved, version })
    if (!answer.saved) return
    window.shopify?.toast.show('Rule saved')
    if (rule === null) navigate(`/app/settings/automation/${answer.saved.id}`)
    else setDraft(saved)
  })
  const busy = fetcher.state !== 'idle' || switching.busy

  const isChanged = typed !== JSON.stringify(base.saved)
  const read = parseRule(draft, currencyCode)
  // What was found wrong once is looked at again as it is mended.
  const isAsRefused = refused?.typed === typed
  const refusal = refused && (isAsRefused || !read.ok || Object.keys(refused.refusal.fields).length === 0) ? refused.refusal : null
  const problems: Record<string, string> = !refusal ? {} : isAsRefused ? refusal.fields : read.ok ? {} : read.error
  const fields = { draft, problems, disabled: busy || locked !== null, currencyCode, onChange: (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change }) }
  const send = () => fetcher.submit({ intent: 'save', version: String(base.version), draft: typed }, { method: 'post' })
  const save = () => (rule?.active && (draft.act === 'refund' || base.saved.act === 'refund') ? setAsking('save') : send())
  const turn = () => {
    if (!rule) return
    switching.refuse(null)
    if (!rule.active && rule.kind === 'refund') return setAsking('switch-on')
    switching.turn(rule)
  }
  return (
    <Page title={rule?.name ?? 'New rule'} backAction={{ content: 'Automatic acts', url: '/app/settings/automation' }} {...(rule ? { titleMetadata: <Badge {...(rule.active ? { tone: 'success' as const } : {})}>{rule.active ? 'On' : 'Off'}</Badge>, subtitle: `Version ${rule.version}`, ...(locked ? {} : { secondaryActions: [{ content: rule.active ? 'Switch off' : 'Switch on', onAction: turn, disabled: busy || isChanged, ...(isChanged ? { helpText: 'Save or discard your changes first.' } : {}) }] }) } : {})}>
      <SaveBar id="rule" open={isChanged}>
        <button variant="primary" onClick={save} {...(busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={() => { setDraft(saved); setBase({ saved, version }); refuse(null) }} disabled={busy}>Discard</button>
      </SaveBar>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
            {refusal ? <div className="rc-inset"><Banner tone="critical" title="Nothing was done">{refusal.sentence}</Banner></div> : null}
            {switching.refusal && !asking ? <div className="rc-inset"><Banner tone="critical" title="Nothing was changed">{switching.refusal}</Banner></div> : null}
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
            {rule ? <ActsCard acts={acts} counts={rule.acts} /> : null}
            <NeverCard />
          </BlockStack>
        </Layout.Section>
      </Layout>
      {asking === 'save' ? <SaveRefundingModal name={draft.name} everyGround={draft.act === 'refund' && draft.grounds.length === 0} busy={busy} refusal={refusal?.sentence ?? null} onClose={close} onConfirm={send} /> : null}
      {asking === 'switch-on' && rule ? <SwitchOnModal rule={rule} busy={busy} refusal={switching.refusal} onClose={close} onConfirm={() => switching.turn(rule)} /> : null}
    </Page>
  )
}
