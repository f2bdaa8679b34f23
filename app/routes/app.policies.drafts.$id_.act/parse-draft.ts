import type { PublishDraftAsked } from '../../application/policies/draft-view.ts'
import type { Patch } from '../../domain/kernel/patch/patch.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

export type DraftAct = { intent: 'change'; patches: Patch[]; at: string | null } | { intent: 'publish'; asked: PublishDraftAsked } | { intent: 'discard' }

/** More changes than anybody makes between two signs of life. */
const most = 500
/** More than go along with any: a document is named once for each ground and where documents prevail. */
const mostAlong = 20

/** What the editor sends; null where it is none. */
export function parseDraftAct(form: FormData): DraftAct | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : null }
  const intent = text('intent')
  if (intent === 'discard') return { intent }
  if (intent === 'change') {
    const patches = parsePatches(text('patches'))
    return patches ? { intent, patches, at: text('at') || null } : null
  }
  const [revision, seen, from] = [countOf(text('revision')), countOf(text('seen')), startOf(text('when'), text)]
  if (intent !== 'publish' || revision === null || seen === null || from === null) return null
  return { intent, asked: { revision, seen, from, note: text('note') ?? '', first: text('first') === 'yes' } }
}

function startOf(when: string | null, text: (name: string) => string | null): PublishDraftAsked['from'] | null {
  if (when === 'now' || when === 'ever') return when
  if (when === 'day') return { day: text('day') ?? '' }
  const corrects = text('corrects')
  return when === 'correct' && corrects ? { corrects } : null
}

export const countOf = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null)

function parsePatches(text: string | null): Patch[] | null {
  const value = parseJson(text)
  return Array.isArray(value) && value.length <= most && value.every(isPatch) ? value : null
}

function isPatch(value: unknown): value is Patch {
  if (!isRecord(value)) return false
  const { along = [], ...own } = value
  return isOne(own) && Array.isArray(along) && along.length <= mostAlong && along.every(isOne)
}

function isOne(value: unknown): boolean {
  if (!isRecord(value) || typeof value.path !== 'string') return false
  const isName = (one: unknown) => one === undefined || one === null || typeof one === 'string'
  return isName(value.stood) && isName(value.after) && (value.makes === undefined || typeof value.makes === 'number') && Object.keys(value).every((key) => ['path', 'was', 'to', 'stood', 'after', 'makes'].includes(key))
}
