import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

/** Shopify opens the app at its root; the search string carries the session and must come along. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/app${new URL(request.url).search}`)
}
