import { Combobox } from '@shopify/polaris'
import { useState } from 'react'
import { choiceName, choiceTyped } from './choices.ts'
import type { Choice } from './choices.ts'
import { FoundList, listHeight } from './FoundList.tsx'
import { useFoundList } from './use-found-list.ts'

interface Props { id?: string; label: string; helpText?: string | undefined; error?: string | undefined; disabled: boolean; value: string; choices: readonly Choice[]; onChoose: (value: string) => void }

/** One of many, found by typing some of its name. What was typed whole is taken as it is left; anything else leaves what was chosen. */
export function ChoiceBox({ id, label, helpText, error, disabled, value, choices, onChoose }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const list = useFoundList()
  const type = (text: string) => { list.open(); setTyped(text) }
  const leave = () => {
    const whole = typed === null ? undefined : choiceTyped(choices, typed)
    if (whole && whole.value !== value) onChoose(whole.value)
    setTyped(null)
  }
  const select = (chosen: string) => {
    setTyped(null)
    if (chosen !== value) onChoose(chosen)
  }
  return (
    <Combobox maxHeight={listHeight} onClose={list.close} activator={<Combobox.TextField {...(id ? { id } : {})} label={label} helpText={helpText} error={error} disabled={disabled} autoComplete="off" selectTextOnFocus value={typed ?? choiceName(choices, value)} onFocus={list.open} onChange={type} onBlur={leave} />}>
      {disabled || !list.isOpen ? null : <FoundList id={list.id} choices={choices} typed={typed ?? ''} chosen={[value]} onSelect={select} />}
    </Combobox>
  )
}
