import { useFetcher } from '@remix-run/react'
import { Autocomplete, BlockStack, Button, InlineStack, Tag } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { SoldBy, SoldGoods } from '../../application/setup/sold-goods-view.ts'
import { counted } from '../setup/setup-words.ts'

/** One thing that was chosen, by what it is known and called. */
export interface ChosenGoods { value: string; label: string }
interface Props { by: SoldBy; label: string; help?: string; /** What can be named without standing on an order, as its own words. */ open: boolean; chosen: ChosenGoods[]; disabled: boolean; error: string | undefined; onChange: (chosen: ChosenGoods[]) => void }

/** How long typing rests before it is looked for, in milliseconds. */
const rest = 300

/** Vendors, collections or products, chosen one by one from what the shop's orders name. */
export function SoldGoodsField({ by, label, help, open, chosen, disabled, error, onChange }: Props) {
  const { load, data, state } = useFetcher<{ goods: SoldGoods[] }>()
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const word = text.trim()
  useEffect(() => {
    if (!isAsked) return
    const timer = setTimeout(() => load(`/app/settings/automation/goods?${new URLSearchParams({ by, search: word })}`), word === '' ? 0 : rest)
    return () => clearTimeout(timer)
  }, [load, by, word, isAsked])
  const isChosen = (value: string) => chosen.some((one) => one.value.toLowerCase() === value.toLowerCase())
  // What was found for the letters before is no answer to those that are typed by now.
  const left = (data?.goods ?? []).filter(({ value, label: name }) => !isChosen(value) && name.toLowerCase().includes(word.toLowerCase()))
  const isNone = word !== '' && data !== undefined && state === 'idle' && left.length === 0
  const add = (one: ChosenGoods | undefined) => {
    if (one && !isChosen(one.value)) onChange([...chosen, { value: one.value, label: one.label }])
    setText('')
  }
  return (
    <BlockStack gap="200">
      <Autocomplete options={left.map(({ value, label: name, lines }) => ({ value, label: `${name} (${counted(lines, 'line')})` }))} selected={[]} loading={isAsked && (!data || state !== 'idle')} onSelect={([value]) => add(left.find((one) => one.value === value))}
        textField={<Autocomplete.TextField label={label} value={text} disabled={disabled} error={error} maxLength={255} autoComplete="off" onFocus={() => setAsked(true)} onChange={setText} helpText={isNone ? (open ? 'Nothing on your latest orders is called that. “Add” names it all the same.' : 'No product on your latest orders is called that.') : help}
          {...(open ? { connectedRight: <Button disabled={disabled || word === ''} accessibilityLabel={`Add to: ${label}`} onClick={() => add({ value: word, label: word })}>Add</Button> } : {})} />} />
      {chosen.length === 0 ? null : <InlineStack gap="100">{chosen.map((one) => <Tag key={one.value} disabled={disabled} onRemove={() => onChange(chosen.filter(({ value }) => value !== one.value))}>{one.label}</Tag>)}</InlineStack>}
    </BlockStack>
  )
}
