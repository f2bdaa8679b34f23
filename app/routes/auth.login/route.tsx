import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { login } from '../../composition.server.ts'
import { Notice } from '../../ui/states/Notice.tsx'
import { PlainFrame } from '../../ui/states/PlainFrame.tsx'

/**
 * Where someone lands who opened the app outside Shopify's admin. A shop's domain is never asked for
 * (App Store requirement 2.3.1): installing and opening begin in Shopify.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  if (new URL(request.url).searchParams.has('shop')) await login(request)
  return json(null)
}

export default function Login() {
  return (
    <PlainFrame>
      <Notice title="Open Recourse from your Shopify admin" text="This page was opened outside the admin, so Recourse can't tell which shop is yours. In your Shopify admin, go to Apps and choose Recourse." />
    </PlainFrame>
  )
}
