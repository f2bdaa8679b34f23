import { json, type LinksFunction, type MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { apiKey } from './composition.server.ts'
import { ErrorPage } from './ui/states/ErrorPage.tsx'
import { PlainFrame } from './ui/states/PlainFrame.tsx'
import recourseStyles from './ui/recourse.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: polarisStyles },
  { rel: 'stylesheet', href: recourseStyles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Recourse' }]

export const loader = () => json({ apiKey })

/** The key does not change while the app runs. */
export const shouldRevalidate = () => false

/** Every document of the admin, an error's too, carries App Bridge in its head before any other script. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  // A page for shoppers stands outside the admin: no App Bridge, and a language of its own.
  const outside = useMatches().find(({ handle }) => (handle as { standalone?: boolean } | undefined)?.standalone)
  return (
    <html lang={(outside?.data as { locale?: string } | undefined)?.locale ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {data && !outside ? <script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key={data.apiKey} suppressHydrationWarning /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <PlainFrame><ErrorPage /></PlainFrame>
}
