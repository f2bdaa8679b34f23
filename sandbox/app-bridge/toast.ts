import type { ToastOptions } from '@shopify/app-bridge-types'
import type { Channel } from './channel.ts'

const DEFAULT_DURATION_MS = 5000

/** `shopify.toast`: the shell draws it; its action and its end come back as callbacks. */
export function toastApi(channel: Channel) {
  const shown = new Map<string, ToastOptions>()
  let count = 0
  channel.on('toast-action', ({ id }) => shown.get(id)?.onAction?.())
  channel.on('toast-closed', ({ id }) => {
    shown.get(id)?.onDismiss?.()
    shown.delete(id)
  })
  return {
    show(message: string, options: ToastOptions = {}): string {
      count += 1
      const id = `toast-${count}`
      shown.set(id, options)
      channel.send({
        type: 'toast-show',
        toast: {
          id,
          message,
          isError: options.isError ?? false,
          durationMs: options.duration ?? DEFAULT_DURATION_MS,
          action: options.action ?? null,
        },
      })
      return id
    },
    hide(id: string): void {
      channel.send({ type: 'toast-hide', id })
    },
  }
}
