import { json, type ActionFunctionArgs } from '@remix-run/node'
import type { Refusal } from '../../application/application.ts'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { readPolicyForm, unreadable } from '../app.policies.act/policy-form.ts'
import { parseDraftAct } from './parse-draft.ts'

const refused = (error: Refusal) => json({ changed: null, done: null, refusal: toRefusalView(error) })
const done = (url: string, told: string) => json({ changed: null, done: { url, told }, refusal: null })

/** Changes, publishes or discards a draft. Refusals come back as values, with status 200: they belong beside what was entered. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const id = params.id ?? ''
  const form = await readPolicyForm(request)
  const act = form && parseDraftAct(form)
  if (!act) return refused({ kind: 'not-allowed', sentence: unreadable })
  switch (act.intent) {
    case 'change': {
      const changed = await application.drafts.change(context, id, act.patches, act.at)
      return changed.ok ? json({ changed: changed.value, done: null, refusal: null }) : refused(changed.error)
    }
    case 'publish': {
      const published = await application.drafts.publish(context, id, act.asked)
      return published.ok ? done(`/app/policies/versions/${published.value.id}`, `Version ${published.value.number} ${typeof act.asked.from === 'object' && 'day' in act.asked.from ? 'scheduled' : 'published'}`) : refused(published.error)
    }
    case 'discard': {
      const discarded = await application.drafts.discard(context, id)
      return discarded.ok ? done('/app/policies', 'Draft discarded') : refused(discarded.error)
    }
    default:
      return act satisfies never
  }
}
