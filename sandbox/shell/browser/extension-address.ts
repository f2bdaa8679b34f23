import { adminAddress } from './admin-address.ts'

/**
 * Where an admin extension's address leads in this shell, by https://shopify.dev/docs/api/admin-extensions#custom-protocols:
 * `app:path` and a plain path into the app, `shopify:admin/path` to the admin's own pages, the rest anywhere. Null for what
 * leads nowhere here.
 */
export function extensionAddress(url: string, at: { appBase: string; storeBase: string }): string | null {
  const intoApp = /^app:\/*(.*)$/i.exec(url)?.[1] ?? (/^\/(?!\/)/.test(url) ? url.slice(1) : undefined)
  if (intoApp !== undefined) return `${at.appBase}/${intoApp}`.replace(/\/$/, '')
  if (/^extension:/i.test(url)) return null
  const to = adminAddress(url, at.storeBase)
  return /^(\/|https?:|mailto:|tel:)/i.test(to) ? to : null
}
