import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { application, authenticateStaff } from '../../composition.server.ts'
import { HistoryPage } from '../../ui/history/HistoryPage.tsx'
import { parseHistoryForm } from './parse-history-form.ts'

export const meta: MetaFunction = () => [{ title: 'History · Settings · Recourse' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const history = await application.history.view(await authenticateStaff(request))
  return history.ok ? json({ history: history.value, sentence: null }) : json({ history: null, sentence: history.error.sentence })
}

/** Refusals come back as values, with status 200: they belong beside what was asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await authenticateStaff(request)
  const asked = parseHistoryForm(await request.formData())
  if (!asked) return json({ ok: false, told: null, sentence: 'What was sent could not be read, so nothing was changed. Reload the page and try again.' })
  switch (asked.intent) {
    case 'start': {
      const started = await application.history.start(context)
      return json(started.ok ? done('Past orders are being taken in') : refused(started.error))
    }
    case 'bring-in': {
      const brought = await application.history.bringIn(context, asked.file, asked.seen)
      return json(brought.ok ? done(brought.value.rows === 1 ? 'One past claim brought in' : `${brought.value.rows} past claims brought in`) : refused(brought.error))
    }
    case 'discard': {
      const discarded = await application.history.discard(context, asked.file)
      return json(discarded.ok ? done('File discarded') : refused(discarded.error))
    }
    case 'undo': {
      const undone = await application.history.undo(context, asked.file)
      return json(undone.ok ? done('Past claims taken out') : refused(undone.error))
    }
    default:
      return asked satisfies never
  }
}

const done = (told: string) => ({ ok: true, told, sentence: null })
const refused = ({ sentence }: { sentence: string }) => ({ ok: false, told: null, sentence })

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}
