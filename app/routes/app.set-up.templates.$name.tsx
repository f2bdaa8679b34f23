import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../composition.server.ts'
import { TemplatePreview } from '../ui/setup/TemplatePreview.tsx'

export const meta: MetaFunction = () => [{ title: 'Template · Set up · Recourse' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await application.setup.template(await authenticateStaff(request), params.name ?? '', new URL(request.url).searchParams.get('language'))
  if (!page.ok) throw json({ sentence: page.error.sentence }, { status: 404 })
  return json({ page: page.value })
}

export default function Template() {
  return <TemplatePreview page={useLoaderData<typeof loader>().page} />
}
