import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticateStaff } from '../composition.server.ts'

/** The addresses under /auth belong to the Shopify library, which answers by throwing its own responses. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateStaff(request)
  return null
}
