import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { RulesPage } from '../../ui/automation/RulesPage.tsx'
import { parseRulesForm } from './parse-rules-form.ts'

export const meta: MetaFunction = () => [{ title: 'Automatic acts · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return json({ view: await application.automation.list(await authenticateStaff(request)) })
}

/** Refusals come back as values, with status 200: they belong beside what was asked. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseRulesForm(await request.formData())
  if (!asked) return json({ ok: false, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', told: null })
  switch (asked.intent) {
    case 'switch': {
      const done = await application.automation.switch(context, asked)
      return json({ ok: done.ok, sentence: done.ok ? null : done.error.sentence, told: asked.active ? 'Rule switched on' : 'Rule switched off' })
    }
    case 'remove': {
      const done = await application.automation.remove(context, asked)
      return json({ ok: done.ok, sentence: done.ok ? null : done.error.sentence, told: 'Rule removed' })
    }
    case 'order': {
      const done = await application.automation.order(context, asked.ids)
      return json({ ok: done.ok, sentence: done.ok ? null : done.error.sentence, told: 'Order saved' })
    }
    default:
      return asked satisfies never
  }
}

export default function Rules() {
  return <RulesPage view={useLoaderData<typeof loader>().view} />
}
