import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ClaimLineInput, LineDecisionView } from '../../application/claims/decision-view.ts'
import type { RefusalView } from '../../application/views.ts'

interface Answer { decisions: LineDecisionView[] | null; refusal: RefusalView | null }

/** After this pause in typing the decision is asked for, in milliseconds. */
const pause = 250

/**
 * What the terms answer to the lines as they stand, asked again a moment after each change.
 * `stale` is true while the answer shown belongs to an earlier state of the form.
 */
export function useLiveDecisions(lines: ClaimLineInput[]) {
  const fetcher = useFetcher<Answer>()
  const sent = JSON.stringify(lines)
  const asked = useRef('[]')
  const { submit } = fetcher
  useEffect(() => {
    if (sent === asked.current) return
    const timer = setTimeout(() => {
      asked.current = sent
      if (sent !== '[]') submit({ intent: 'preview', lines: sent }, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [sent, submit])
  const stale = sent !== '[]' && (sent !== asked.current || fetcher.state !== 'idle')
  return { decisions: fetcher.data?.decisions ?? [], refusal: lines.length > 0 ? fetcher.data?.refusal ?? null : null, stale }
}
