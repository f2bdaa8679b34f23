import type { CustomerAccountContext, ExtensionManifest, MountOptions, MountedExtension } from '../../extension-host/contract.ts'
import type { PageExtensions } from '../extension-context.ts'
import { openAction } from './action-dialog.ts'
import { followMoves } from './page-moves.ts'
import { resolveAddress } from './resolve-address.ts'

interface Host { mountExtension(options: MountOptions): Promise<MountedExtension> }

const pageTarget = 'customer-account.order.page.render'
const menuTarget = 'customer-account.order.action.menu-item.render'

/** Puts every extension into the places that the page has for its targets. */
export async function showExtensions(): Promise<void> {
  const given = document.getElementById('extensions')?.textContent
  const { extensionHost: host } = window as { extensionHost?: Host }
  if (!given || !host) return
  const page = JSON.parse(given) as PageExtensions
  const answer = await fetch('/extension-host/extensions.json')
  const extensions = (await answer.json()) as ExtensionManifest[]
  const pages = extensions.filter((each) => each.targets.includes(pageTarget)).map((each) => each.handle)

  const mount = (extension: ExtensionManifest, target: string, order: string, container: HTMLElement, onClose?: () => void): Promise<MountedExtension> | null => {
    const context = contextOf(page, order)
    if (context === null) return null
    const moved = target === pageTarget ? followMoves(`/${page.handle}/orders/${order}/${extension.handle}`, (path) => void mounted.then((each) => each.enter(path))) : () => false
    const mounted = host.mountExtension({
      extension, target, context, container,
      navigate: (url) => {
        const to = resolveAddress(url, { handle: page.handle, extension: extension.handle, order, pages })
        if (to === null) console.error(`${extension.handle} asked for ${url}, which leads nowhere here.`)
        else if ('elsewhere' in to) location.assign(to.elsewhere)
        else if (!moved(to.path)) location.assign(to.path)
      },
      ...(onClose ? { onClose } : {}),
    })
    return mounted
  }
  const fill = (place: HTMLElement) => {
    const { target = '', order = '', extension: only } = place.dataset
    const here = extensions.filter((each) => each.targets.includes(target) && (only === undefined || each.handle === only))
    for (const extension of here) {
      const container = document.createElement('div')
      container.dataset.item = extension.handle
      place.append(container)
      void mount(extension, target, order, container)
      if (target === menuTarget) openAction(container, extension, page.words, (inside, close) => mount(extension, 'customer-account.order.action.render', order, inside, close))
    }
    return here.length
  }

  for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-actions]')) {
    menu.hidden = !extensions.some((each) => each.targets.includes(menuTarget))
    // A list of orders would start a worker for each of them; one starts when its menu is opened.
    menu.addEventListener('toggle', () => { const place = menu.querySelector<HTMLElement>('[data-lazy]'); if (menu.open && place && !place.hasChildNodes()) fill(place) })
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-target]:not([data-lazy])')) {
    if (fill(place) === 0 && place.dataset.extension !== undefined) for (const without of document.querySelectorAll<HTMLElement>('[data-without-extension]')) without.hidden = false
  }
}

function contextOf(page: PageExtensions, order: string): CustomerAccountContext | null {
  const ofOrder = page.orders[order]
  return ofOrder ? { ...page.context, ...ofOrder, path: page.page?.path ?? '/' } : null
}
