import type { Channel } from './channel.ts'

/** What the shell adds to the app's address; it never shows in the shell's own address bar. */
const SHELL_PARAMS = ['appLoadId', 'embedded', 'hmac', 'host', 'id_token', 'locale', 'protocol', 'session', 'shop', 'timestamp']

/** The app's own address: path, query without what the shell added, fragment. */
function appPath(address: string): string {
  const url = new URL(address)
  for (const name of SHELL_PARAMS) url.searchParams.delete(name)
  return `${url.pathname}${url.search}${url.hash}`
}

/** Tells the shell of every change of address inside the frame, so that its own address stays true and a reload returns here. */
export function reportLocation(channel: Channel): void {
  let told = ''
  const report = () => {
    const path = appPath(location.href)
    if (path === told || new URLSearchParams(location.search).has('shopify-reload')) return
    told = path
    channel.send({ type: 'location', path })
  }
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method].bind(history)
    history[method] = (...args: Parameters<History['pushState']>) => {
      original(...args)
      report()
    }
  }
  window.addEventListener('popstate', report)
  window.addEventListener('hashchange', report)
  report()
}
