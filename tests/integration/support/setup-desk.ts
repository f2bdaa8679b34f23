import type { StaffContext } from '../../../app/application/application.ts'
import { openPolicyShelf } from '../../../app/application/policy-shelf.ts'
import { openGoodsShelf } from '../../../app/application/setup/goods-shelf.ts'
import { setUpUses } from '../../../app/application/setup/setup-application.ts'
import type { SetUpShopify } from '../../../app/application/setup/setup-shopify.ts'
import type { SetUpStep } from '../../../app/domain/setup/steps.ts'
import { templates } from '../../../app/policy-library/templates.ts'
import type { FreshStores } from './fresh-stores.ts'
import { policyDesk, sha256, staffOf } from './policy-desk.ts'
import { readShop } from './samples.ts'

/** Shopify as it answers a shop of which nothing is known: nothing has anything. */
export const quietShopify: SetUpShopify = {
  countProducts: async () => ({ products: 0, atLeast: false }),
  returnReasons: async () => [{ handle: 'too-small', name: 'Too small' }, { handle: 'other', name: 'Other' }],
  nativeReturns: async () => ({ accounts: 'new', waiting: { products: 0, atLeast: false } }),
  ordersWithRequests: async () => ({ ids: [], next: null }),
  readProducts: async () => [],
}

/** The set-up of shops in a database of their own; `jobs` are what the worker is asked for. The clock can be moved. */
export function setUpDesk(fresh: FreshStores, shopify: Partial<SetUpShopify> = {}) {
  const policies = policyDesk(fresh)
  const jobs: string[] = []
  const enqueueProducts = async (shop: string) => { jobs.push(`products ${shop}`) }
  const setUpShopify = { ...quietShopify, ...shopify }
  const deps = { ...policies.deps, enqueueProducts, policies: openPolicyShelf(fresh.stores.policies), stores: fresh.stores, setUpShopify, templates, goods: openGoodsShelf(fresh.stores, policies.deps.now), enqueue: { products: enqueueProducts, requests: async (_: string, orderId: string) => { jobs.push(`requests ${orderId}`) } } }
  const uses = setUpUses(deps)
  return {
    deps, uses, jobs, clock: policies.clock, policies: policies.uses, setUpShopify,
    /** A shop without any terms. */
    install: (shop: string) => fresh.stores.shops.install(shop, { ...readShop, name: 'Lumen', email: 'hallo@lumen.example', countryCode: 'DE', timeZone: 'Europe/Berlin', currencyCode: 'EUR' }, '', '', policies.clock.at),
    /** Saves on a step and goes on, as the newest revision; answers the next revision. */
    goOn: async (context: StaffContext, step: SetUpStep, answers: object, goTo: SetUpStep | null) => {
      const before = await fresh.stores.setup.read(context.shop)
      const saved = await uses.change(context, { step, answers, goTo, seen: before?.revision ?? 0 })
      if (!saved.ok) throw new Error(saved.error.sentence)
      return saved.value.revision
    },
  }
}

export { sha256, staffOf }
