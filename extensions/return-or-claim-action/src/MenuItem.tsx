import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order.action.menu-item.render'
import { render } from 'preact'
import { keyOf } from '../../shared/format.ts'
import { returnOrClaimPage } from '../../shared/pages.ts'

declare const shopify: Api

/** The order's menu leads to the full page; Shopify asks a visitor who isn't signed in to do that first. */
export default function menuItem(): void {
  render(<s-button href={returnOrClaimPage(keyOf(shopify.orderId))}>{shopify.i18n.translate('action')}</s-button>, document.body)
}
