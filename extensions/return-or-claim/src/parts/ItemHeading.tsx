import type { ComponentChildren } from 'preact'
import { formatMoney } from '../../../shared/format.ts'
import type { ShopperItem } from '../../../../app/contracts/shopper.ts'
import { host, translate } from '../host.ts'

type Shown = Pick<ShopperItem, 'title' | 'variantTitle' | 'imageUrl'> & { unitPrice: ShopperItem['unitPrice'] | null; quantity: number }

/** Picture, title and price of an item, and whatever is said of it below. */
export function ItemHeading({ item, pieces = item.quantity, titled = true, children }: { item: Shown; /** Where fewer are meant than were bought. */ pieces?: number; /** False below a heading that says it. */ titled?: boolean; children?: ComponentChildren }) {
  const price = item.unitPrice ? formatMoney(host().i18n, item.unitPrice) : ''
  const several = item.quantity > 1 ? [translate('pieces', { count: pieces }), price && translate('each', { price })] : [price]
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="base" alignItems="start">
      <Picture item={item} />
      <s-stack gap="small-100">
        {titled && <s-text type="strong">{item.title}</s-text>}
        {item.variantTitle && <s-text color="subdued">{item.variantTitle}</s-text>}
        <s-text color="subdued">{several.filter(Boolean).join(' · ')}</s-text>
        {children}
      </s-stack>
    </s-grid>
  )
}

/** Says nothing to those who can't see it: the title stands beside it. */
export function Picture({ item }: { item: Pick<ShopperItem, 'imageUrl'> }) {
  return item.imageUrl ? <s-product-thumbnail src={item.imageUrl} alt="" size="base" /> : <s-product-thumbnail alt="" size="base" />
}
