import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { Refusal } from '../../application/application.ts'
import { toRefusalView } from '../../application/views.ts'
import { application, authenticateStaff } from '../../composition.server.ts'
import { isSetUpStep } from '../../domain/setup/steps.ts'
import { SetUpPage } from '../../ui/setup/SetUpPage.tsx'
import { parseSetUpForm } from './parse-setup-form.ts'

export const meta: MetaFunction = () => [{ title: 'Set up · Recourse' }]

/** A step that can't be shown yet leads to where the set-up stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  if (!isSetUpStep(params.step)) throw json({ sentence: 'The set-up has no such step.' }, { status: 404 })
  const view = await application.setup.view(context, params.step)
  if (!view.ok) throw redirect(`/app/set-up${new URL(request.url).search}`)
  return json({ view: view.value })
}

/** What is chosen on the last step changes nothing that it shows; and once it is published there is no step any more to be read again. */
export const shouldRevalidate = ({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => formAction !== '/app/set-up/publish' && defaultShouldRevalidate

const refused = (refusal: Refusal) => json({ ok: false as const, revision: null, goTo: null, done: null, refusal: toRefusalView(refusal) })
const done = (said: { revision?: number; goTo?: string | null; done?: { url: string; told: string } }) => json({ ok: true as const, revision: said.revision ?? null, goTo: said.goTo ?? null, done: said.done ?? null, refusal: null })

/** Saves as it is entered, puts aside, publishes. Refusals come back as values, with status 200: they belong beside what was entered. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const act = parseSetUpForm(await request.formData())
  if (!act) return refused({ kind: 'invalid', sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.', fields: {} })
  switch (act.intent) {
    case 'save': {
      const saved = await application.setup.change(context, act.change)
      return saved.ok ? done({ revision: saved.value.revision, goTo: act.change.goTo }) : refused(saved.error)
    }
    case 'dismiss': {
      const put = await application.setup.dismiss(context, true)
      return put.ok ? done({ done: { url: put.value.first ? '/app' : '/app/policies', told: 'Everything so far is kept' } }) : refused(put.error)
    }
    case 'publish': {
      const published = await application.setup.publish(context, act.asked)
      if (!published.ok) return refused(published.error)
      const { id, number } = published.value
      return done({ done: { url: `/app/policies/versions/${id}`, told: `Version ${number} published` } })
    }
    default:
      return act satisfies never
  }
}

export default function SetUp() {
  const { view } = useLoaderData<typeof loader>()
  return <SetUpPage key={view.content.step} view={view} />
}
