import { useEffect, useRef, useState } from 'react'
import type { TraitCountsView } from '../../../application/setup/setup-view.ts'
import { askTraitCounts } from './draft-wire.ts'

/** After this pause in typing lines are counted anew, in milliseconds. */
const pause = 700

/** What was counted, and how each trait was read then, as text. */
export interface CountedTraits { told: TraitCountsView; read: Record<string, string> }

/** How many order lines have each trait: counted apart from what is typed and saved, a moment after it changed. Null until there is an answer. */
export function useTraitCounts(traits: Record<string, unknown>): CountedTraits | null {
  const [counted, setCounted] = useState<CountedTraits | null>(null)
  const isFirst = useRef(true)
  const typed = JSON.stringify(traits)
  useEffect(() => {
    let isOver = false
    const count = async () => {
      const told = await askTraitCounts(typed)
      if (!isOver && told) setCounted({ told, read: Object.fromEntries(Object.entries(JSON.parse(typed) as Record<string, unknown>).map(([name, reading]) => [name, JSON.stringify(reading)])) })
    }
    const timer = setTimeout(() => void count(), isFirst.current ? 0 : pause)
    isFirst.current = false
    return () => { isOver = true; clearTimeout(timer) }
  }, [typed])
  return counted
}
