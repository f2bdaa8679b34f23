import type { Page } from './page.ts'

interface Entry { key: string; url: string | null; getState(): unknown }
type Heard = (event: { navigationType?: 'push' | 'replace' | 'traverse'; from: Entry }) => void

/** The `navigation` of customer accounts. The page decides what an address is; only full pages have a current entry. */
export function createNavigation(page: Page, fullPage: boolean, path: string) {
  const listeners = new Set<Heard>()
  let count = 0
  let pending: { state: unknown } | null = null
  let entry = entryOf(`entry-${count}`, path, undefined)
  return {
    /** What the extension gets. */
    face: {
      navigate(url: string, options?: { state?: unknown; history?: 'auto' | 'push' | 'replace' }) {
        if (typeof url !== 'string' || !url) throw new TypeError('navigate() takes an address.')
        pending = { state: options?.state === undefined ? undefined : structuredClone(options.state) }
        page.tell({ kind: 'navigate', url })
      },
      get currentEntry() {
        if (!fullPage) page.complain('navigation.currentEntry: only extensions of full pages have one.')
        return fullPage ? entry : undefined
      },
      updateCurrentEntry({ state }: { state: unknown }) {
        const from = entry
        entry = entryOf(entry.key, null, structuredClone(state), entry.url)
        for (const listener of listeners) listener({ from })
      },
      addEventListener(type: string, listener: Heard) {
        if (type === 'currententrychange') listeners.add(listener)
        else page.complain(`navigation has no event "${type}".`)
      },
      removeEventListener(_type: string, listener: Heard) { listeners.delete(listener) },
    },
    /** The page's address below the extension's own has changed. */
    entered(next: string) {
      const from = entry
      count += 1
      entry = entryOf(`entry-${count}`, next, pending?.state)
      const navigationType = pending ? 'push' as const : 'traverse' as const
      pending = null
      for (const listener of listeners) listener({ navigationType, from })
    },
  }
}

function entryOf(key: string, path: string | null, state: unknown, url: string | null = path === null ? null : `extension:${path}`): Entry {
  return { key, url, getState: () => (state === undefined ? undefined : structuredClone(state)) }
}
