import type { ComponentChildren } from 'preact'
import { translate } from '../host.ts'

/** Where Shopify shows an order: https://shopify.dev/docs/api/customer-account-ui-extensions#custom-protocols */
export const orderAddress = (orderKey: string): string => (orderKey ? `shopify:customer-account/orders/${orderKey}` : 'shopify:customer-account/orders')

/** One action; `busy` says that it is at it. */
export interface Action { text: string; onAct(): void; busy?: boolean; disabled?: boolean }

interface OrderPageProps { orderKey: string; name?: string | undefined; /** Where the way back doesn't lead to the order. */ back?: Action | null; children: ComponentChildren }

export function OrderPage({ orderKey, name, back, children }: OrderPageProps) {
  return (
    <s-page heading={translate('page.heading')} subheading={name ? translate('page.order', { name }) : ''}>
      {back
        ? <s-button key="step" slot="breadcrumb-actions" onClick={back.onAct} disabled={back.disabled ?? false} accessibilityLabel={back.text}>{back.text}</s-button>
        : <s-button key="order" slot="breadcrumb-actions" href={orderAddress(orderKey)} accessibilityLabel={translate('page.back')}>{translate('page.back')}</s-button>}
      {children}
    </s-page>
  )
}
