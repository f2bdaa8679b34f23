import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Says of boxes that stand for some of a list that they are mixed. Polaris draws them so, but leaves the input, which is what assistive technology reads, unchecked. */
export function useMixedBoxes(list: RefObject<HTMLElement>, selected: number): void {
  useEffect(() => {
    for (const box of list.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []) box.indeterminate = box.getAttribute('aria-checked') === 'mixed'
  }, [list, selected])
}
