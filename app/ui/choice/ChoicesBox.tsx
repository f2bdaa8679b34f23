import { BlockStack, Combobox, InlineStack, Tag } from '@shopify/polaris'
import { useState } from 'react'
import { choiceName } from './choices.ts'
import type { Choice } from './choices.ts'
import { FoundList, listHeight } from './FoundList.tsx'
import { useFoundList } from './use-found-list.ts'

interface Props { id?: string; label: string; labelHidden?: boolean; helpText?: string | undefined; error?: string | undefined; disabled: boolean; values: readonly string[]; choices: readonly Choice[]; onChoose: (values: string[]) => void }

/** Several of many, found by typing some of a name; those that were chosen stand beneath, to be taken out. */
export function ChoicesBox({ id, label, labelHidden = false, helpText, error, disabled, values, choices, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const list = useFoundList()
  const type = (text: string) => { list.open(); setTyped(text) }
  const toggle = (value: string) => {
    setTyped('')
    onChoose(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  }
  return (
    <BlockStack gap="200">
      <Combobox allowMultiple maxHeight={listHeight} onClose={list.close} activator={<Combobox.TextField {...(id ? { id } : {})} label={label} labelHidden={labelHidden} helpText={helpText} error={error} disabled={disabled} autoComplete="off" placeholder="Type to add one" value={typed} onFocus={list.open} onChange={type} onBlur={() => setTyped('')} />}>
        {disabled || !list.isOpen ? null : <FoundList id={list.id} choices={choices} typed={typed} chosen={values} onSelect={toggle} />}
      </Combobox>
      {values.length === 0 ? null : <InlineStack gap="100">{values.map((value) => <Tag key={value} disabled={disabled} onRemove={() => toggle(value)}>{choiceName(choices, value)}</Tag>)}</InlineStack>}
    </BlockStack>
  )
}
