import { useSearchParams } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import { formatPath, parsePath } from '../../../domain/kernel/patch/path.ts'
import { fieldId } from './draft-context.tsx'

/** Which clause is open; the address keeps it for whoever comes back. Going to a place of the form opens its clause and gives its field the focus. */
export function useOpenClause() {
  const [query, setQuery] = useSearchParams()
  const [open, setHere] = useState(query.get('at'))
  const [wanted, setWanted] = useState<{ place: string } | null>(null)
  const setOpen = useCallback((path: string | null) => { setHere(path); setQuery((before) => withPlace(before, path), { replace: true, preventScrollReset: true }) }, [setQuery])
  const goTo = useCallback((place: string) => {
    const clause = clauseOf(place)
    if (clause) setOpen(clause)
    setWanted({ place })
  }, [setOpen])
  useEffect(() => {
    if (!wanted) return
    // What has to open first is drawn by then.
    const timer = setTimeout(() => { focusAt(wanted.place); setWanted(null) }, 60)
    return () => clearTimeout(timer)
  }, [wanted, open])
  return { open, setOpen, goTo, wanted: wanted?.place ?? null, /** Who came here wanted to begin from something else. */ isAnother: query.get('found') === 'another' }
}

function withPlace(query: URLSearchParams, path: string | null): URLSearchParams {
  const next = new URLSearchParams(query)
  if (path === null) next.delete('at')
  else next.set('at', path)
  return next
}

function clauseOf(place: string): string | null {
  const steps = parsePath(place) ?? []
  return steps.length >= 4 && steps[2] === 'clauses' ? formatPath(steps.slice(0, 4)) : null
}

/** The field of a place, or else that of what holds it. */
function focusAt(place: string): void {
  const steps = parsePath(place) ?? []
  for (let length = steps.length; length >= 0; length -= 1) {
    const field = document.getElementById(fieldId(formatPath(steps.slice(0, length))))
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    if (field.tabIndex < 0 && !field.hasAttribute('tabindex')) field.tabIndex = -1
    return field.focus({ preventScroll: true })
  }
}
