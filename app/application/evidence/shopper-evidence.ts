import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import type { ShopperDocument, ShopperEvidence, ShopperEvidenceList, ShopperProblem } from '../../contracts/shopper.ts'
import { isOpen } from '../../domain/claim/state.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { ShopperContext } from '../application.ts'
import { orderKeyOf } from '../orders/view-order.ts'
import type { ShopifyAdmin } from '../ports.ts'
import { ownOrder } from '../shopper/own-order.ts'
import { toProblem } from '../shopper/problems.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Actor } from '../actor.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import { answerWithFile } from './answer-with-file.ts'
import { documentLink, fileLink, uploadLink } from './evidence-links.ts'
import { giveUp } from './forget-evidence.ts'
import { kindOf } from './media.ts'
import type { EvidencePlace, StoredEvidence } from './ports.ts'
import { sayProblem } from './problems.ts'
import { receiveEvidence } from './receive-evidence.ts'
import { uploadRules } from './rules.ts'
import type { Upload } from './receive-evidence.ts'
import type { StaffEvidenceDeps } from './staff-evidence.ts'

export interface ShopperEvidenceDeps extends StaffEvidenceDeps { policies: PolicyShelf; shopify: Pick<ShopifyAdmin, 'orderOwner' | 'readOrder'> }

/** What a shopper's file is about: an item that they are writing a request for, or a claim of theirs. Taken as it came. */
export interface ShopperTarget { lineItemId?: string | undefined; claimId?: string | undefined; purpose?: string | undefined }

const purposes: readonly EvidencePurpose[] = ['photo', 'proof-of-purchase', 'proof-of-posting', 'other']

/** The files of an order that its customer may see: their own, and the labels that the shop has laid ready. */
export async function shopperEvidence(deps: ShopperEvidenceDeps, context: ShopperContext, key: string, locale: string): Promise<Result<ShopperEvidenceList, ShopperProblem>> {
  const order = await ownOrder(deps, context, key)
  if (!order.ok) return err(toProblem(locale, order.error))
  return ok({
    files: await filesOf(deps, context, order.value.facts.id),
    documents: await documentsOf(deps, context, order.value.facts.id),
    rules: uploadRules(locale),
    uploadPage: uploadLink(deps, context.shop, context.customerId, orderKeyOf(order.value.facts.id), locale),
  })
}

export async function shopperAddEvidence(deps: ShopperEvidenceDeps, context: ShopperContext, key: string, target: ShopperTarget, upload: Upload, locale: string): Promise<Result<ShopperEvidence, ShopperProblem>> {
  const order = await ownOrder(deps, context, key)
  if (!order.ok) return err(toProblem(locale, order.error))
  return addToOrder(deps, context, order.value, target, upload, locale)
}

/** Takes in a file for an order that was proved to be the customer's. */
export async function addToOrder(deps: ShopperEvidenceDeps, context: ShopperContext, order: StoredOrder, target: ShopperTarget, upload: Upload, locale: string): Promise<Result<ShopperEvidence, ShopperProblem>> {
  const place = await shopperPlace(deps, context.shop, order, target)
  if (typeof place === 'string') return err(toProblem(locale, place === 'ended' ? 'taking-back-ended' : 'not-found'))
  const actor: Actor = { kind: 'shopper', id: context.customerId, name: order.customer.name }
  const received = await receiveEvidence(deps, place, actor, purposes.find((one) => one === target.purpose) ?? null, upload)
  if (!received.ok) return err({ kind: 'invalid', sentence: sayProblem(locale, received.error) })
  if (place.claimId) await answerWithFile(deps, context.shop, actor, place.claimId, received.value.fileName)
  return ok(toShopperEvidence(deps, context, received.value))
}

export async function shopperRemoveEvidence(deps: ShopperEvidenceDeps, context: ShopperContext, key: string, id: string, locale: string): Promise<Result<{ removed: true }, ShopperProblem>> {
  const order = await ownOrder(deps, context, key)
  if (!order.ok) return err(toProblem(locale, order.error))
  return (await removeWaiting(deps, context, order.value.facts.id, id)) ? ok({ removed: true }) : err(toProblem(locale, 'not-found'))
}

/** Deletes a shopper's own file while it waits for its claim; what the shop has been sent is the shop's to remove. */
export async function removeWaiting(deps: ShopperEvidenceDeps, context: ShopperContext, orderId: string, id: string): Promise<boolean> {
  const found = await deps.stores.evidence.find(context.shop, id)
  if (!found || found.orderId !== orderId || found.claimId || !isOwn(context, found)) return false
  await giveUp(deps.stores, found)
  return true
}

/** Where a file of a shopper goes; `ended` where its claim is over. */
export async function shopperPlace({ stores }: ShopperEvidenceDeps, shop: string, order: StoredOrder, { lineItemId, claimId }: ShopperTarget): Promise<EvidencePlace | 'not-found' | 'ended'> {
  const orderId = order.facts.id
  if (!claimId) return order.lines.some((line) => line.id === lineItemId) ? { shop, orderId, orderLineId: lineItemId ?? null, claimId: null, claimLineId: null } : 'not-found'
  const claim = await stores.claims.load(shop, claimId)
  if (!claim || claim.orderId !== orderId) return 'not-found'
  return claim.state.lines.some(isOpen) ? { shop, orderId, orderLineId: null, claimId, claimLineId: null } : 'ended'
}

export async function filesOf(deps: ShopperEvidenceDeps, context: ShopperContext, orderId: string): Promise<ShopperEvidence[]> {
  const all = await deps.stores.evidence.ofOrder(context.shop, orderId, { kind: 'shopper', id: context.customerId })
  return all.filter((one) => isOwn(context, one) || (one.claimId !== null && one.purpose === 'label')).map((one) => toShopperEvidence(deps, context, one))
}

/** The papers that the shop gave out on the claims of an order, the newest first. */
async function documentsOf(deps: ShopperEvidenceDeps, { shop }: ShopperContext, orderId: string): Promise<ShopperDocument[]> {
  const claims = await deps.stores.claims.ofOrder(shop, orderId)
  const given = (await Promise.all(claims.map((claim) => deps.stores.documents.ofClaim(shop, claim.id)))).flat()
  return given.map(({ id, claimId, kind, fileName, createdAt }) => ({ id, claimId, kind, fileName, createdAt, url: documentLink(deps, shop, id) })).sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
}

const isOwn = ({ customerId }: ShopperContext, { uploadedBy }: StoredEvidence) => uploadedBy.kind === 'shopper' && uploadedBy.id === customerId

function toShopperEvidence(deps: ShopperEvidenceDeps, context: ShopperContext, evidence: StoredEvidence): ShopperEvidence {
  const { id, claimId, orderLineId, purpose, fileName, mediaType, uploadedAt } = evidence
  const kind = kindOf(mediaType)
  return {
    id, claimId, lineItemId: orderLineId, purpose, fileName, kind, uploadedAt, removable: claimId === null && isOwn(context, evidence),
    url: fileLink(deps, evidence, 'whole'), thumbnailUrl: kind === 'image' ? fileLink(deps, evidence, 'thumbnail') : null,
  }
}
