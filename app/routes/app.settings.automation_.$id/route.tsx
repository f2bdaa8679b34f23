import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Refusal } from '../../application/application.ts'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { RulePage } from '../../ui/automation/RulePage.tsx'
import type { RuleAnswer } from '../../ui/automation/rule-answer.ts'
import { parseRuleForm } from './parse-rule-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.rule?.name ?? 'New rule'} · Automatic acts · Recourse` }]

const idOf = (param: string | undefined) => (param === 'new' || !param ? null : param)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const view = await application.automation.rule(await authenticateStaff(request), idOf(params.id))
  if (!view.ok) throw json({ sentence: view.error.sentence }, { status: 404 })
  return json({ view: view.value })
}

const nothing: RuleAnswer = { ok: false, saved: null, trial: null, claimTrial: null, refusal: null }
const refused = (error: Refusal) => json<RuleAnswer>({ ...nothing, refusal: toRefusalView(error) })

/** Saves a rule, or tries it. Refusals come back as values, with status 200: they belong beside what was entered. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseRuleForm(await request.formData())
  if (!asked) return refused({ kind: 'invalid', sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} })
  switch (asked.intent) {
    case 'save': {
      const saved = await application.automation.save(context, { id: idOf(params.id), version: asked.version, draft: asked.draft })
      return saved.ok ? json<RuleAnswer>({ ...nothing, ok: true, saved: saved.value }) : refused(saved.error)
    }
    case 'try': {
      const tried = await application.automation.try(context, idOf(params.id), asked.draft)
      return tried.ok ? json<RuleAnswer>({ ...nothing, ok: true, trial: tried.value }) : refused(tried.error)
    }
    case 'try-on': {
      const tried = await application.automation.tryOn(context, idOf(params.id), asked.draft, asked.claim)
      return tried.ok ? json<RuleAnswer>({ ...nothing, ok: true, claimTrial: tried.value }) : refused(tried.error)
    }
    default:
      return asked satisfies never
  }
}

export default function Rule() {
  const { view } = useLoaderData<typeof loader>()
  return <RulePage key={view.rule?.id ?? 'new'} view={view} />
}
