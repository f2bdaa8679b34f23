/** Handle of the extension that holds the full page; its shopify.extension.toml says the same. */
const fullPage = 'return-or-claim'

/**
 * Address of the page on which a shopper starts a return or a claim for an order, given by the number inside its global id.
 * From anywhere but the order's own pages the target and the order are part of the address:
 * https://shopify.dev/docs/api/customer-account-ui-extensions#custom-protocols
 */
export function returnOrClaimPage(orderKey: string): string {
  return `extension:${fullPage}/customer-account.order.page.render/${orderKey}/`
}
