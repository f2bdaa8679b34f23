import { useEffect, useRef, useState } from 'preact/hooks'
import type { Faults } from './check-step.ts'
import type { DraftLine } from './draft.ts'

/** Faults as found at one attempt to go on; `attempt` tells two attempts with the same faults apart. */
export interface Found { faults: Faults; first: string | null; attempt: number }

const none: Found & { lines: readonly DraftLine[] } = { faults: {}, first: null, attempt: 0, lines: [] }

/** What was found when `find` was last told, as far as it still stands: a line that has changed since has its faults taken off. */
export function useFaults(lines: readonly DraftLine[]): { found: Found; find(faults: Faults): void } {
  const [found, setFound] = useState(none)
  const find = (faults: Faults) => setFound((before) => ({ faults, first: Object.keys(faults)[0] ?? null, attempt: before.attempt + 1, lines }))
  return { found: { ...found, faults: standing(found.faults, found.lines, lines) }, find }
}

/** Whether the shopper has entered nothing else for a line; what the app asks about it may have come meanwhile. */
const isSameEntry = (one: DraftLine, other: DraftLine): boolean => (['lineItemId', 'quantity', 'ground', 'remedy', 'facts', 'unknown', 'note'] as const).every((entry) => one[entry] === other[entry])

/** The faults whose line, or whose lines as a whole, are still the same. */
export function standing(faults: Faults, then: readonly DraftLine[], now: readonly DraftLine[]): Faults {
  const changed = then.filter((line) => !now.some((other) => isSameEntry(line, other)))
  const gone = (field: string) => (field === 'lines' ? changed.length > 0 || then.length !== now.length : changed.some(({ lineItemId }) => field.startsWith(`${lineItemId}.`)))
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !gone(field)))
}

/** For the field of that name: gets the focus when it is the first with a fault. */
export function useFocusOnFault<Element>(field: string, found: Found): { current: Element | null } {
  const ref = useRef<Element>(null)
  useEffect(() => {
    if (found.first === field) moveFocus(ref.current)
  }, [found.attempt])
  return ref
}

/** Shopify's types promise no element a focus of its own; where the host gives it one it is used, and a refusal is no fault. */
function moveFocus(element: unknown): void {
  const { focus } = (element ?? {}) as { focus?: unknown }
  if (typeof focus !== 'function') return
  void Promise.resolve()
    .then(() => focus.call(element) as unknown)
    .catch(() => undefined)
}
