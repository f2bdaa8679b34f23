import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { application, authenticateStaff } from '../composition.server.ts'

/** The figures of a range, which home asks for once it stands. A refusal is a value. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const query = new URL(request.url).searchParams
  const figures = await application.figures(context, { days: query.get('days'), from: query.get('from'), to: query.get('to') })
  return figures.ok ? json({ figures: figures.value, sentence: null }) : json({ figures: null, sentence: figures.error.sentence })
}
