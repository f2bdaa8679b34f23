import type { ActionFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { answerShopper } from './extensions.$/answer-shopper.ts'

export const action = ({ request, params }: ActionFunctionArgs) => answerShopper(request, 'POST', (context, body) => application.evidence.removeByShopper(context, params.key ?? '', params.id ?? '', (body as { locale?: unknown } | null)?.locale))
export const loader = action
