import '@shopify/ui-extensions/preact'
import { render } from 'preact'
import { ReturnOrClaim } from './ReturnOrClaim.tsx'

/** The full page on which a shopper starts a return or a claim for one order, and follows those under way. */
export default function page(): void {
  render(<ReturnOrClaim />, document.body)
}
