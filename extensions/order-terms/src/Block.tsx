import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order-status.block.render'
import { render } from 'preact'
import { keyOf } from '../../shared/format.ts'
import { Loading, Quiet } from './Quiet.tsx'
import { summarise } from './summarise.ts'
import { Terms } from './Terms.tsx'
import { useOrder } from './use-order.ts'

declare const shopify: Api

/** What of this order is open until when, and the claims under way. The page stands before any of it is asked for. */
export default function block(): void {
  render(<Block />, document.body)
}

function Block() {
  const { i18n } = shopify
  if (shopify.authenticationState.value === 'pre_authenticated') return <SignIn />
  const key = keyOf(shopify.order.value?.id ?? '')
  return key ? <Order orderKey={key} locale={shopify.localization.extensionLanguage.value.isoCode} /> : <Loading i18n={i18n} />
}

function Order({ orderKey, locale }: { orderKey: string; locale: string }) {
  const { i18n } = shopify
  const { asked, again } = useOrder(shopify.sessionToken, orderKey, locale)
  switch (asked.state) {
    case 'loading': return <Loading i18n={i18n} />
    case 'failed': return <Quiet i18n={i18n} text="failed" action="retry" onAct={again} />
    case 'unknown': return null
    case 'there': {
      const summary = summarise(asked.order)
      return summary && <Terms i18n={i18n} summary={summary} orderKey={orderKey} />
    }
    default: return asked satisfies never
  }
}

function SignIn() {
  return <Quiet i18n={shopify.i18n} text="signIn.text" action="signIn.action" onAct={() => void shopify.requireLogin()} />
}
