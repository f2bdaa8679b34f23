import { json, type ActionFunctionArgs } from '@remix-run/node'
import type { Refusal } from '../../application/application.ts'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { parsePolicyAct, readPolicyForm, unreadable } from './policy-form.ts'

const refused = (refusal: Refusal) => json({ done: null, refusal: toRefusalView(refusal) })
const done = (url: string, told: string) => json({ done: { url, told }, refusal: null })

/** Publishes, corrects or withdraws a version, or begins to change one. Refusals come back as values, with status 200: they belong beside what was entered. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const form = await readPolicyForm(request)
  const act = form && parsePolicyAct(form)
  if (!act) return refused({ kind: 'invalid', sentence: unreadable, fields: {} })
  switch (act.intent) {
    case 'withdraw': {
      const withdrawn = await application.policies.withdraw(context, act.versionId)
      return withdrawn.ok ? done('/app/policies', 'Version withdrawn') : refused(withdrawn.error)
    }
    case 'draft': {
      const begun = await application.drafts.begin(context, act.source)
      if (!begun.ok) return refused(begun.error)
      const { id, isAnother } = begun.value
      return isAnother ? done(`/app/policies/drafts/${id}?found=another`, 'The draft that was there is open') : done(`/app/policies/drafts/${id}`, 'Draft opened')
    }
    case 'publish': {
      const published = await application.policies.publish(context, act.asked)
      return published.ok ? done(`/app/policies/versions/${published.value.id}`, `Version ${published.value.number} ${typeof act.asked.from === 'object' ? 'scheduled' : 'published'}`) : refused(published.error)
    }
    case 'correct': {
      const corrected = await application.policies.correct(context, act.asked)
      return corrected.ok ? done(`/app/policies/versions/${corrected.value.id}`, `Version ${corrected.value.number} published as a correction`) : refused(corrected.error)
    }
    default:
      return act satisfies never
  }
}
