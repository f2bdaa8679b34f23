import { openBindingIndex } from '../../domain/decision/binding-index.ts'
import { lastWarranty } from '../../domain/decision/last-warranty.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { toIsoDate } from '../../domain/kernel/time/day.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { routingSince, versionSince } from '../policies/in-force-since.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { PolicyStore } from '../policy-store.ts'
import type { ShopStore } from '../shops/shop-store.ts'
import type { FiguresStore } from './figures-store.ts'
import type { WarrantyView } from './figures-view.ts'

interface WarrantyDeps { stores: { figures: Pick<FiguresStore, 'warrantyStock'>; policies: Pick<PolicyStore, 'versions' | 'routings'>; shops: Pick<ShopStore, 'find'> }; policies: Pick<PolicyShelf, 'byId'>; now(): Date; /** Has the order lines of a shop prepared that are not yet. */ prepare(shop: string): Promise<unknown> }

/** Until when warranties of the shop's orders last, each by the version that binds it; null where none is given. For who may see figures. */
export async function warrantyLeft({ stores, policies, now, prepare }: WarrantyDeps, context: StaffContext): Promise<Result<WarrantyView | null, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const { shop } = context
  const [routings, versions] = await Promise.all([stores.policies.routings(shop), stores.policies.versions(shop)])
  const binding = openBindingIndex(routings.map(routingSince), versions.map(versionSince))
  const changes = new Set([...routings, ...versions].flatMap(({ effectiveAt }) => effectiveAt ?? []))
  const stock = await stores.figures.warrantyStock(shop, [...changes].sort())
  if (!stock) {
    // Taking orders in ends with preparing their lines.
    const state = (await stores.shops.find(shop))?.orderImport.state
    if (state === 'waiting' || state === 'running') return ok('after-import')
    await prepare(shop)
    return ok('not-yet')
  }
  const left = { last: -Infinity, orStated: false, unsent: false }
  for (const sold of stock) {
    const { version } = binding(sold.boughtFrom, sold.placement)
    const bound = version === null ? null : await policies.byId(shop, versions[version]?.id ?? '')
    if (!bound) continue
    const { lastDay, orStated, fromDelivery } = lastWarranty(bound.compiled, sold, now().getTime())
    left.last = Math.max(left.last, lastDay ?? -Infinity)
    left.orStated ||= orStated
    left.unsent ||= sold.unsent && fromDelivery
  }
  const { last, orStated, unsent } = left
  return ok(last === -Infinity && !unsent ? null : { until: last === -Infinity ? null : toIsoDate(last), orStated, unsent })
}
