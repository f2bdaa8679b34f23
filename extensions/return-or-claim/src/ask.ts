import type { ShopperClaimBody, ShopperClaimPage, ShopperEvidence, ShopperEvidenceList, ShopperLineInput, ShopperOrder, ShopperPreview, ShopperPreviewBody, ShopperSendBody, ShopperSent } from '../../../app/contracts/shopper.ts'
import { askApp, type Answer } from '../../shared/ask-app.ts'
import { accountLanguage, host, locale } from './host.ts'

/** What this page asks of the app, as the customer who looks at it. None of them throws. */

export function askOrder(orderKey: string, signal: AbortSignal): Promise<Answer<ShopperOrder>> {
  return askApp({ path: `/extensions/shopper/orders/${orderKey}?locale=${encodeURIComponent(locale())}`, sessionToken: host().sessionToken, signal })
}

export function askPreview(orderKey: string, lines: ShopperLineInput[], signal: AbortSignal): Promise<Answer<ShopperPreview>> {
  const body: ShopperPreviewBody = { locale: locale(), lines }
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/preview`, body, sessionToken: host().sessionToken, signal })
}

export function sendClaim(orderKey: string, requestKey: string, lines: ShopperLineInput[]): Promise<Answer<ShopperSent>> {
  const body: ShopperSendBody = { locale: locale(), writeTo: accountLanguage(), requestKey, lines }
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/claims`, body, sessionToken: host().sessionToken, patience: 30 })
}

export function askClaim(id: string, signal: AbortSignal): Promise<Answer<ShopperClaimPage>> {
  return askApp({ path: `/extensions/shopper/claims/${encodeURIComponent(id)}?locale=${encodeURIComponent(locale())}`, sessionToken: host().sessionToken, signal })
}

/** What can be told about a claim, each at a door of its own. */
export type ClaimDoor = 'message' | 'quote' | 'parcel' | 'dispute' | 'withdraw'

export function tellClaim({ id, version }: ShopperClaimPage, door: ClaimDoor, more: Record<string, unknown>): Promise<Answer<ShopperClaimPage>> {
  const body: ShopperClaimBody = { locale: locale(), version, ...more }
  return askApp({ path: `/extensions/shopper/claims/${encodeURIComponent(id)}/${door}`, body, sessionToken: host().sessionToken })
}

export function askEvidence(orderKey: string, signal: AbortSignal): Promise<Answer<ShopperEvidenceList>> {
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/evidence?locale=${encodeURIComponent(locale())}`, sessionToken: host().sessionToken, signal })
}

/** `about` names the item or the claim; `key` is the file's own, so that sending it again stores it once. A file has five minutes from its own start. */
export function sendEvidence(orderKey: string, about: Record<string, string>, file: File, key: string): Promise<Answer<ShopperEvidence>> {
  const query = Object.entries({ locale: locale(), name: file.name, key, ...about }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/evidence?${query}`, file, sessionToken: host().sessionToken, patience: 300 })
}

export function removeEvidence(orderKey: string, id: string): Promise<Answer<{ removed: true }>> {
  return askApp({ path: `/extensions/shopper/orders/${orderKey}/evidence/${encodeURIComponent(id)}/remove`, body: { locale: locale() }, sessionToken: host().sessionToken })
}
