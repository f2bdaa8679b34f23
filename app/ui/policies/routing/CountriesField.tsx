import { BlockStack, Button, ChoiceList, InlineStack, Select, Tag, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { europeanUnion } from '../../../domain/kernel/countries.ts'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import { countryName } from '../../../domain/decision/routing-words.ts'
import { countryOptions } from '../../choice/choices.ts'
import { Spoken } from '../../Spoken.tsx'

interface Props { /** The shop's own country. */ own: string; markets: RoutingView['markets']; chosen: string[]; onChange: (chosen: string[]) => void }

/** Countries to which orders are sent; none chosen means any. */
export function CountriesField({ own, markets, chosen, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [named] = useState(() => countryOptions(own))
  const add = (countries: readonly string[]) => onChange([...new Set([...chosen, ...countries])])
  const sought = search.trim().toLowerCase()
  const found = named.filter(({ value, label }) => label.toLowerCase().includes(sought) || value.toLowerCase() === sought)
  const isFound = (code: string) => found.some(({ value }) => value === code)
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h3" variant="bodyMd">Sent to</Text>
        <Button variant="plain" onClick={() => add(europeanUnion)}>Add the European Union</Button>
      </InlineStack>
      {markets.length > 0 ? <Select label="Market" options={[{ value: '', label: 'Add the countries of a market' }, ...markets.map(({ name, countries }, i) => ({ value: String(i), label: countries.length === 1 ? name : `${name} (${countries.length} countries)` }))]} value="" onChange={(place) => add(place === '' ? [] : (markets[Number(place)]?.countries ?? []))} helpText="As it is in Shopify now. An order tells its country, so a market that gets other countries later is to be changed here too." /> : null}
      {chosen.length > 0 ? <InlineStack gap="100">{chosen.map((code) => <Tag key={code} onRemove={() => onChange(chosen.filter((one) => one !== code))}>{countryName(code)}</Tag>)}</InlineStack> : <Text as="p" tone="subdued">Any country</Text>}
      <TextField label="Find a country" value={search} onChange={setSearch} autoComplete="off" clearButton onClearButtonClick={() => setSearch('')} helpText="By the shipping address; without one, by the billing address." />
      <Spoken>{sought === '' || found.length === 0 ? '' : found.length === 1 ? '1 country' : `${found.length} countries`}</Spoken>
      <div className="rc-choices">
        {found.length > 0 ? <ChoiceList title="Sent to" titleHidden allowMultiple choices={found} selected={chosen.filter(isFound)} onChange={(next) => onChange([...chosen.filter((code) => !isFound(code)), ...next])} /> : <Text as="p" tone="subdued">No country is called that.</Text>}
      </div>
    </BlockStack>
  )
}
