import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerNowhere } from './answer-shopper.ts'

/** Below /extensions every answer can be read by an extension, also that there is nothing at an address. */
export const loader = ({ request }: LoaderFunctionArgs) => answerNowhere(request)
export const action = loader
