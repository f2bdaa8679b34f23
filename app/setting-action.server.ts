import { json, type ActionFunctionArgs } from '@remix-run/node'
import type { Refusal, StaffContext } from './application/application.ts'
import { authenticateStaff } from './composition.server.ts'
import type { Result } from './domain/kernel/result.ts'

/** The action of a page of settings that is sent whole in one field. Refusals come back as values, with status 200: they belong beside what was changed. */
export function settingAction<Asked>(field: string, parse: (sent: unknown) => Asked | null, save: (context: StaffContext, asked: Asked) => Promise<Result<unknown, Refusal>>) {
  return async ({ request }: ActionFunctionArgs) => {
    const context = await authenticateStaff(request)
    const asked = parse((await request.formData()).get(field))
    if (!asked) return json({ ok: false, sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.' })
    const saved = await save(context, asked)
    return json({ ok: saved.ok, sentence: saved.ok ? null : saved.error.sentence })
  }
}
