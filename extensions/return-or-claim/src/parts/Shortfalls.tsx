import type { ShopperItem } from '../../../../app/contracts/shopper.ts'
import type { Shortfall } from '../fit-draft.ts'
import { translate } from '../host.ts'

/** What changed at the order while the form was open. */
export function Shortfalls({ shortfalls, items }: { shortfalls: readonly Shortfall[]; items: readonly ShopperItem[] }) {
  return (
    <s-banner tone="warning" heading={translate('changed.heading')}>
      <s-unordered-list>
        {shortfalls.map(({ lineItemId, left }) => {
          const title = items.find((item) => item.lineItemId === lineItemId)?.title ?? translate('changed.anItem')
          return <s-list-item key={lineItemId}>{left === 0 ? translate('changed.gone', { title }) : translate('changed.fewer', { title, count: left })}</s-list-item>
        })}
      </s-unordered-list>
    </s-banner>
  )
}
