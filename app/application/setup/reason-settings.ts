import { findReason, parseReasons, reasonProblems } from '../../domain/setup/reasons.ts'
import type { Reason } from '../../domain/setup/reasons.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'
import type { ReasonStore } from './reason-store.ts'
import type { ReasonsView } from './reasons-view.ts'
import type { SetUpShopify, ShopifyReason } from './setup-shopify.ts'

export interface ReasonDeps { stores: { reasons: ReasonStore }; setUpShopify: Pick<SetUpShopify, 'returnReasons'>; now(): Date }

/** The shop's own reasons, with Shopify's to which they are mapped; everybody may look. */
export async function viewReasons(deps: ReasonDeps, context: StaffContext): Promise<ReasonsView> {
  const [stored, shopify] = await Promise.all([deps.stores.reasons.read(context.shop), reasonsOfShopify(deps, context.shop)])
  return { ...stored, shopify, locked: notPermitted(context, 'edit-policies')?.sentence ?? null }
}

/** Saves the reasons against the version that was seen, on record. What customers chose before keeps its words. */
export async function changeReasons(deps: ReasonDeps, context: StaffContext, asked: { version: number; reasons: unknown }): Promise<Result<{ changed: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const reasons = parseReasons(asked.reasons)
  const fields = reasonProblems(reasons, (await reasonsOfShopify(deps, context.shop))?.map(({ handle }) => handle) ?? null)
  if (Object.keys(fields).length) return err({ kind: 'invalid', sentence: 'Some of it needs your attention, so nothing was saved.', fields })
  const before = await deps.stores.reasons.read(context.shop)
  if (before.version !== asked.version) return err(changedMeanwhile)
  const records = changesOf(before.reasons, reasons)
  if (records.length === 0) return ok({ changed: 0 })
  const saved = await deps.stores.reasons.save(context.shop, asked.version, reasons, records, staffActor(context), deps.now())
  return saved ? ok({ changed: records.length }) : err(changedMeanwhile)
}

/** Shopify's reasons; null where it doesn't answer: the shop's own can be worked on all the same. */
async function reasonsOfShopify({ setUpShopify }: ReasonDeps, shop: string): Promise<ShopifyReason[] | null> {
  try {
    return await setUpShopify.returnReasons(shop)
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) return null
    throw error
  }
}

/** What differs reason by reason; another order alone is one change. */
function changesOf(before: readonly Reason[], after: readonly Reason[]): SettingChangeRecord[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const changed = ids.flatMap((id): SettingChangeRecord[] => {
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ what: 'return-reason', before: was ?? null, after: is ?? null }]
  })
  const moved = changed.length === 0 && before.some(({ id }, i) => after[i]?.id !== id)
  return moved ? [{ what: 'return-reasons-order', before: before.map(({ id }) => id), after: after.map(({ id }) => id) }] : changed
}

/** Which of the shop's reasons a line is asked for, as it goes on record; null for none, and for one that comes to another ground by now. */
export async function chosenReason(reasons: ReasonStore, shop: string, id: string | undefined, ground: string): Promise<ChosenReason | null> {
  const found = id === undefined ? null : findReason((await reasons.read(shop)).reasons, id)
  if (!found || found.reason.ground !== ground) return null
  const { reason, above } = found
  return { id: reason.id, label: [above, reason].flatMap((one) => (one ? [one.labels.en ?? one.id] : [])).join(': '), shopify: reason.shopify }
}

/** A customer's reason in the shop's words of that day, and what Shopify is told. */
export interface ChosenReason { id: string; label: string; shopify: string | null }

const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed the reasons while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' }
