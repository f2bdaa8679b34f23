import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { toRefusalView } from '../application/views.ts'
import { application, authenticateStaff } from '../composition.server.ts'
import { countOf } from './app.policies.drafts.$id_.act/parse-draft.ts'

/** What a window doesn't have yet of a draft, and who else is there. A draft that is gone says so. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const news = await application.drafts.news(context, params.id ?? '', { windowId: (query.get('window') ?? '').slice(0, 40), revision: countOf(query.get('revision')) ?? -1, at: query.get('at') || null })
  return news.ok ? json({ news: news.value, refusal: null }) : json({ news: null, refusal: toRefusalView(news.error) })
}
