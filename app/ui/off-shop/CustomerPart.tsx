import { BlockStack, Card, ChoiceList, Select, Text, TextField } from '@shopify/polaris'
import type { OffShopInput } from '../../application/purchases/purchase-view.ts'
import { useCountryOptions } from '../choice/use-choices.ts'
import { languageName } from '../words/languages.ts'
import { usualLanguage } from './draft.ts'
import type { PartProps } from './part.ts'

/** Who asks, and in which language they are written to. */
export function CustomerPart({ input, onChange, problems, form }: PartProps) {
  const { customer } = input
  const countries = useCountryOptions(form.country)
  const set = (change: Partial<OffShopInput['customer']>) => onChange({ customer: { ...customer, ...change } })
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">Customer</Text>
        <div className="rc-fields">
          <TextField label="Name" autoComplete="off" maxLength={120} value={customer.name} onChange={(name) => set({ name })} error={problems['customer.name']} />
          <TextField label="E-mail" type="email" autoComplete="off" value={customer.email} onChange={(email) => set({ email })} error={problems['customer.email']} helpText="Left empty, you tell the customer yourself." />
          <Select label="Country" options={countries} value={customer.country} onChange={(country) => set({ country, locale: usualLanguage(country, form.locales) })} error={problems['customer.country']} helpText="Where the customer lives: its law gives at least what it gives." />
          <Select label="Language of letters" options={form.locales.map((value) => ({ value, label: languageName(value) }))} value={customer.locale} onChange={(locale) => set({ locale })} error={problems['customer.locale']} />
        </div>
        <ChoiceList title="Bought as" selected={[input.buyer]} onChange={([buyer]) => onChange({ buyer: buyer === 'business' ? 'business' : 'consumer' })} choices={[{ label: 'A consumer', value: 'consumer' }, { label: 'A business', value: 'business' }]} />
      </BlockStack>
    </Card>
  )
}
