import { Button, ButtonGroup, InlineError, Text } from '@shopify/polaris'
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon } from '@shopify/polaris-icons'
import type { RoutedPolicy } from '../../../application/policies/routing-view.ts'
import { canMove, rulesOf } from './routing-draft.ts'
import type { DraftRule } from './routing-draft.ts'
import { placedRuleWords, policyTitle } from './routing-words.ts'

interface Props {
  draft: readonly DraftRule[]
  /** Counted from zero. */
  place: number
  policies: readonly RoutedPolicy[]
  problems: Record<string, string>
  /** How many of the latest orders it takes, and how many those are. */
  taken: { orders: number; of: number } | null
  locked: boolean
  busy: boolean
  onMove: (by: -1 | 1) => void
  onEdit: () => void
  onRemove: () => void
}

export const ruleId = (key: number) => `rule-${key}`
export const actId = (key: number, act: 'up' | 'down') => `${ruleId(key)}-${act}`

/** What is wrong with the rule at a place, in sentences. */
export const wrongWith = (problems: Record<string, string>, place: number): string[] => [problems[`${place}.when`], problems[`${place}.policy`]].filter((one) => one !== undefined)

/** One rule: which orders it takes and where they go, with what can be done with it. */
export function RuleRow({ draft, place, policies, problems, taken, locked, busy, onMove, onEdit, onRemove }: Props) {
  const rule = draft[place]
  if (!rule) return null
  const name = `rule ${place + 1}`
  const wrong = wrongWith(problems, place)
  const problemId = `${ruleId(rule.key)}-wrong`
  const isLast = place === draft.length - 1
  return (
    <li className="rc-rule" id={ruleId(rule.key)} tabIndex={-1} {...(wrong.length > 0 ? { 'aria-describedby': problemId } : {})}>
      <Text as="span" tone="subdued">{`${place + 1}.`}</Text>
      <div>
        <Text as="p" fontWeight="medium" breakWord>{placedRuleWords(rulesOf(draft), place)}</Text>
        <Text as="p" breakWord>{rule.policy === '' ? 'bound by no policy yet' : `bound by ${policyTitle(policies, rule.policy)}`}</Text>
        {taken ? <Text as="p" variant="bodySm" tone="subdued">{taken.of === 1 ? (taken.orders === 1 ? 'the latest order' : 'not the latest order') : `${taken.orders.toLocaleString('en')} of the latest ${taken.of.toLocaleString('en')} orders`}</Text> : null}
        {wrong.length > 0 ? <div id={problemId}>{wrong.map((message) => <InlineError key={message} message={message} fieldID={ruleId(rule.key)} />)}</div> : null}
      </div>
      {locked ? null : (
        <ButtonGroup>
          {isLast ? null : <Button id={actId(rule.key, 'up')} icon={ArrowUpIcon} accessibilityLabel={`Move ${name} up`} disabled={busy || !canMove(draft, rule.key, -1)} onClick={() => onMove(-1)} />}
          {isLast ? null : <Button id={actId(rule.key, 'down')} icon={ArrowDownIcon} accessibilityLabel={`Move ${name} down`} disabled={busy || !canMove(draft, rule.key, 1)} onClick={() => onMove(1)} />}
          {isLast ? null : <Button icon={DeleteIcon} accessibilityLabel={`Take ${name} away`} disabled={busy} onClick={onRemove} />}
          <Button accessibilityLabel={`Change ${name}`} disabled={busy} onClick={onEdit}>Change</Button>
        </ButtonGroup>
      )}
    </li>
  )
}
