import { Box, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import { mostRules } from '../../../domain/decision/check-routing.ts'
import { startWords } from '../policy-words.ts'
import { moveRule, removeRule, takenBy } from './routing-draft.ts'
import { actId, ruleId, RuleRow, wrongWith } from './RuleRow.tsx'
import type { useRoutingDraft } from './use-routing-draft.ts'

interface Props { view: RoutingView; draft: ReturnType<typeof useRoutingDraft>; onEdit: (key: number | 'new') => void }

const addId = 'routing-add'

/** The rules in their order, each with how many of the latest orders it takes. They are moved by buttons, so by keyboard too. */
export function RulesCard({ view, draft, onEdit }: Props) {
  const { policies, placed, locked, since, timeZone } = view
  const { focusFirst, said, say } = useFocusAfter()
  const total = placed.reduce((sum, { orders }) => sum + orders, 0)
  const taken = takenBy(draft.rules, placed)
  // What is wrong stands at its rule, far from where it was saved: the focus is led there.
  const { refused, shown, problems } = draft
  useEffect(() => {
    const wrong = refused && shown.find((_, place) => wrongWith(problems, place).length > 0)
    if (wrong) focusFirst([ruleId(wrong.key)])
    // Once for each refusal, not again while it is being mended.
  }, [refused])
  const move = (key: number, by: -1 | 1) => {
    const next = moveRule(draft.shown, key, by)
    draft.change(next)
    focusFirst(by < 0 ? [actId(key, 'up'), actId(key, 'down')] : [actId(key, 'down'), actId(key, 'up')])
    say(`Now rule ${next.findIndex((one) => one.key === key) + 1} of ${next.length}.`)
  }
  const remove = (key: number) => {
    draft.change(removeRule(draft.shown, key))
    focusFirst([addId])
    say('Rule taken away.')
  }
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="100">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingMd">Rules</Text>
            {locked ? null : <Button id={addId} disabled={draft.busy || policies.length < 2 || draft.shown.length >= mostRules} onClick={() => onEdit('new')}>Add a rule</Button>}
          </InlineStack>
          <Text as="p" tone="subdued">{`The first rule from above that fits an order names the policy that binds it. ${view.rules.length === 0 ? '' : since === null ? 'These have been in force from the first order on. ' : `These have been in force since ${startWords(since, timeZone)}. `}Orders already placed keep their policy, whatever is changed here.`}</Text>
          {policies.length < 2 ? <Text as="p" tone="subdued">{`${view.rules.length === 0 ? 'There is one policy.' : 'There is one policy, so every order goes to it.'} Add a second one under Policies to send some orders elsewhere.`}</Text> : null}
        </BlockStack>
      </Box>
      <ol className="rc-rowlist" aria-label="Rules">
        {draft.shown.map((rule, i) => (
          <RuleRow key={rule.key} draft={draft.shown} place={i} policies={policies} problems={draft.problems} taken={total > 0 ? { orders: taken[i] ?? 0, of: total } : null} locked={locked !== null} busy={draft.busy}
            onMove={(by) => move(rule.key, by)} onEdit={() => onEdit(rule.key)} onRemove={() => remove(rule.key)} />
        ))}
      </ol>
      <div aria-live="polite"><Text as="span" visuallyHidden>{said}</Text></div>
    </Card>
  )
}

/** Puts the focus, once what was changed is drawn, on the first of some elements that can take it, and says what was done. */
function useFocusAfter() {
  const [ids, setIds] = useState<string[]>([])
  const [said, say] = useState('')
  useEffect(() => {
    ids.map((id) => document.getElementById(id)).find((one) => one !== null && !one.matches(':disabled, [aria-disabled="true"]'))?.focus()
  }, [ids])
  return { focusFirst: setIds, said, say }
}
