import { translate } from '../host.ts'
import type { ShownItem } from '../shown-items.ts'
import { ItemHeading } from './ItemHeading.tsx'

/** The items as soon as Shopify has named them; what the terms say of each is still on its way. */
export function Loading({ shown }: { shown: readonly ShownItem[] | null }) {
  return (
    <s-stack gap="large" accessibilityRole="status" accessibilityLabel={translate('loading')}>
      {shown && shown.length > 0
        ? shown.map((item) => (
          <s-section key={item.lineItemId}>
            <ItemHeading item={{ ...item, unitPrice: item.price }}><s-skeleton-paragraph /></ItemHeading>
          </s-section>
        ))
        : [1, 2, 3].map((row) => <s-section key={row}><s-skeleton-paragraph /><s-skeleton-paragraph /></s-section>)}
    </s-stack>
  )
}
