import { Badge, Button, InlineStack, Link, Text } from '@shopify/polaris'
import type { RuleView } from '../../application/automation/automation-view.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { actCountWords, ruleLine } from './rule-sentences.ts'

interface Props { rule: RuleView; locked: boolean; busy: boolean; onTurn: () => void; onRemove: () => void; onUp?: () => void; onDown?: () => void }

/** A rule in the list: what it does and on which claims, how often it has, and what can be done with it. */
export function RuleRow({ rule, locked, busy, onTurn, onRemove, onUp, onDown }: Props) {
  const { timeZone } = useShopFormat()
  const of = (act: string) => `${act}: ${rule.name}`
  return (
    <li className="rc-version">
      <div>
        <InlineStack gap="200" blockAlign="center">
          <Link url={`/app/settings/automation/${rule.id}`} monochrome><Text as="span" fontWeight="medium">{rule.name}</Text></Link>
          <Badge {...(rule.active ? { tone: 'success' as const } : {})}>{rule.active ? 'On' : 'Off'}</Badge>
        </InlineStack>
        <Text as="p" breakWord>{ruleLine(rule)}</Text>
        <Text as="p" variant="bodySm" tone="subdued">{`${actCountWords(rule.acts)} Version ${rule.version}, changed ${instantWords(rule.changedAt, timeZone)} by ${rule.changedBy}.`}</Text>
      </div>
      {locked ? null : (
        <div className="rc-version__end">
          <InlineStack gap="200" align="end">
            {onUp ? <Button size="slim" disabled={busy} onClick={onUp} accessibilityLabel={of('Move up')}>Up</Button> : null}
            {onDown ? <Button size="slim" disabled={busy} onClick={onDown} accessibilityLabel={of('Move down')}>Down</Button> : null}
            <Button size="slim" disabled={busy} onClick={onTurn} accessibilityLabel={of(rule.active ? 'Switch off' : 'Switch on')}>{rule.active ? 'Switch off' : 'Switch on'}</Button>
            {rule.active ? null : <Button size="slim" tone="critical" disabled={busy} onClick={onRemove} accessibilityLabel={of('Remove')}>Remove</Button>}
          </InlineStack>
        </div>
      )}
    </li>
  )
}
