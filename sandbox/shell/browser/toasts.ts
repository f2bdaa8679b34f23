import type { FromShell, Toast } from '../../app-bridge/protocol.ts'

/** Toasts at the foot of the page, read out politely; each goes by itself, by its button, or when the app takes it back. */
export function toastRack(send: (message: FromShell) => void): { show(toast: Toast): void; hide(id: string): void } {
  const rack = document.querySelector('[data-toasts]')
  const shown = new Map<string, { element: HTMLElement; timer: number }>()
  const hide = (id: string) => {
    const toast = shown.get(id)
    if (toast === undefined) return
    shown.delete(id)
    clearTimeout(toast.timer)
    toast.element.remove()
    send({ type: 'toast-closed', id })
  }
  const button = (label: string, className: string, then: () => void) => {
    const element = Object.assign(document.createElement('button'), { type: 'button', className, textContent: label })
    element.addEventListener('click', then)
    return element
  }
  return {
    hide,
    show(toast) {
      const element = Object.assign(document.createElement('div'), { className: toast.isError ? 'toast toast--error' : 'toast' })
      element.append(Object.assign(document.createElement('span'), { textContent: toast.message }))
      if (toast.action !== null) element.append(button(toast.action, '', () => { send({ type: 'toast-action', id: toast.id }); hide(toast.id) }))
      const close = button('×', 'toast__close', () => hide(toast.id))
      close.setAttribute('aria-label', 'Dismiss')
      element.append(close)
      rack?.append(element)
      shown.set(toast.id, { element, timer: window.setTimeout(() => hide(toast.id), toast.durationMs) })
    },
  }
}
