import { Badge, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { GoodsView, TraitReading, TraitView } from '../../application/setup/setup-view.ts'
import type { TraitWord } from '../../domain/setup/trait-words.ts'
import { wordKey, wordsOf } from '../../domain/setup/trait-words.ts'
import { traitWords } from '../off-shop/trait-words.ts'
import { AddWord } from './AddWord.tsx'
import { counted, useSentences } from './setup-words.ts'
import { withoutWord, withWord } from './trait-reading.ts'
import { WordRow } from './WordRow.tsx'

interface Props { trait: TraitView; reading: TraitReading; words: GoodsView['words']; locked: boolean; onChange: (reading: TraitReading) => void }

/** One kind of goods: by what it is recognised, how many that are, and what it changes. */
export function TraitCard({ trait, reading, words, locked, onChange }: Props) {
  const [adding, setAdding] = useState(false)
  const said = wordsOf(reading)
  const { count, uses } = trait
  const title = traitWords(trait.name)
  const sentences = useSentences(uses)
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">{title}</Text>
          {said.length === 0 ? <Badge tone="warning">You have none</Badge> : count.lines === 0 ? <Badge>On no order so far</Badge> : <Badge tone="success">{counted(count.lines, 'order line')}</Badge>}
          {said.length > 0 && count.unknown > 0 ? <Badge>{`${counted(count.unknown, 'line')} unclear`}</Badge> : null}
        </InlineStack>
        {said.length === 0 ? <Text as="p">Nothing is recognised as this, so what is only for these goods is left out of your terms.</Text> : null}
        {sentences.length === 0 ? <Text as="p" tone="subdued">No passage of these terms turns on it.</Text> : <Text as="p" tone="subdued">{sentences.join(' ')}</Text>}
        {said.length > 0 ? <ul className="rc-words" aria-label={`What makes goods: ${title}`}>{said.map((one) => <WordRow key={wordKey(one)} word={one} lines={trait.byWord[wordKey(one)] ?? null} locked={locked} onRemove={() => onChange(withoutWord(reading, one))} />)}</ul> : null}
        {locked ? null : adding ? <AddWord about={title} words={words} onAdd={(one: TraitWord) => onChange(withWord(reading, one))} /> : <InlineStack><Button onClick={() => setAdding(true)} accessibilityLabel={`Add what makes goods: ${title}`}>Add</Button></InlineStack>}
      </BlockStack>
    </Card>
  )
}
