import type { ExtensionManifest, MountedExtension } from '../../extension-host/contract.ts'

const actionTarget = 'customer-account.order.action.render'

/**
 * A menu item that leads nowhere opens its extension's action in a dialog: "Use the href prop to navigate directly, or omit it
 * to open a modal", https://shopify.dev/docs/api/customer-account-ui-extensions/latest/targets/order-actions
 */
export function openAction(menuItem: HTMLElement, extension: ExtensionManifest, words: { close: string }, mount: (inside: HTMLElement, close: () => void) => Promise<MountedExtension> | null): void {
  if (!extension.targets.includes(actionTarget)) return
  menuItem.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('button') || target.closest('a')) return
    const dialog = document.createElement('dialog')
    dialog.className = 'action'
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'action__close'
    close.setAttribute('aria-label', words.close)
    close.textContent = '×'
    close.addEventListener('click', () => dialog.close())
    const inside = document.createElement('div')
    dialog.setAttribute('aria-label', extension.names[document.documentElement.lang] ?? Object.values(extension.names)[0] ?? extension.handle)
    dialog.append(close, inside)
    document.body.append(dialog)
    const mounted = mount(inside, () => dialog.close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      void mounted?.then((each) => each.unmount())
    })
    dialog.showModal()
  })
}
