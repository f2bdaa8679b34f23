/** Where a shop's staff have the app in Shopify's admin; from the client id Shopify leads on to the app's own handle there. */
export function appInAdmin({ adminUrl, apiKey }: { adminUrl: string; apiKey: string }): (shop: string) => string {
  return (shop) => `${adminUrl}/store/${shop.replace(/\.myshopify\.com$/, '')}/apps/${apiKey}`
}
