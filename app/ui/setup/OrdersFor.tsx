import { Banner, BlockStack, ChoiceList, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SummaryView } from '../../application/setup/setup-view.ts'
import { hasConditions } from '../../domain/decision/check-routing.ts'
import { ruleFor } from '../../domain/decision/routing.ts'
import { ruleWords } from '../../domain/decision/routing-words.ts'
import type { OrderConditions } from '../../domain/setup/answers.ts'
import { unsentWords } from '../policies/policy-words.ts'
import { ConditionFields } from '../policies/routing/ConditionFields.tsx'
import { counted } from './setup-words.ts'

interface Props { routing: NonNullable<SummaryView['routing']>; conditions: OrderConditions; locked: boolean; onChange: (conditions: OrderConditions) => void }

/** Which orders a further policy takes from now on, before any rule that would take them; what that comes to among the latest orders. */
export function OrdersFor({ routing, conditions, locked, onChange }: Props) {
  const [later, setLater] = useState(!hasConditions(conditions))
  // Rules that are to come can name no policy that is not there yet.
  const unsent = later ? undefined : routing.scheduled[0]?.from
  const total = routing.placed.reduce((sum, { orders }) => sum + orders, 0)
  const taken = routing.placed.filter((one) => ruleFor([{ policy: '', ...conditions }], one) === 0).reduce((sum, { orders }) => sum + orders, 0)
  return (
    <BlockStack gap="400">
      <ChoiceList title="Which orders they bind" disabled={locked} selected={[later ? 'later' : 'some']} onChange={([chosen]) => { setLater(chosen === 'later'); if (chosen === 'later') onChange({}) }} choices={[
        { value: 'some', label: 'Some orders from now on', helpText: 'By country, by where they are placed, or by who buys. Every other order stays with the terms that it has.' },
        { value: 'later', label: 'None yet', helpText: 'You send orders to them later, under Policies, Routing.' },
      ]} />
      {later || locked ? null : <ConditionFields conditions={conditions} view={routing} onChange={onChange} />}
      {later ? null : <div aria-live="polite"><Text as="p">{!hasConditions(conditions) ? 'Name a country, a sales channel or a kind of customer: without any, no order is sent to these terms.' : `${ruleWords({ policy: '', ...conditions })}${total > 0 ? `: ${counted(taken, 'order')} of your latest ${total.toLocaleString('en')}` : ''}.`}</Text></div>}
      {unsent ? <Banner tone="warning"><p>{unsentWords(unsent, routing.timeZone)}</p></Banner> : null}
    </BlockStack>
  )
}
