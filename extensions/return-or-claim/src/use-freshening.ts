import { useEffect } from 'preact/hooks'

/** So old, in milliseconds, a list of addresses is read anew, since each opens for a quarter of an hour; how old it is is looked at this often. */
export const listAges = { most: 600_000, look: 30_000 } as const

/**
 * Reads anew what has grown old, while it is `wanted`; `age` is in milliseconds. Looked at by the clock, and not waited for
 * at one stretch: a device that slept has waited less than went by. `age` and `reload` must stay the same from one drawing to the next.
 */
export function useFreshening(wanted: boolean, age: () => number, reload: () => void): void {
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setInterval(() => { if (age() >= listAges.most) reload() }, listAges.look)
    return () => clearInterval(timer)
  }, [wanted, age, reload])
}
