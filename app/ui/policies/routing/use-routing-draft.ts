import { useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import type { RefusalView } from '../../../application/views.ts'
import { isSameRouting, routingProblems } from '../../../domain/decision/check-routing.ts'
import { useAnswer } from '../../use-answer.ts'
import { emptyStart } from '../StartFields.tsx'
import type { Start } from '../StartFields.tsx'
import { openDraft, rulesOf } from './routing-draft.ts'
import type { DraftRule } from './routing-draft.ts'

/** What the server answers; `done` is what to say of it. */
export interface RoutingAnswer { done: string | null; refusal: RefusalView | null }

/** The rules as they are worked on. What was changed stays until it is saved or discarded, whatever becomes of what is saved. */
export function useRoutingDraft(view: RoutingView) {
  const [draft, setDraft] = useState<DraftRule[] | null>(null)
  const [start, setStart] = useState<Start>(emptyStart)
  const [refusal, setRefusal] = useState<Pick<RefusalView, 'sentence' | 'fields'> | null>(null)
  const letGo = () => { setDraft(null); setStart(emptyStart) }
  const fetcher = useAnswer<RoutingAnswer>((answer) => {
    setRefusal(answer.refusal)
    if (answer.done === null) return
    letGo()
    window.shopify?.toast.show(answer.done)
  })

  const shown = draft ?? openDraft(view.rules)
  const rules = rulesOf(shown)
  const isChanged = draft !== null && !isSameRouting(rules, view.rules)
  const found = isChanged ? routingProblems(rules, view.policies.map(({ name }) => name)) : {}
  const problems: Record<string, string> = { ...refusal?.fields, ...found }
  return {
    shown, rules, isChanged, start, problems,
    busy: fetcher.state !== 'idle',
    refusal: refusal?.sentence ?? null,
    /** Another object each time that something is refused. */
    refused: refusal,
    change: (next: DraftRule[]) => { setRefusal(null); setDraft(next) },
    begin: (next: Start) => { setRefusal(null); setStart(next) },
    discard: () => { letGo(); setRefusal(null) },
    save: () => {
      if (Object.keys(found).length > 0) return setRefusal({ sentence: found.rules ?? 'Some of it needs your attention, so nothing was saved.', fields: {} })
      fetcher.submit({ intent: 'change', rules: JSON.stringify(rules), seen: view.seen ?? '', ...start }, { method: 'post' })
    },
  }
}
