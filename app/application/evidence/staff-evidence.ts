import type { EvidencePurpose } from '../../domain/claim/particulars.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { isOffShopKey } from '../orders/off-shop-order.ts'
import { isOrderKey, orderIdOf } from '../orders/view-order.ts'
import { notPermitted } from '../people/permitted.ts'
import { staffActor } from '../actor.ts'
import type { Stores } from '../store-ports.ts'
import type { EvidenceView } from './evidence-view.ts'
import { toEvidenceView } from './evidence-links.ts'
import type { LinkDeps } from './evidence-links.ts'
import { giveUp } from './forget-evidence.ts'
import { evidenceLimits } from './media.ts'
import type { EvidencePlace } from './ports.ts'
import { sayProblem } from './problems.ts'
import { receiveEvidence } from './receive-evidence.ts'
import type { ReceiveDeps, Upload } from './receive-evidence.ts'

export interface StaffEvidenceDeps extends LinkDeps, Omit<ReceiveDeps, 'stores'> { stores: Stores }

/** Where staff put a file: on a claim, or on an order for which they are writing one. Taken as it came. */
export interface StaffTarget { claimId?: string | undefined; lineId?: string | undefined; orderKey?: string | undefined; lineItemId?: string | undefined; purpose?: string | undefined }

const purposes: readonly EvidencePurpose[] = ['photo', 'proof-of-purchase', 'proof-of-posting', 'inspection', 'expert-report', 'label', 'other']
const nothing = err({ kind: 'not-found' as const, sentence: 'There is no such file, claim or order in this shop.' })

/** What was handed in for a claim, the oldest first; removed files too, as long as they are on record. */
export async function evidenceOfClaim(deps: StaffEvidenceDeps, context: StaffContext, claimId: string): Promise<EvidenceView[]> {
  if (notPermitted(context, 'view-claims')) return []
  const { shop } = context
  return (await deps.stores.evidence.ofClaim(shop, claimId)).map((one) => toEvidenceView(deps, one))
}

export async function addAsStaff(deps: StaffEvidenceDeps, context: StaffContext, target: StaffTarget, upload: Upload): Promise<Result<EvidenceView, Refusal>> {
  const refused = notPermitted(context, target.claimId ? 'inspect' : 'open-claims')
  if (refused) return err(refused)
  const place = await placeOf(deps, context.shop, target)
  if (!place) return nothing
  const received = await receiveEvidence(deps, place, staffActor(context), purposes.find((one) => one === target.purpose) ?? null, upload)
  return received.ok ? ok(toEvidenceView(deps, received.value)) : err({ kind: 'invalid', sentence: sayProblem('en', received.error), fields: {} })
}

/** Takes a file off a claim; it can be brought back for a day. One that waits for its claim is deleted at once, by whom it is from. */
export async function removeAsStaff(deps: StaffEvidenceDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const actor = staffActor(context)
  const found = await deps.stores.evidence.find(context.shop, id)
  const refused = found?.claimId ? notPermitted(context, 'inspect') : null
  if (refused) return err(refused)
  if (!found || (!found.claimId && found.uploadedBy.id !== actor.id)) return nothing
  if (!found.claimId) await giveUp(deps.stores, found)
  else if (!(await deps.stores.evidence.remove(context.shop, id, actor, deps.now()))) return err({ kind: 'conflict', sentence: 'Somebody else has removed this file meanwhile. Nothing is left to do.' })
  return ok(true)
}

export async function restoreAsStaff(deps: StaffEvidenceDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  if (!(await deps.stores.evidence.find(context.shop, id))) return nothing
  const refused = notPermitted(context, 'inspect')
  if (refused) return err(refused)
  const now = deps.now()
  const since = new Date(now.getTime() - evidenceLimits.undoHours * 3_600_000)
  return (await deps.stores.evidence.restore(context.shop, id, since, staffActor(context), now)) ? ok(true) : err({ kind: 'conflict', sentence: 'This file can’t be brought back: it is there already, or was removed more than a day ago and is deleted. Ask for it again.' })
}

async function placeOf({ stores }: StaffEvidenceDeps, shop: string, { claimId, lineId, orderKey = '', lineItemId }: StaffTarget): Promise<EvidencePlace | null> {
  if (claimId) {
    const claim = await stores.claims.load(shop, claimId)
    const line = claim?.lines.find((one) => one.id === lineId)
    return claim && (line || !lineId) ? { shop, orderId: claim.orderId, orderLineId: line?.orderLineId ?? null, claimId, claimLineId: line?.id ?? null } : null
  }
  const offShop = isOffShopKey(orderKey)
  const order = offShop || isOrderKey(orderKey) ? await stores.orders.find(shop, orderIdOf(orderKey)) : null
  // A purchase outside the shop is stored with its claim: until then its files wait on the key of the form.
  if (offShop && !order) return { shop, orderId: orderIdOf(orderKey), orderLineId: null, claimId: null, claimLineId: null }
  const known = !lineItemId || order?.lines.some((one) => one.id === lineItemId)
  return order && known ? { shop, orderId: order.facts.id, orderLineId: lineItemId || null, claimId: null, claimLineId: null } : null
}
