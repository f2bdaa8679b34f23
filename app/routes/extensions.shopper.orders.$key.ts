import type { LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { answerShopper } from './extensions.$/answer-shopper.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) => answerShopper(request, 'GET', (context, locale) => application.shopperOrder(context, params.key ?? '', locale))
export const action = loader
