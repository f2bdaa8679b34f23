import { useFetcher } from '@remix-run/react'
import { Button, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { ProductCountView } from '../../application/setup/setup-view.ts'
import type { LineCount } from '../../domain/setup/count-goods.ts'
import type { TraitWord } from '../../domain/setup/trait-words.ts'
import { counted, kindWords } from './setup-words.ts'

/** One word that gives a trait, with how many order lines and how many products now have it. */
export function WordRow({ word, lines, locked, onRemove }: { word: TraitWord; lines: LineCount | null; locked: boolean; onRemove: () => void }) {
  const fetcher = useFetcher<ProductCountView>()
  const query = queryOf(word)
  // A field of the order line is no matter of products.
  const isCounted = word.by !== 'attributes'
  useEffect(() => { if (isCounted) fetcher.load(`/app/set-up/counts?${query}`) }, [query])
  const name = nameOf(word)
  const { data } = fetcher
  const products = !isCounted ? null : !data ? 'counting products…' : data.count ? `${counted(data.count.products, 'product')}${data.count.atLeast ? ' or more' : ''}` : (data.sentence ?? 'products can’t be counted by this')
  return (
    <li>
      <div>
        <Text as="span" fontWeight="medium" breakWord>{name}</Text>
        <Text as="p" variant="bodySm" tone="subdued">{[kindWords[word.by].label, lines ? counted(lines.lines, 'order line') : 'counting…', ...(products ? [products] : [])].join(' · ')}</Text>
      </div>
      {locked ? null : <Button variant="plain" onClick={onRemove} accessibilityLabel={`Remove ${kindWords[word.by].one} ${name}`}>Remove</Button>}
    </li>
  )
}

const nameOf = (one: TraitWord): string => (one.by === 'giftCard' ? 'Gift cards' : one.by === 'metafields' ? `${one.word.key}${one.word.value === undefined ? ' is filled in' : `: ${one.word.value}`}` : one.word)

function queryOf(one: TraitWord): string {
  if (one.by === 'giftCard') return new URLSearchParams({ by: one.by }).toString()
  if (one.by === 'metafields') return new URLSearchParams({ by: one.by, word: one.word.key, ...(one.word.value === undefined ? {} : { value: one.word.value }) }).toString()
  return new URLSearchParams({ by: one.by, word: one.word }).toString()
}
