import type { ActionFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { answerShopper } from './extensions.$/answer-shopper.ts'

export const action = ({ request, params }: ActionFunctionArgs) => answerShopper(request, 'POST', (context, body) => application.shopperTellParcel(context, params.id ?? '', body))
export const loader = action
