export type Config = { apiKey: string; shop: string; host: string; locale: string }

const REMEMBERED = 'sandbox-app-bridge-config'

/**
 * The app's key from the script tag or the meta tag; shop, host and locale from the document's address, and where a
 * navigation inside the frame dropped them, as this tab last saw them.
 */
export function readConfig(script: HTMLScriptElement | null): Config {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')
  const params = new URLSearchParams(location.search)
  const remembered = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as Partial<Config>
  const config: Config = {
    apiKey: script?.dataset.apiKey ?? meta?.content ?? '',
    shop: params.get('shop') ?? remembered.shop ?? '',
    host: params.get('host') ?? remembered.host ?? '',
    locale: params.get('locale') ?? remembered.locale ?? 'en',
  }
  sessionStorage.setItem(REMEMBERED, JSON.stringify(config))
  if (config.apiKey === '') {
    console.error('App Bridge found no API key: set data-api-key on its script tag or a meta tag named shopify-api-key.')
  }
  return config
}
