/** What can be shown by naming its id: modals, sheets, popovers, menus, tooltips, and texts that can be copied. */
export interface Overlay {
  kind: 'dialog' | 'menu' | 'popover' | 'tooltip' | 'clipboard'
  show(opener: HTMLElement | null): void
  hide(): void
  isOpen(): boolean
  copy?(): void
}

export type Command = '--auto' | '--show' | '--hide' | '--toggle' | '--copy'

export interface Overlays {
  register(id: string, overlay: Overlay): () => void
  find(id: string | undefined): Overlay | undefined
  run(id: string, command: Command, opener: HTMLElement | null): void
  /** Tells that something opened, closed, came or went. */
  changed(): void
  subscribe(listener: () => void): () => void
  version(): number
}

/** The overlays of one extension by id. */
export function createOverlays(): Overlays {
  const known = new Map<string, Overlay>()
  const listeners = new Set<() => void>()
  let version = 0
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    register(id, overlay) {
      known.set(id, overlay)
      changed()
      return () => {
        if (known.get(id) !== overlay) return
        known.delete(id)
        changed()
      }
    },
    find: (id) => (id ? known.get(id) : undefined),
    run(id, command, opener) {
      const overlay = known.get(id)
      if (!overlay) return console.error(`No element "${id}" can be shown or hidden: commandFor names it.`)
      if (command === '--copy' || (command === '--auto' && overlay.kind === 'clipboard')) return overlay.copy?.()
      if (command === '--hide' || (command !== '--show' && overlay.isOpen())) overlay.hide()
      else if (!overlay.isOpen()) overlay.show(opener)
    },
    changed,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
