import { BlockStack, Card, InlineGrid, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import type { Customers, RoutingRule } from '../../../domain/decision/routing.ts'
import { channelName, countryName, usualChannels } from '../../../domain/decision/routing-words.ts'
import { useCountryOptions } from '../../choice/use-choices.ts'
import { previewWords } from './routing-words.ts'

interface Props { view: RoutingView; /** Rules that are worked on and differ from those in force. */ draft: readonly RoutingRule[] | null }

/** By which policy an order would be bound, by where and by whom it is placed. */
export function PreviewCard({ view, draft }: Props) {
  const usual = useCountryOptions(view.country)
  const [chosen, setCountry] = useState(view.country)
  const country = chosen || (usual[0]?.value ?? '')
  const [channel, setChannel] = useState(usualChannels[0] ?? '')
  const [customers, setCustomers] = useState<Customers>('consumer')
  const rules = [...view.rules, ...(draft ?? [])]
  const others = [...new Set([...rules.flatMap((rule) => rule.countries ?? []), ...view.placed.flatMap((one) => one.country ?? [])])].filter((code) => !usual.some(({ value }) => value === code)).sort()
  const channels = [...new Set([...usualChannels, ...rules.flatMap((rule) => rule.channels ?? []), ...view.placed.flatMap((one) => one.channel ?? [])])]
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">What binds an order</Text>
        <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
          <Select label="Country" value={country} options={[...usual, ...others.map((value) => ({ value, label: countryName(value) }))]} onChange={setCountry} />
          <Select label="Customer" value={customers} options={[{ value: 'consumer', label: 'Consumer' }, { value: 'business', label: 'Business' }]} onChange={(next) => setCustomers(next === 'business' ? 'business' : 'consumer')} />
          <Select label="Where it was placed" value={channel} options={channels.map((value) => ({ value, label: channelName(value) }))} onChange={setChannel} />
        </InlineGrid>
        <div aria-live="polite"><Text as="p">{previewWords({ country: country || null, channel, customers }, view.policies, view.rules, draft)}</Text></div>
      </BlockStack>
    </Card>
  )
}
