import type { ShopperCancelBody, ShopperClaim, ShopperLineInput, ShopperOrder, ShopperPreview, ShopperPreviewBody, ShopperSendBody, ShopperSent } from '../../../app/contracts/shopper.ts'
import { askApp, type Answer } from '../../shared/ask-app.ts'
import { host, locale } from './host.ts'

/** The four things this page asks of the app, as the customer who looks at it. None of them throws. */

export function askOrder(orderKey: string, signal: AbortSignal): Promise<Answer<ShopperOrder>> {
  return askApp({ path: `/extensions/shopper/orders/${orderKey}?locale=${encodeURIComponent(locale())}`, sessionToken: host().sessionToken, signal })
}

export function askPreview(orderKey: string, lines: ShopperLineInput[], signal: AbortSignal): Promise<Answer<ShopperPreview>> {
  const body: ShopperPreviewBody = { locale: locale(), lines }
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/preview`, body, sessionToken: host().sessionToken, signal })
}

export function sendClaim(orderKey: string, requestKey: string, lines: ShopperLineInput[]): Promise<Answer<ShopperSent>> {
  const body: ShopperSendBody = { locale: locale(), requestKey, lines }
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/claims`, body, sessionToken: host().sessionToken, patience: 30 })
}

export function cancelClaim(claim: ShopperClaim): Promise<Answer<ShopperClaim>> {
  const body: ShopperCancelBody = { locale: locale(), version: claim.version }
  return askApp({ path: `/extensions/shopper/claims/${encodeURIComponent(claim.id)}/cancel`, body, sessionToken: host().sessionToken })
}
