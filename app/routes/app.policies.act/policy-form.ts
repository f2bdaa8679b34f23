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

/** What the pages of policies send; null where it is none. */
export function parsePolicyAct(form: FormData): PolicyAct | null {
  const text = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : null }
  const [intent, versionId, file, seen] = ['intent', 'versionId', 'file', 'seen'].map(text)
  if (intent === 'withdraw') return versionId ? { intent, versionId } : null
  if (intent === 'draft') return file ? { intent, source: { file } } : versionId ? { intent, source: { versionId } } : null
  if (!seen || !/^\d{1,9}$/.test(seen)) return null
  if (intent === 'correct') return versionId && file ? { intent, asked: { versionId, source: { file }, reason: text('reason') ?? '', seen: Number(seen) } } : null
  const law = text('law')
  const source = file ? { file } : versionId ? { versionId, ...(law === null ? {} : { law: law.split(',').filter(isLawPlace) }) } : null
  const when = text('when')
  if (intent !== 'publish' || !source || (when !== 'now' && when !== 'day')) return null
  return { intent, asked: { source, from: when === 'now' ? 'now' : { day: text('day') ?? '' }, note: text('note') ?? '', seen: Number(seen) } }
}
