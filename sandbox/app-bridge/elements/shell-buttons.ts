import type { Channel } from '../channel.ts'
import type { ShellButton } from '../protocol.ts'

export type ButtonBook = {
  /** Describes an element of the app's page as a button that the shell draws. */
  describe(element: HTMLElement): ShellButton
}

/** Remembers which element stands behind each button in the shell; pressing there clicks here. */
export function buttonBook(channel: Channel): ButtonBook {
  const keys = new WeakMap<HTMLElement, string>()
  const elements = new Map<string, WeakRef<HTMLElement>>()
  let count = 0
  channel.on('press', ({ key }) => elements.get(key)?.deref()?.click())
  return {
    describe(element) {
      let key = keys.get(element)
      if (key === undefined) {
        count += 1
        key = `button-${count}`
        keys.set(element, key)
        elements.set(key, new WeakRef(element))
      }
      return {
        key,
        label: element.textContent?.trim() ?? '',
        primary: element.getAttribute('variant') === 'primary',
        critical: element.getAttribute('tone') === 'critical',
        disabled: element.hasAttribute('disabled'),
        loading: element.hasAttribute('loading') && element.getAttribute('loading') !== 'false',
      }
    },
  }
}
