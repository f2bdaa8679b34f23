import { NavMenu } from '@shopify/app-bridge-react'
import { ErrorPage } from './ErrorPage.tsx'
import { PlainFrame } from './PlainFrame.tsx'

/** An error inside the admin keeps the navigation, so that nobody is stuck. */
export function AppErrorPage() {
  return (
    <PlainFrame>
      <NavMenu>
        <a href="/app" rel="home">Home</a>
        <a href="/app/claims">Claims</a>
        <a href="/app/orders">Orders</a>
        <a href="/app/settings">Settings</a>
      </NavMenu>
      <ErrorPage />
    </PlainFrame>
  )
}
