import type { IdTokens } from './id-token.ts'

/**
 * The bounce page: a document request that came without a session token is sent there by the app, with the address it
 * wanted in `shopify-reload`; that address is opened again with a fresh token. Only the app's own origin is followed.
 */
export async function reloadWithToken(tokens: IdTokens): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('shopify-reload')
  if (wanted === null) return
  const target = new URL(wanted, location.href)
  if (target.origin !== location.origin) {
    console.error(`App Bridge does not follow shopify-reload to another origin: ${target.origin}`)
    return
  }
  const here = new URLSearchParams(location.search)
  for (const name of ['shop', 'host', 'embedded', 'locale']) {
    const value = here.get(name)
    if (value !== null && !target.searchParams.has(name)) target.searchParams.set(name, value)
  }
  target.searchParams.set('embedded', '1')
  target.searchParams.set('id_token', await tokens.fresh())
  location.replace(target.href)
}
