import { Autocomplete, Button, Select, TextField } from '@shopify/polaris'
import { useId, useState } from 'react'
import type { GoodsView } from '../../application/setup/setup-view.ts'
import { wordKinds } from '../../domain/setup/trait-words.ts'
import type { TraitWord, WordKind } from '../../domain/setup/trait-words.ts'
import { counted, kindWords } from './setup-words.ts'

type Kind = WordKind | 'metafields' | 'giftCard'
const kinds: Kind[] = [...wordKinds, 'metafields', 'giftCard']
const mostShown = 12

/** Adds one more thing by which goods are recognised, with what stands on the shop's orders to choose from. */
export function AddWord({ about, words, onAdd }: { about: string; words: GoodsView['words']; onAdd: (one: TraitWord) => void }) {
  const [kind, setKind] = useState<Kind>('tags')
  const [text, setText] = useState('')
  const [value, setValue] = useState('')
  const id = useId()
  const word = text.trim()
  const one: TraitWord | null = kind === 'giftCard' ? { by: kind } : kind === 'metafields' ? (/^[\w-]+(\.[\w-]+){1,3}$/.test(word) ? { by: kind, word: value.trim() ? { key: word, value: value.trim() } : { key: word } } : null) : word ? { by: kind, word } : null
  const add = () => {
    if (!one) return
    onAdd(one)
    setText('')
    setValue('')
  }
  const known = kind === 'giftCard' || kind === 'metafields' ? [] : words[kind].filter((each) => each.word.toLowerCase().includes(word.toLowerCase())).slice(0, mostShown)
  const { label, help } = kindWords[kind]
  return (
    <form className="rc-add-word" aria-label={`Add to: ${about}`} onSubmit={(event) => { event.preventDefault(); add() }}>
      <Select id={`${id}-kind`} label="Recognised by" options={kinds.map((each) => ({ value: each, label: kindWords[each].label }))} value={kind} onChange={(next) => { setKind(next as Kind); setText('') }} />
      {kind === 'giftCard' ? <span /> : kind === 'metafields' ? (
        <>
          <TextField id={`${id}-word`} label={label} value={text} onChange={setText} autoComplete="off" helpText={help} />
          <TextField id={`${id}-value`} label="Value (optional)" value={value} onChange={setValue} autoComplete="off" helpText="Without one: filled in, and not false" />
        </>
      ) : (
        <Autocomplete id={`${id}-list`} options={known.map((each) => ({ value: each.word, label: `${each.word} (${counted(each.lines, 'line')})` }))} selected={[]} onSelect={([chosen]) => setText(chosen ?? '')}
          textField={<Autocomplete.TextField id={`${id}-word`} label={label} value={text} onChange={setText} autoComplete="off" helpText={help} />} />
      )}
      <div className="rc-add-word__end"><Button submit disabled={!one}>Add</Button></div>
    </form>
  )
}
