import type { ComponentChildren } from 'preact'
import { translate } from '../host.ts'

/** Where Shopify shows an order: https://shopify.dev/docs/api/customer-account-ui-extensions#custom-protocols */
export const orderAddress = (orderKey: string): string => (orderKey ? `shopify:customer-account/orders/${orderKey}` : 'shopify:customer-account/orders')

export function OrderPage({ orderKey, name, children }: { orderKey: string; name?: string | undefined; children: ComponentChildren }) {
  return (
    <s-page heading={translate('page.heading')} subheading={name ? translate('page.order', { name }) : ''}>
      <s-button slot="breadcrumb-actions" href={orderAddress(orderKey)} accessibilityLabel={translate('page.back')}>{translate('page.back')}</s-button>
      {children}
    </s-page>
  )
}
