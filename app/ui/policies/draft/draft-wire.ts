import type { DraftChanged, DraftChanges, DraftNews } from '../../../application/policies/draft-view.ts'
import type { TraitCountsView } from '../../../application/setup/setup-view.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'

/** What was refused, as far as the editor needs it. */
interface Refused { kind: string; sentence: string }

/** What came of a request. `gone`: there is no such draft any more. */
export interface Sent { changed: DraftChanged | null; refusal: string | null; gone: boolean }

/** Longer no change waits for its answer, in milliseconds. */
const patience = 15_000

/** Sends changes of a draft. It never throws: a change that doesn't arrive is sent again. */
export async function sendChanges(id: string, patches: Patch[], at: string | null): Promise<Sent | null> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ intent: 'change', patches: JSON.stringify(patches), at: at ?? '' })) form.set(name, value)
  const answer = await ask<{ changed: DraftChanged | null; refusal: Refused | null }>(`/app/policies/drafts/${id}/act`, { method: 'POST', body: form })
  return answer && { changed: answer.changed, refusal: answer.refusal?.sentence ?? null, gone: answer.refusal?.kind === 'not-found' }
}

/** Asks what is new of a draft; null where no answer came. */
export const askNews = (id: string, window: { windowId: string; revision: number; at: string | null }): Promise<{ news: DraftNews | null; refusal: Refused | null } | null> =>
  ask(`/app/policies/drafts/${id}/news?${new URLSearchParams({ window: window.windowId, revision: String(window.revision), at: window.at ?? '' })}`)

/** Asks what publishing a draft would change, or would as a correction of a version; null where no answer came. */
export const askChanges = (id: string, corrects: string | null): Promise<{ changes: DraftChanges | null; refusal: Refused | null } | null> => ask(`/app/policies/drafts/${id}/changes?${new URLSearchParams({ corrects: corrects ?? '' })}`)

/** Asks how many order lines have each trait as it is written, of which nothing needs to be saved; null where no answer came. */
export const askTraitCounts = (traits: string): Promise<TraitCountsView | null> => {
  const body = new FormData()
  body.set('traits', traits)
  return ask('/app/policies/trait-counts', { method: 'POST', body })
}

async function ask<Answer>(url: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) })
    return answer.ok ? ((await answer.json()) as Answer) : null
  } catch {
    return null
  }
}
