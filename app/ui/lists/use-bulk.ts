import { useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import { mostPerRequest } from '../../application/claims/claims-view.ts'
import type { BulkAct, BulkOutcome, SeenClaim } from '../../application/claims/claims-view.ts'

/** How far an act on many claims has come. `failure`: why it could not go on; what is not among the outcomes was not begun. */
export interface Progress { act: BulkAct; total: number; outcomes: BulkOutcome[]; running: boolean; failure: string | null }

/** Gives many claims the same command in small portions, so that each can be told of, and the rest can be stopped. */
export function useBulk(onDone: () => void) {
  const { revalidate } = useRevalidator()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopped = useRef(false)

  const run = async (act: BulkAct, choose: () => Promise<SeenClaim[]>) => {
    stopped.current = false
    let now: Progress = { act, total: 0, outcomes: [], running: true, failure: null }
    const show = (change: Partial<Progress>) => setProgress(now = { ...now, ...change })
    show({})
    try {
      const chosen = await choose()
      show({ total: chosen.length })
      for (let from = 0; from < chosen.length && !stopped.current; from += mostPerRequest) {
        const answer = await post('/app/claims/bulk', { act, claims: chosen.slice(from, from + mostPerRequest) })
        if (answer.outcomes === null) { show({ failure: answer.sentence }); break }
        show({ outcomes: [...now.outcomes, ...answer.outcomes] })
      }
    } catch {
      show({ failure: unanswered })
    }
    show({ running: false })
    revalidate()
    onDone()
  }
  return { progress, run, stop: () => { stopped.current = true }, close: () => setProgress(null) }
}

const unanswered = 'No answer came, so it is not certain what was done of the last ones. Look at the list, which shows them as they are now.'

async function post(url: string, body: unknown): Promise<{ outcomes: BulkOutcome[] | null; sentence: string | null }> {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  const said = (await answer.json()) as { outcomes?: BulkOutcome[] | null; sentence?: string | null }
  return { outcomes: said.outcomes ?? null, sentence: said.sentence ?? unanswered }
}

/** The claims behind "all that match". */
export async function fetchMatching(query: string): Promise<SeenClaim[]> {
  const answer = await fetch(`/app/claims/matching?${query}`)
  if (!answer.ok) throw new Error('No answer came.')
  return ((await answer.json()) as { claims: SeenClaim[] }).claims
}
