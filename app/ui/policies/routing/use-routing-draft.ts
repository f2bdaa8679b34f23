import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import { isSameRouting, routingProblems } from '../../../domain/decision/check-routing.ts'
import { emptyStart } from '../StartFields.tsx'
import type { Start } from '../StartFields.tsx'
import { openDraft, rulesOf } from './routing-draft.ts'
import type { DraftRule } from './routing-draft.ts'

/** What the server answers; `done` is what to say of it. */
export interface RoutingAnswer { done: string | null; sentence: string | null; fields: Record<string, string> }

/** The rules as they are worked on. What was changed stays until it is saved or discarded, whatever becomes of what is saved. */
export function useRoutingDraft(view: RoutingView) {
  const fetcher = useFetcher<RoutingAnswer>()
  const [draft, setDraft] = useState<DraftRule[] | null>(null)
  const [start, setStart] = useState<Start>(emptyStart)
  const [refusal, setRefusal] = useState<Omit<RoutingAnswer, 'done'> | null>(null)
  const answered = useRef<RoutingAnswer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'

  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    setRefusal(answer.done === null ? answer : null)
    if (answer.done === null) return
    setDraft(null)
    setStart(emptyStart)
    window.shopify?.toast.show(answer.done)
  }, [busy, fetcher.data])

  const shown = draft ?? openDraft(view.rules)
  const rules = rulesOf(shown)
  const isChanged = draft !== null && !isSameRouting(rules, view.rules)
  const found = isChanged ? routingProblems(rules, view.policies.map(({ name }) => name)) : {}
  const attention = found.rules ?? 'Some of it needs your attention, so nothing was saved.'
  return {
    shown, rules, isChanged, busy, start,
    problems: { ...refusal?.fields, ...found } as Record<string, string>,
    refusal: refusal?.sentence ?? null,
    change: (next: DraftRule[]) => { setRefusal(null); setDraft(next) },
    begin: (next: Start) => { setRefusal(null); setStart(next) },
    discard: () => { setDraft(null); setStart(emptyStart); setRefusal(null) },
    save: () => {
      if (Object.keys(found).length > 0) return setRefusal({ sentence: attention, fields: {} })
      fetcher.submit({ intent: 'change', rules: JSON.stringify(rules), seen: view.seen ?? '', ...start }, { method: 'post' })
    },
  }
}
