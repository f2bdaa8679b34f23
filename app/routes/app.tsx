import { json, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { NavMenu } from '@shopify/app-bridge-react'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { boundary } from '@shopify/shopify-app-remix/server'
import { apiKey, application, authenticateStaff } from '../composition.server.ts'
import { ShopFormat } from '../ui/format/ShopFormat.tsx'
import { todayIn } from '../ui/format/days.ts'
import { AppErrorPage } from '../ui/states/AppErrorPage.tsx'
import { PageLoading } from '../ui/states/PageLoading.tsx'
import { isPreview } from '../ui/open-claim/intent.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await authenticateStaff(request)
  const shop = await application.shop(context)
  return json({ apiKey, timeZone: shop.timeZone, today: todayIn(shop.timeZone, new Date()) })
}

/** Neither a preview nor another part of the same list changes anything that the frame shows. */
export function shouldRevalidate({ formData, formMethod, currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const sameList = !formMethod && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
  return sameList || isPreview(formData) ? false : defaultShouldRevalidate
}

/** The frame around every screen: navigation, formats of the shop, and the skeleton while another screen loads. */
export default function App() {
  const { apiKey: key, timeZone, today } = useLoaderData<typeof loader>()
  return (
    // App Bridge stands in the document's head already; `isEmbeddedApp` would add it a second time.
    <AppProvider isEmbeddedApp={false} apiKey={key}>
      <NavMenu>
        <Link to="/app" rel="home">Home</Link>
        <Link to="/app/claims">Claims</Link>
        <Link to="/app/orders">Orders</Link>
        <Link to="/app/policies">Policies</Link>
        <Link to="/app/settings">Settings</Link>
      </NavMenu>
      <ShopFormat timeZone={timeZone} today={today}>
        <PageLoading><Outlet /></PageLoading>
      </ShopFormat>
    </AppProvider>
  )
}

export const ErrorBoundary = AppErrorPage

export const headers: HeadersFunction = (args) => boundary.headers(args)
