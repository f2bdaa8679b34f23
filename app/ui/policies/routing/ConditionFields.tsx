import { BlockStack, ChoiceList } from '@shopify/polaris'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import type { RoutingRule } from '../../../domain/decision/routing.ts'
import { channelName, usualChannels } from '../../../domain/decision/routing-words.ts'
import { CountriesField } from './CountriesField.tsx'

type Conditions = Omit<RoutingRule, 'policy'>
interface Props { conditions: Conditions; view: Pick<RoutingView, 'country' | 'markets' | 'placed'>; onChange: (conditions: Conditions) => void }

/** Which orders are meant: by where they are sent, where they were placed and who bought. What asks for nothing is left out. */
export function ConditionFields({ conditions: { countries = [], channels = [], customers }, view, onChange }: Props) {
  const set = (change: Partial<Record<keyof Conditions, unknown>>) => {
    const next = { countries, channels, customers, ...change } as Required<Conditions>
    onChange({ ...(next.countries.length ? { countries: next.countries } : {}), ...(next.channels.length ? { channels: next.channels } : {}), ...(next.customers ? { customers: next.customers } : {}) })
  }
  const known = [...new Set([...usualChannels, ...view.placed.flatMap(({ channel }) => channel ?? []), ...channels])]
  return (
    <BlockStack gap="400">
      <CountriesField own={view.country} markets={view.markets} chosen={countries} onChange={(next) => set({ countries: next })} />
      <ChoiceList title="Where it was placed" allowMultiple selected={channels} choices={known.map((value) => ({ value, label: channelName(value) }))} onChange={(next) => set({ channels: next })} />
      <ChoiceList title="Customer" selected={[customers ?? 'any']} onChange={([next]) => set({ customers: next === 'consumer' || next === 'business' ? next : undefined })} choices={[
        { value: 'any', label: 'Anybody' }, { value: 'consumer', label: 'Consumers' }, { value: 'business', label: 'Businesses', helpText: 'Companies that buy as such in Shopify.' },
      ]} />
    </BlockStack>
  )
}
