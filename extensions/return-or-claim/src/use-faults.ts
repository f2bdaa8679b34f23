import { useEffect, useRef, useState } from 'preact/hooks'
import type { Faults } from './check-step.ts'

/** Faults as found at one attempt to go on; `attempt` tells two attempts with the same faults apart. */
export interface Found { faults: Faults; first: string | null; attempt: number }

export function useFaults(): { found: Found; find(faults: Faults): void } {
  const [found, setFound] = useState<Found>({ faults: {}, first: null, attempt: 0 })
  const find = (faults: Faults) => setFound((before) => ({ faults, first: Object.keys(faults)[0] ?? null, attempt: before.attempt + 1 }))
  return { found, find }
}

/** For the field of that name: gets the focus when it is the first with a fault. */
export function useFocusOnFault<Element>(field: string, found: Found): { current: Element | null } {
  const ref = useRef<Element>(null)
  useEffect(() => {
    if (found.first === field) moveFocus(ref.current)
  }, [found.attempt])
  return ref
}

/** Elements of extensions have no focus in Shopify's types; where the host gives them one it is used. */
export function moveFocus(element: unknown): void {
  const { focus } = (element ?? {}) as { focus?: unknown }
  if (typeof focus === 'function') focus.call(element)
}
