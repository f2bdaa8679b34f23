import { SaveBar } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Card, Page } from '@shopify/polaris'
import { useState } from 'react'
import type { RoutingSpan, RoutingView } from '../../../application/policies/routing-view.ts'
import { Empty } from '../../states/Empty.tsx'
import { StartFields } from '../StartFields.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { addRule, replaceRule } from './routing-draft.ts'
import { RuleModal } from './RuleModal.tsx'
import { RuleWords, SpansCard } from './SpansCard.tsx'
import { RulesCard } from './RulesCard.tsx'
import { useRoutingDraft } from './use-routing-draft.ts'
import { WithdrawRulesModal } from './WithdrawRulesModal.tsx'

/** Which policy binds which orders: the rules in their order, what they make of an order, and what is to come or was before. */
export function RoutingPage({ view }: { view: RoutingView }) {
  const draft = useRoutingDraft(view)
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const [withdrawn, setWithdrawn] = useState<RoutingSpan | null>(null)
  const { policies, locked } = view
  const rule = edited === 'new' ? { policy: '' } : draft.shown.find(({ key }) => key === edited)
  const close = () => setEdited(null)
  return (
    <Page title="Routing" subtitle="Which policy binds which orders" backAction={{ content: 'Policies', url: '/app/policies' }}>
      <SaveBar id="routing" open={draft.isChanged}>
        <button variant="primary" onClick={draft.save} {...(draft.busy ? { loading: '', disabled: true } : {})}>Save</button>
        <button onClick={draft.discard} disabled={draft.busy}>Discard</button>
      </SaveBar>
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        {draft.refusal ? <div className="rc-inset"><Banner tone="critical" title="Not saved">{draft.refusal}</Banner></div> : null}
        {policies.length > 0 && view.rules.length === 0 && !draft.isChanged ? (
          <div className="rc-inset"><Banner tone="warning" title="No policy binds your orders" {...(locked ? {} : { action: { content: 'Choose a policy', onAction: () => setEdited(draft.shown.at(-1)?.key ?? null) } })}><p>No rule says yet which policy an order goes to, so no claim can be decided or opened.</p></Banner></div>
        ) : null}
        {policies.length === 0 ? (
          <Card padding="0"><Empty heading="No policy to send orders to" text="Once the shop has a policy, this page says which orders are bound by it." {...(locked ? {} : { action: { content: 'Import a policy', url: '/app/policies/import' } })} /></Card>
        ) : (
          <>
            <RulesCard view={view} draft={draft} onEdit={setEdited} />
            {draft.isChanged ? (
              <Card>
                <BlockStack gap="400">
                  <StartFields start={draft.start} onChange={draft.begin} act="save" timeZone={view.timeZone} today={view.today} problem={draft.problems.from} disabled={draft.busy} />
                  <details className="rc-details"><summary>Rules in force now</summary><RuleWords rules={view.rules} policies={policies} /></details>
                </BlockStack>
              </Card>
            ) : null}
            <PreviewCard view={view} draft={draft.isChanged ? draft.rules : null} />
          </>
        )}
        <SpansCard heading="To come" spans={view.scheduled} view={view} onWithdraw={locked ? undefined : setWithdrawn} />
        <SpansCard heading="Before" spans={view.earlier} view={view} />
      </BlockStack>
      {withdrawn ? <WithdrawRulesModal span={withdrawn} timeZone={view.timeZone} onClose={() => setWithdrawn(null)} /> : null}
      {rule ? (
        <RuleModal key={edited} rule={rule} isLast={edited !== 'new' && edited === draft.shown.at(-1)?.key} isNew={edited === 'new'} view={view} onClose={close}
          onDone={(next) => { draft.change(edited === 'new' ? addRule(draft.shown, next) : replaceRule(draft.shown, edited ?? 0, next)); close() }} />
      ) : null}
    </Page>
  )
}
