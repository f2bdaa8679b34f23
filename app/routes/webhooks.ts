import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptWebhook } from '../composition.server.ts'

export function action({ request }: ActionFunctionArgs) {
  return acceptWebhook(request)
}

/** Shopify posts; anything else is a mistake. */
export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
