import { BlockStack, FormLayout, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { parseSum } from './claim-query.ts'
import { useTypedSearch } from './use-typed-search.ts'

/** A filter by words, applied a moment after the last letter. */
export function WordsField({ label, placeholder, value, onChange }: { label: string; placeholder: string; value: string; onChange: (text: string) => void }) {
  const typed = useTypedSearch(value, onChange)
  return <TextField label={label} labelHidden placeholder={placeholder} autoComplete="off" value={typed.text} onChange={typed.set} clearButton onClearButtonClick={() => typed.now('')} />
}

interface Range { from: string; to: string; onChange: (from: string | undefined, to: string | undefined) => void }

/** Sums from and to; what is no sum says so and applies nothing. */
export function SumRange({ currency, from, to, onChange }: Range & { currency: string }) {
  const low = useTypedSearch(from, (text) => { if (text === '' || parseSum(text) !== null) onChange(parseSum(text) ?? undefined, to || undefined) })
  const high = useTypedSearch(to, (text) => { if (text === '' || parseSum(text) !== null) onChange(from || undefined, parseSum(text) ?? undefined) })
  const error = (text: string) => (text === '' || parseSum(text) !== null ? undefined : 'Enter a sum such as 100.00.')
  return (
    <FormLayout>
      <TextField label="At least" autoComplete="off" inputMode="decimal" suffix={currency} value={low.text} onChange={low.set} error={error(low.text)} />
      <TextField label="At most" autoComplete="off" inputMode="decimal" suffix={currency} value={high.text} onChange={high.set} error={error(high.text)} />
    </FormLayout>
  )
}

/** Days from and to, both included. */
export function DayRange({ from, to, onChange }: Range) {
  const [days, setDays] = useState({ from, to })
  const set = (next: typeof days) => {
    setDays(next)
    onChange(next.from || undefined, next.to || undefined)
  }
  return (
    <BlockStack gap="200">
      <TextField label="From" type="date" autoComplete="off" value={days.from} {...(days.to ? { max: days.to } : {})} onChange={(one) => set({ ...days, from: one })} />
      <TextField label="To" type="date" autoComplete="off" value={days.to} {...(days.from ? { min: days.from } : {})} onChange={(one) => set({ ...days, to: one })} />
    </BlockStack>
  )
}
