import type { CorrectAsked, PolicySource, PublishAsked } from '../../application/policies/policies-view.ts'
import { isLawPlace } from '../../domain/kernel/law-places.ts'

export type PolicyAct = { intent: 'publish'; asked: PublishAsked } | { intent: 'correct'; asked: CorrectAsked } | { intent: 'withdraw'; versionId: string } | { intent: 'draft'; source: PolicySource }

/** Bytes of a form beyond which it holds no policy: the largest file, and what a form puts around it. */
const largest = 2_500_000

export const unreadable = 'What was sent could not be read, so nothing was done. A policy file may have 2 MB at most. Reload the page and try again.'

/** The form of a request; null where it is none, or larger than any could be. */
export async function readPolicyForm(request: Request): Promise<FormData | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  return request.formData().catch(() => null)
}

/** What is to be published or looked at: a file, or what a version says, if need be with the law of other places; null where neither is named. */
export function readSource(form: FormData): PolicySource | null {
  const [file, versionId, law] = ['file', 'versionId', 'law'].map((name) => form.get(name))
  if (typeof file === 'string') return { file }
  if (typeof versionId !== 'string' || !versionId) return null
  return { versionId, ...(typeof law === 'string' ? { law: law.split(',').filter(isLawPlace) } : {}) }
}

/** What the pages of policies send; null where it is none. */
export function parsePolicyAct(form: FormData): PolicyAct | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : null }
  const [intent, versionId, file, seen] = ['intent', 'versionId', 'file', 'seen'].map(text)
  if (intent === 'withdraw') return versionId ? { intent, versionId } : null
  if (intent === 'draft') { const source = readSource(form); return source && { intent, source } }
  if (!seen || !/^\d{1,9}$/.test(seen)) return null
  if (intent === 'correct') return versionId && file ? { intent, asked: { versionId, source: { file }, reason: text('reason') ?? '', seen: Number(seen) } } : null
  const source = readSource(form)
  const when = text('when')
  if (intent !== 'publish' || !source || (when !== 'now' && when !== 'ever' && when !== 'day')) return null
  return { intent, asked: { source, from: when === 'day' ? { day: text('day') ?? '' } : when, note: text('note') ?? '', seen: Number(seen), first: text('first') === 'yes' } }
}
