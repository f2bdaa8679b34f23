import type { LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { answerShopper } from './extensions.$/answer-shopper.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) => answerShopper(request, 'GET', (context, locale) => application.shopperClaim(context, params.id ?? '', locale))
export const action = loader
