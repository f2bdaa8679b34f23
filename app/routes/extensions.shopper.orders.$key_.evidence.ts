import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { application } from '../composition.server.ts'
import { answerShopper, answerUpload } from './extensions.$/answer-shopper.ts'
import { shopperTargetOf } from './extensions.$/read-upload.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) => answerShopper(request, 'GET', (context, locale) => application.evidence.ofShopper(context, params.key ?? '', locale))
export const action = ({ request, params }: ActionFunctionArgs) => answerUpload(request, (context, upload, locale) => application.evidence.addByShopper(context, params.key ?? '', shopperTargetOf(request), upload, locale))
