import { asServed } from '../../storefront/storefront-address.ts'

/**
 * Where a link of the app into the admin leads in this shell: `shopify://admin/orders/12` and
 * `https://admin.shopify.com/store/<handle>/orders/12` become `/store/<handle>/orders/12`,
 * and a storefront is where the sandbox has it; other addresses stay.
 */
export function adminAddress(url: string, shellBase: string): string {
  const store = shellBase.split('/').slice(0, 3).join('/')
  const own = /^shopify:\/*admin\/(.*)$/i.exec(url)
  if (own !== null) return `${store}/${own[1] ?? ''}`
  const admin = /^https:\/\/admin\.shopify\.com(\/store\/.*)$/.exec(url)
  return admin?.[1] ?? asServed(url)
}
