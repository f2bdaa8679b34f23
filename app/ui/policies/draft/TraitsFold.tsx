import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { slugOf } from '../../../domain/kernel/slug.ts'
import { fieldId, useDraftScope } from './draft-context.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { Fold } from './Fold.tsx'
import { Said } from './Said.tsx'
import { countedOn, countWords, traitWords } from './trait-words.ts'
import { useTraitCounts } from './use-trait-counts.ts'

/** How the traits of goods are read that clauses ask for, behind their number. */
export function TraitsFold({ traits }: { traits: Record<string, unknown> }) {
  return <Fold label={`Traits of goods: ${Object.keys(traits).length}`} inside={['$.traits']}><Traits traits={traits} /></Fold>
}

/** Each with its fields and how many order lines have it, and the way to another. Nothing is counted before somebody looks. */
function Traits({ traits }: { traits: Record<string, unknown> }) {
  const { form, acts, locked } = useDraftScope()
  const counted = useTraitCounts(traits)
  const [typed, setTyped] = useState('')
  const name = slugOf(typed)
  const isTaken = Object.hasOwn(traits, name)
  const add = () => {
    acts.put(memberPath('$.traits', name), { tags: [] }, `Adding the trait “${name}”`)
    setTyped('')
  }
  return (
    <BlockStack gap="300">
      <Text as="p" variant="bodySm" tone="subdued">A trait is what a clause can ask of goods, such as customised or earrings. Any one of its sources gives it.</Text>
      {counted ? <Text as="p" variant="bodySm" tone="subdued">{countedOn(counted.told)}</Text> : null}
      <Said place="$.traits" />
      {Object.entries(traits).map(([trait, reading]) => {
        const path = memberPath('$.traits', trait)
        const words = trait.replaceAll('-', ' ')
        return (
          <Fold key={trait} label={words} summary={`${traitWords(reading, form.trait)} · ${countWords(counted, trait, reading)}`} at={fieldId(path)} inside={[path]}>
            <div className="rc-group__fields">
              <BlockStack gap="300">
                <Said place={path} />
                <FormFields fields={form.trait} path={path} value={reading} of={`the trait ${words}`} />
                {locked ? null : <InlineStack><Button size="micro" accessibilityLabel={`Take out the trait ${words}`} onClick={() => acts.put(path, undefined, `Taking out the trait “${words}”`)}>Take out</Button></InlineStack>}
              </BlockStack>
            </div>
          </Fold>
        )
      })}
      {locked ? null : (
        <div className="rc-draftadd"><TextField label="Name of another trait" autoComplete="off" value={typed} maxLength={60} onChange={setTyped} {...(isTaken ? { error: 'There is a trait of that name already.' } : {})} connectedRight={<Button disabled={name === '' || isTaken} onClick={add}>Add the trait</Button>} /></div>
      )}
    </BlockStack>
  )
}
