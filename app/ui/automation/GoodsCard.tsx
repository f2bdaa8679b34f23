import { BlockStack, Button, Card, ChoiceList, Collapsible, Text, TextField } from '@shopify/polaris'
import { useId, useState } from 'react'
import { traitWords } from '../off-shop/trait-words.ts'
import type { RuleFieldsProps } from './fields.ts'

/** Which goods the rule is for, and which it leaves out. */
export function GoodsCard({ draft, problems, disabled, traits, onChange }: RuleFieldsProps & { /** That the shop's terms read. */ traits: string[] }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">For which goods</Text>
        <div className="rc-fields">
          <TextField label="Only these product types" autoComplete="off" value={draft.onlyTypes} disabled={disabled} error={problems.onlyTypes} onChange={(onlyTypes) => onChange({ onlyTypes })} helpText="Separated by commas." />
          <TextField label="Never these product types" autoComplete="off" value={draft.neverTypes} disabled={disabled} error={problems.neverTypes} onChange={(neverTypes) => onChange({ neverTypes })} />
          <TextField label="Only products with one of these tags" autoComplete="off" value={draft.onlyTags} disabled={disabled} error={problems.onlyTags} onChange={(onlyTags) => onChange({ onlyTags })} />
          <TextField label="Never products with one of these tags" autoComplete="off" value={draft.neverTags} disabled={disabled} error={problems.neverTags} onChange={(neverTags) => onChange({ neverTags })} />
        </div>
        {traits.length === 0 ? null : (
          <>
            <Traits title="Only goods with one of these traits" traits={traits} chosen={draft.onlyTraits} disabled={disabled} error={problems.onlyTraits} onChange={(onlyTraits) => onChange({ onlyTraits })} />
            <Traits title="Never goods with one of these traits" traits={traits} chosen={draft.neverTraits} disabled={disabled} error={problems.neverTraits} onChange={(neverTraits) => onChange({ neverTraits })} />
          </>
        )}
      </BlockStack>
    </Card>
  )
}

interface TraitsProps { title: string; traits: string[]; chosen: string[]; disabled: boolean; error: string | undefined; onChange: (chosen: string[]) => void }

/** A long list, open once something of it is chosen. One that the terms read no more stays to be seen, and to be taken out. */
function Traits({ title, traits, chosen, disabled, error, onChange }: TraitsProps) {
  const [open, setOpen] = useState(chosen.length > 0)
  const id = useId()
  const all = [...traits, ...chosen.filter((trait) => !traits.includes(trait))]
  return (
    <BlockStack gap="200">
      <div><Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>{chosen.length > 0 ? `${title} (${chosen.length})` : title}</Button></div>
      <Collapsible id={id} open={open} transition={{ duration: '0s' }}>
        <div className="rc-traits"><ChoiceList allowMultiple title={title} titleHidden disabled={disabled} selected={chosen} error={error} choices={all.map((trait) => ({ value: trait, label: traitWords(trait) }))} onChange={onChange} /></div>
      </Collapsible>
    </BlockStack>
  )
}
