import type { RemoteConnection } from '@remote-dom/core'
import { listenerMark } from '../protocol.ts'
import type { ToPage } from '../protocol.ts'

/** A connection of remote-dom that sends what changed once per turn, cleaned of what can't be cloned. */
export interface TreeConnection extends RemoteConnection {
  /** Runs `change` without telling the page, which knows of it already. */
  quietly(change: () => void): void
  flush(): void
}

export function createConnection(post: (message: ToPage) => void, complain: (sentence: string) => void): TreeConnection {
  let queued: unknown[] = []
  let quiet = false
  const flush = () => {
    if (!queued.length) return
    const records = queued
    queued = []
    post({ kind: 'mutate', records })
  }
  return {
    mutate(records) {
      if (quiet) return
      if (!queued.length) queueMicrotask(flush)
      // Copied at once: what was queued must not change with the tree before it is sent.
      for (const record of records) queued.push(cloneable([...record], complain))
    },
    call(id, method, ...args) {
      flush()
      post({ kind: 'call', id, method, args: [...args] })
    },
    quietly(change) {
      quiet = true
      try { change() } finally { quiet = false }
    },
    flush,
  }
}

/** A copy that can cross: listeners become marks, what is undefined is left out of objects, anything else that can't be cloned is complained about. */
function cloneable(value: unknown, complain: (sentence: string) => void): unknown {
  if (typeof value === 'function') return listenerMark
  if (Array.isArray(value)) return value.map((each) => cloneable(each, complain))
  if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? undefined : value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, cloneable(each, complain)]))
  try {
    return structuredClone(value)
  } catch {
    complain(`A value of the kind ${(value as object).constructor?.name ?? 'unknown'} was set on an element; it can't leave the extension.`)
    return undefined
  }
}
