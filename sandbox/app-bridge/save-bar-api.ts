import type { Channel } from './channel.ts'
import { SaveBarElement } from './elements/save-bar.ts'

/** `shopify.saveBar`: shows and hides `<ui-save-bar>` elements by id, and asks before unsaved work is left. */
export function saveBarApi(channel: Channel) {
  const waiting = new Map<number, () => void>()
  let requests = 0
  channel.on('leave-confirmed', ({ request }) => {
    waiting.get(request)?.()
    waiting.delete(request)
  })
  return {
    show: async (id: string) => find(id)?.show(),
    hide: async (id: string) => find(id)?.hide(),
    toggle: async (id: string) => find(id)?.toggle(),
    /** Settles once there is nothing unsaved or the person chose to leave; while they stay, it does not settle. */
    leaveConfirmation(): Promise<void> {
      return new Promise((resolve) => {
        requests += 1
        waiting.set(requests, resolve)
        channel.send({ type: 'leave-confirmation', request: requests })
      })
    },
  }
}

function find(id: string): SaveBarElement | null {
  const element = document.getElementById(id)
  if (element instanceof SaveBarElement) return element
  console.error(`shopify.saveBar: there is no <ui-save-bar id="${id}">.`)
  return null
}
