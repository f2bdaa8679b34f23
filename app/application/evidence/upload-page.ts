import type { ShopperEvidence, ShopperProblem } from '../../contracts/shopper.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { orderIdOf } from '../orders/view-order.ts'
import { toProblem } from '../shopper/problems.ts'
import { sayToShopper } from '../shopper/words.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { UploadPageView } from './evidence-view.ts'
import { uploadRules } from './rules.ts'
import { addToOrder, filesOf, removeWaiting, shopperPlace } from './shopper-evidence.ts'
import type { ShopperEvidenceDeps, ShopperTarget } from './shopper-evidence.ts'
import type { Upload } from './receive-evidence.ts'

const shown = ['intro', 'choose', 'sending', 'waiting', 'failed', 'again', 'remove', 'list', 'done'] as const

/** The page that a link leads to which was given out to a customer for their order; what it is about stands beside the token. */
export async function viewUploadPage(deps: ShopperEvidenceDeps, token: string, target: ShopperTarget, locale: string): Promise<Result<UploadPageView, string>> {
  const proved = await provedBy(deps, token)
  const place = proved && (await shopperPlace(deps, proved.context.shop, proved.order, target))
  const shop = proved && (await deps.stores.shops.find(proved.context.shop))
  if (!proved || !shop || !place || place === 'not-found') return err(sayToShopper(locale, 'upload.over'))
  const line = proved.order.lines.find((one) => one.id === target.lineItemId)
  const claim = target.claimId ? await deps.stores.claims.load(proved.context.shop, target.claimId) : null
  const say = (code: string, args = {}) => sayToShopper(locale, `upload.${code}`, args)
  const files = (await filesOf(deps, proved.context, proved.order.facts.id)).filter((one) => (target.claimId ? one.claimId === target.claimId : one.claimId === null && one.lineItemId === target.lineItemId))
  return ok({
    locale, shopName: shop.name, rules: uploadRules(locale),
    words: {
      ...Object.fromEntries(shown.map((code) => [code, say(code, { order: proved.order.facts.name })])),
      title: claim ? say('title.claim', { number: claim.number }) : say('title.item', { item: line?.title ?? '' }),
    },
    files: files.map(({ id, fileName, thumbnailUrl, removable }) => ({ id, fileName, thumbnailUrl, removable })),
    closed: place === 'ended' ? toProblem(locale, 'taking-back-ended').sentence : null,
  })
}

export async function addByToken(deps: ShopperEvidenceDeps, token: string, target: ShopperTarget, upload: Upload, locale: string): Promise<Result<ShopperEvidence, ShopperProblem>> {
  const proved = await provedBy(deps, token)
  return proved ? addToOrder(deps, proved.context, proved.order, target, upload, locale) : err({ kind: 'unauthorized', sentence: sayToShopper(locale, 'upload.over') })
}

export async function removeByToken(deps: ShopperEvidenceDeps, token: string, id: string, locale: string): Promise<Result<{ removed: true }, ShopperProblem>> {
  const proved = await provedBy(deps, token)
  const removed = proved && (await removeWaiting(deps, proved.context, proved.order.facts.id, id))
  return removed ? ok({ removed: true }) : err(toProblem(locale, 'not-found'))
}

/** Whom a token was given out to, and for which order; null once it is over, or the shop has left. */
export async function provedBy(deps: ShopperEvidenceDeps, token: string): Promise<{ context: ShopperContext; order: StoredOrder } | null> {
  const [shop = '', customerId = '', orderKey = ''] = deps.seals.open('upload', token, deps.now().getTime()) ?? []
  const known = shop ? await deps.stores.shops.find(shop) : null
  const order = known && !known.uninstalled ? await deps.stores.orders.find(shop, orderIdOf(orderKey)) : null
  // Whoever was forgotten meanwhile is nobody's customer any more.
  return order?.customer.id === customerId ? { context: { shop, customerId }, order } : null
}
