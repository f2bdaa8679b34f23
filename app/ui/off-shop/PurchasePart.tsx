import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import type { OffShopInput } from '../../application/purchases/purchase-view.ts'
import { DayField, LineOfText, SumField } from '../claim/commands/fields/fields.tsx'
import type { PartProps } from './part.ts'
import { traitWords } from './trait-words.ts'

/** What was bought, where, when and for how much: what an order would say. */
export function PurchasePart({ input, onChange, problems, form }: PartProps) {
  const { item } = input
  const set = (change: Partial<OffShopInput['item']>) => onChange({ item: { ...item, ...change } })
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">Purchase</Text>
        <LineOfText label="Item" value={item.title} onChange={(title) => set({ title })} error={problems['item.title']} help="As it is called in your shop, for example: Gold ring with sapphire." />
        <div className="rc-fields">
          <LineOfText label="Where it was bought" value={input.boughtAt} onChange={(boughtAt) => onChange({ boughtAt })} error={problems.boughtAt} help="Market stall, retailer, another channel." />
          <LineOfText label="Receipt or invoice number" value={input.receipt} onChange={(receipt) => onChange({ receipt })} error={problems.receipt} help="If there is one." />
          <LineOfText label="Product type" value={item.productType} onChange={(productType) => set({ productType })} error={problems['item.productType']} help="As in your shop, for example: Ring." />
          <LineOfText label="Serial or certificate number" value={item.serial} onChange={(serial) => set({ serial })} error={problems['item.serial']} help="If it has one." />
          <SumField label="Price paid for one piece" currency={form.currencyCode} value={input.price} onChange={(price) => onChange({ price })} error={problems.price} />
          <div className="rc-short"><TextField label="How many" type="number" min={1} max={99} autoComplete="off" value={input.quantity} onChange={(quantity) => onChange({ quantity })} error={problems.quantity} /></div>
          <DayField label="Bought on" latest={form.today} value={input.purchasedOn} onChange={(purchasedOn) => onChange({ purchasedOn })} error={problems.purchasedOn} help="The terms of that day bind." />
          <DayField label="Handed over or delivered on" latest={form.today} value={input.deliveredOn} onChange={(deliveredOn) => onChange({ deliveredOn })} error={problems.deliveredOn} help="Left empty, it is estimated from the day of purchase." />
        </div>
        <div className="rc-traits">
          <ChoiceList allowMultiple title="What is true of it" selected={item.traits} onChange={(traits) => set({ traits })} error={problems['item.traits']} choices={form.traits.map((trait) => ({ label: traitWords(trait), value: trait }))} />
        </div>
      </BlockStack>
    </Card>
  )
}
