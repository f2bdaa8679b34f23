import { reportLocation } from './app-location.ts'
import { authenticateFetch } from './authenticated-fetch.ts'
import { openChannel } from './channel.ts'
import { complainingGlobal } from './complaining-global.ts'
import { readConfig } from './config.ts'
import { defineElements } from './elements/define-elements.ts'
import { idTokens } from './id-token.ts'
import { modalApi } from './modal-api.ts'
import { connectNavigation } from './navigation.ts'
import { reloadWithToken } from './reload-page.ts'
import { saveBarApi } from './save-bar-api.ts'
import { toastApi } from './toast.ts'
import { watchForms } from './unsaved-forms.ts'

/** The App Bridge stand-in: what Shopify's script does for an embedded app, as far as this sandbox builds it. */
function start(script: HTMLScriptElement): void {
  // The shell serves this script, so its address tells where the shell is.
  const shellOrigin = new URL(script.src).origin
  const config = readConfig(script)
  if (window.parent === window) {
    leaveForShell(shellOrigin, config.shop)
    return
  }
  const channel = openChannel(shellOrigin)
  const tokens = idTokens(channel)
  const { openOutside } = connectNavigation(channel)
  authenticateFetch(tokens, openOutside)
  const api = {
    config,
    origin: location.origin,
    ready: Promise.resolve(),
    environment: { mobile: false, embedded: true, pos: false },
    idToken: () => tokens.current(),
    user: async () => ({ accountAccess: 'account owner' }),
    loading: (on?: boolean) => channel.send({ type: 'loading', on: on ?? true }),
    toast: toastApi(channel),
    modal: modalApi,
    saveBar: saveBarApi(channel),
  }
  ;(window as { shopify?: unknown }).shopify = complainingGlobal(api)
  defineElements(channel)
  watchForms()
  channel.send({ type: 'ready' })
  reportLocation(channel)
  void reloadWithToken(tokens)
}

/** An embedded app opened outside the admin goes there, as App Bridge does; without a known shop it stays. */
function leaveForShell(shellOrigin: string, shop: string): void {
  if (shop === '') return
  const target = new URL('/embed', shellOrigin)
  target.searchParams.set('shop', shop)
  target.searchParams.set('path', `${location.pathname}${location.search}`)
  location.replace(target.href)
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && !('shopify' in window)) start(script)
