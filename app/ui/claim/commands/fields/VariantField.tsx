import { useFetcher } from '@remix-run/react'
import { BlockStack, ChoiceList, InlineStack, Spinner, Text, TextField } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { VariantView } from '../../../../application/claims/claim-view.ts'
import { moneyWords } from '../../../format/money.ts'

interface Found { variants: VariantView[]; refused: string | null }
interface Props { claimId: string; lineId: string; chosen: VariantView | null; onChange: (variant: VariantView | null) => void; error?: string | undefined }

/** How long typing rests before it is searched for, in milliseconds. */
const rest = 350

/** Goods of the shop with live price and stock: those of the item's own product, or what a search finds. */
export function VariantField({ claimId, lineId, chosen, onChange, error }: Props) {
  const { load, data, state } = useFetcher<Found>()
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => load(`/app/claims/${claimId}/variants?${new URLSearchParams({ line: lineId, search: search.trim() })}`), search === '' ? 0 : rest)
    return () => clearTimeout(timer)
  }, [load, claimId, lineId, search])
  const found = data?.variants ?? []
  const shown = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found
  return (
    <BlockStack gap="300">
      <TextField label="Find other goods" labelHidden placeholder="Find other goods by name or article number" type="search" autoComplete="off" value={search} onChange={setSearch} clearButton onClearButtonClick={() => setSearch('')} />
      {state !== 'idle' ? <InlineStack gap="200" blockAlign="center"><Spinner size="small" accessibilityLabel="Asking Shopify" /><Text as="span" tone="subdued">Asking Shopify for price and stock</Text></InlineStack> : null}
      {data?.refused ? <Text as="p" tone="critical">{data.refused}</Text> : null}
      {data && !data.refused && state === 'idle' && shown.length === 0 ? <Text as="p" tone="subdued">{search.trim() ? 'Nothing for sale is found by that.' : 'Shopify does not sell this product any more. Search for another one.'}</Text> : null}
      {shown.length === 0 ? null : (
        <div className="rc-variants">
          <ChoiceList title={search.trim() ? 'Found' : 'Of the same product'} selected={chosen ? [chosen.id] : []} onChange={([id]) => onChange(shown.find((one) => one.id === id) ?? null)} {...(error ? { error } : {})}
            choices={shown.map((one) => ({ value: one.id, label: variantLabel(one), helpText: `${moneyWords(one.price)} · ${stockWords(one)}${one.sku ? ` · ${one.sku}` : ''}`, disabled: !one.available }))} />
        </div>
      )}
    </BlockStack>
  )
}

export const variantLabel = (variant: VariantView) => [variant.productTitle, variant.variantTitle].filter(Boolean).join(', ')

function stockWords({ stock, soldWithoutStock, available }: VariantView): string {
  if (stock === null) return 'stock is not counted'
  if (!available) return 'out of stock'
  return stock > 0 ? `${stock} in stock` : soldWithoutStock ? 'sold without stock' : 'out of stock'
}
