import { asServed } from '../storefront/storefront-address.ts'
import type { Channel } from './channel.ts'

/**
 * Navigation both ways: the shell's links open pages of the app without loading a document where the app routes on the
 * client, and the app's links into the admin (`shopify://admin/…`, admin.shopify.com) open in the shell.
 */
export function connectNavigation(channel: Channel): { openOutside(url: string, target?: string): void } {
  const appRoutes = listensFor('shopify:navigate')
  channel.on('navigate', ({ href }) => navigateInApp(href, appRoutes()))

  const openOutside = (url: string, target = '_top') => channel.send({ type: 'open', url, target })
  const plainOpen = window.open.bind(window)
  window.open = (url, target, features) => {
    const address = url === undefined ? '' : String(url)
    if (isOutside(address) || (isTop(target) && address !== '')) {
      openOutside(isOutside(address) ? address : new URL(address, location.href).href, target ?? '_blank')
      return null
    }
    return plainOpen(url, target, features)
  }
  document.addEventListener(
    'click',
    (event) => {
      const anchor = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
      const href = anchor?.getAttribute('href')
      if (anchor === undefined || !href || !isOutside(href)) return
      event.preventDefault()
      event.stopPropagation()
      openOutside(href, anchor.target || '_top')
    },
    true,
  )
  return { openOutside }
}

function isTop(target: string | undefined): boolean {
  return target === '_top' || target === '_parent'
}

/** Whether an address is the admin's, or a storefront's: both are elsewhere here than at Shopify. */
function isOutside(address: string): boolean {
  return /^shopify:\/*admin\//i.test(address) || address.startsWith('https://admin.shopify.com/store/') || asServed(address) !== address
}

/** Whether anybody on the window listens for an event: an app with client routing does for `shopify:navigate`. */
function listensFor(type: string): () => boolean {
  let count = 0
  const add = window.addEventListener.bind(window) as (...args: unknown[]) => void
  const remove = window.removeEventListener.bind(window) as (...args: unknown[]) => void
  window.addEventListener = ((...args: unknown[]) => {
    if (args[0] === type) count += 1
    add(...args)
  }) as typeof window.addEventListener
  window.removeEventListener = ((...args: unknown[]) => {
    if (args[0] === type) count -= 1
    remove(...args)
  }) as typeof window.removeEventListener
  return () => count > 0
}

function navigateInApp(href: string, appRoutes: boolean): void {
  const target = new URL(href, location.href)
  if (target.origin !== location.origin) return
  const own = [...document.querySelectorAll<HTMLElement>('ui-nav-menu [href], s-app-nav [href]')].find(
    (link) => link.getAttribute('href') === href,
  )
  const link = own ?? Object.assign(document.createElement('a'), { href })
  if (appRoutes) {
    // A link outside the document has no path to the window; the event is sent through one that has.
    if (own === undefined) document.documentElement.append(link)
    link.dispatchEvent(new Event('shopify:navigate', { bubbles: true }))
    if (own === undefined) link.remove()
    return
  }
  if (own instanceof HTMLAnchorElement) own.click()
  else location.assign(target.href)
}
