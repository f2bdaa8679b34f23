import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import { traitWords } from '../off-shop/trait-words.ts'
import type { RuleFieldsProps } from './fields.ts'
import { GoodsFold } from './GoodsFold.tsx'
import { NamedGoods } from './NamedGoods.tsx'

/** Which goods the rule is for, and which it leaves out. */
export function GoodsCard({ traits, ...fields }: RuleFieldsProps & { /** That the shop's terms read. */ traits: string[] }) {
  const { draft, problems, disabled, onChange } = fields
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">For which goods</Text>
        <Text as="p" tone="subdued">Where you fill in several of these, goods have to fit each. What isn’t on record of a product never fits, so that its claim is left to you.</Text>
        <div className="rc-fields">
          <TextField label="Only these product types" autoComplete="off" value={draft.onlyTypes} disabled={disabled} error={problems.onlyTypes} onChange={(onlyTypes) => onChange({ onlyTypes })} helpText="Separated by commas." />
          <TextField label="Never these product types" autoComplete="off" value={draft.neverTypes} disabled={disabled} error={problems.neverTypes} onChange={(neverTypes) => onChange({ neverTypes })} />
          <TextField label="Only products with one of these tags" autoComplete="off" value={draft.onlyTags} disabled={disabled} error={problems.onlyTags} onChange={(onlyTags) => onChange({ onlyTags })} />
          <TextField label="Never products with one of these tags" autoComplete="off" value={draft.neverTags} disabled={disabled} error={problems.neverTags} onChange={(neverTags) => onChange({ neverTags })} />
        </div>
        <NamedGoods {...fields} which="only" />
        <NamedGoods {...fields} which="never" />
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

/** A long list. One that the terms read no more stays to be seen, and to be taken out. */
function Traits({ title, traits, chosen, disabled, error, onChange }: TraitsProps) {
  const all = [...traits, ...chosen.filter((trait) => !traits.includes(trait))]
  return (
    <GoodsFold title={title} count={chosen.length}>
      <div className="rc-traits"><ChoiceList allowMultiple title={title} titleHidden disabled={disabled} selected={chosen} error={error} choices={all.map((trait) => ({ value: trait, label: traitWords(trait) }))} onChange={onChange} /></div>
    </GoodsFold>
  )
}
