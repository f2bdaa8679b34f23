import { Banner, BlockStack, Box, Card, InlineStack, Button, Text } from '@shopify/polaris'
import { useCallback, useState } from 'react'
import type { RulesView, RuleView } from '../../application/automation/automation-view.ts'
import { SettingsFrame } from '../settings/SettingsFrame.tsx'
import { Empty } from '../states/Empty.tsx'
import { RemoveRuleModal, SwitchOnModal } from './RuleModals.tsx'
import { RuleRow } from './RuleRow.tsx'
import { StartersCard } from './StartersCard.tsx'
import { useRulesAct } from './use-rules-act.ts'

const add = { content: 'Add a rule', url: '/app/settings/automation/new' }

/** The shop's rules in the order in which they look at a claim, with switches, their order and the way to each. */
export function RulesPage({ view: { rules, locked, full } }: { view: RulesView }) {
  const [asking, setAsking] = useState<{ about: 'switch-on' | 'remove'; rule: RuleView } | null>(null)
  const close = useCallback(() => setAsking(null), [])
  const { busy, refusal, refuse, ask, turn } = useRulesAct(close)
  const open = (about: 'switch-on' | 'remove', rule: RuleView) => { refuse(null); setAsking({ about, rule }) }
  const askedToTurn = (rule: RuleView) => (!rule.active && rule.kind === 'refund' ? open('switch-on', rule) : turn(rule))
  const move = (from: number, by: -1 | 1) => {
    const ids = rules.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved) ids.splice(from + by, 0, moved)
    ask({ act: 'order', ids }, 'Order saved')
  }
  return (
    <SettingsFrame current="automation">
      <BlockStack gap="400">
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        {refusal && !asking ? <div className="rc-inset"><Banner tone="critical" title="Nothing was changed">{refusal}</Banner></div> : null}
        <Card padding="0">
          {rules.length === 0 ? <Empty heading="Nothing happens by itself" text="A rule can approve, send a label or refund on receipt where your terms allow it and nothing is left to judge. It never refuses anything. You can try it on past claims before it is in use." {...(locked ? {} : { action: add })} /> : (
            <>
              <Box padding="400" paddingBlockEnd="200">
                <BlockStack gap="300">
                  <BlockStack gap="100">
                    <Text as="h2" variant="headingMd">Rules</Text>
                    <Text as="p" tone="subdued">They look at a claim in this order whenever something has happened to it; the first that fits acts. What none of them fits is left to you. A rule never refuses anything.</Text>
                  </BlockStack>
                  {locked ? null : <InlineStack><Button variant="primary" url={add.url} disabled={full}>{add.content}</Button></InlineStack>}
                </BlockStack>
              </Box>
              <ol className="rc-rowlist" aria-label="Rules">
                {rules.map((rule, i) => (
                  <RuleRow key={rule.id} rule={rule} locked={locked !== null} busy={busy} onTurn={() => askedToTurn(rule)} onRemove={() => open('remove', rule)}
                    {...(i > 0 ? { onUp: () => move(i, -1) } : {})} {...(i < rules.length - 1 ? { onDown: () => move(i, 1) } : {})} />
                ))}
              </ol>
            </>
          )}
        </Card>
        {rules.length === 0 && !locked ? <StartersCard /> : null}
      </BlockStack>
      {asking?.about === 'switch-on' ? <SwitchOnModal rule={asking.rule} busy={busy} refusal={refusal} onClose={close} onConfirm={() => turn(asking.rule)} /> : null}
      {asking?.about === 'remove' ? <RemoveRuleModal rule={asking.rule} busy={busy} refusal={refusal} onClose={close} onConfirm={() => ask({ act: 'remove', id: asking.rule.id, version: asking.rule.version }, 'Rule removed')} /> : null}
    </SettingsFrame>
  )
}
