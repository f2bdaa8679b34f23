/** Values of the API that the extension may watch. Before Preact's signals are known they are plain and already watchable. */
export interface Watched<T> { readonly value: T; readonly current: T; subscribe(listener: (value: T) => void): () => void; destroy(): Promise<void> }

export type SignalClass = new (value: unknown) => { value: unknown; subscribe(listener: (value: unknown) => void): () => void }

export interface Signals {
  /** What the API hands out, by name; the same each time. */
  read(name: string): unknown
  /** From now on real signals of this class are handed out; see `@shopify/ui-extensions/preact`. */
  use(Class: SignalClass): void
  set(name: string, value: unknown): void
}

/** Signals by name with their first values; those not named here do not exist. */
export function createSignals(values: Record<string, unknown>): Signals {
  const plain = new Map<string, ReturnType<typeof plainSignal>>()
  const real = new Map<string, { value: unknown }>()
  let Signal: SignalClass | null = null
  const plainOf = (name: string) => {
    const known = plain.get(name) ?? plainSignal(() => values[name])
    plain.set(name, known)
    return known
  }
  return {
    read(name) {
      if (!Signal) return plainOf(name).face
      const known = real.get(name)
      if (known) return known
      const made = new Signal(values[name])
      // The older name of `value`, and what nobody needs to call any more.
      Object.defineProperties(made, { current: { get() { return made.value } }, destroy: { value: async () => {} } })
      real.set(name, made)
      return made
    },
    use(Class) { Signal = Class },
    set(name, value) {
      values[name] = value
      plain.get(name)?.changed()
      const signal = real.get(name)
      if (signal) signal.value = value
    },
  }
}

function plainSignal(read: () => unknown) {
  const listeners = new Set<(value: unknown) => void>()
  const face: Watched<unknown> = {
    get value() { return read() },
    get current() { return read() },
    // As Preact's do: the listener hears the present value at once.
    subscribe(listener) {
      listeners.add(listener)
      listener(read())
      return () => { listeners.delete(listener) }
    },
    destroy: async () => listeners.clear(),
  }
  return { face, changed: () => { for (const listener of listeners) listener(read()) } }
}
