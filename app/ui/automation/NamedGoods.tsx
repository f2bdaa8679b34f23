import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import { GoodsFold } from './GoodsFold.tsx'
import type { RuleFieldsProps } from './fields.ts'
import { SoldGoodsField } from './SoldGoodsField.tsx'

const words = { only: { title: 'Only these vendors, collections or products', before: 'Only' }, never: { title: 'Never these vendors, collections or products', before: 'Never' } } as const
const named = (list: string[]) => list.map((word) => ({ value: word, label: word }))
const inHelp = 'By its handle, as in the address of its page. It is read of the products on your orders once a rule that names one is saved.'

/** Goods by who made them, by the collection they are in, or one by one. */
export function NamedGoods({ which, draft, problems, disabled, onChange }: RuleFieldsProps & { which: 'only' | 'never' }) {
  const { title, before } = words[which]
  const [vendors, collections, products] = [draft[`${which}Vendors`], draft[`${which}Collections`], draft[`${which}Products`]]
  const put = (list: 'Vendors' | 'Collections' | 'Products', chosen: RuleDraft['onlyVendors'] | RuleDraft['onlyProducts']) => onChange({ [`${which}${list}`]: chosen } as Partial<RuleDraft>)
  return (
    <GoodsFold title={title} count={vendors.length + collections.length + products.length}>
      <div className="rc-fields">
        <SoldGoodsField by="vendors" label={`${before} these vendors`} open chosen={named(vendors)} disabled={disabled} error={problems[`${which}Vendors`]} onChange={(chosen) => put('Vendors', chosen.map(({ value }) => value))} />
        <SoldGoodsField by="collections" label={`${before} these collections`} help={inHelp} open chosen={named(collections)} disabled={disabled} error={problems[`${which}Collections`]} onChange={(chosen) => put('Collections', chosen.map(({ value }) => value))} />
        <SoldGoodsField by="products" label={`${before} these products`} help="Of those on your latest orders." open={false} chosen={products.map(({ id, title: label }) => ({ value: id, label }))} disabled={disabled} error={problems[`${which}Products`]} onChange={(chosen) => put('Products', chosen.map(({ value, label }) => ({ id: value, title: label })))} />
      </div>
    </GoodsFold>
  )
}
