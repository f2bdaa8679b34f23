import { createHash } from 'node:crypto'
import type { StaffContext } from '../../../app/application/application.ts'
import { draftUses } from '../../../app/application/policies/drafts/draft-application.ts'
import { policyUses } from '../../../app/application/policies/policy-application.ts'
import { publicTerms } from '../../../app/application/policies/public-terms.ts'
import { openShopDays } from '../../../app/application/shop-days.ts'
import { openPolicyShelf } from '../../../app/application/policy-shelf.ts'
import { defaultMatrix } from '../../../app/domain/people/role-matrix.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { hashOf } from '../../../app/domain/policy/file/policy-file.ts'
import { withLaw } from '../../../app/policy-library/law.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'
import type { FreshStores } from './fresh-stores.ts'
import { readShop } from './samples.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const staffOf = (shop: string, role: StaffContext['role'] = 'manager'): StaffContext => ({ shop, staff: { id: '2', name: 'Ada Hill' }, role, matrix: defaultMatrix })

/** KLENOTA's terms with a return window of so many days, and whatever else is changed. */
export function klenotaWith(days: number, change: (set: PolicySet) => void = () => {}): PolicySet {
  const set = structuredClone(policyLibrary.klenota) as PolicySet
  for (const clause of set.documents.flatMap((one) => one.clauses)) if (clause.kind === 'window' && clause.id === 'return-window') clause.params.length = { days }
  change(set)
  return set
}

/** What staff can do with the policies of shops in a database of their own. The clock can be moved. */
export function policyDesk(fresh: FreshStores) {
  const clock = { at: new Date('2026-11-20T11:00:00Z') }
  const now = () => clock.at
  const days = openShopDays()
  const deps = {
    stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), shopify: { readOrder: async () => { throw new Error('Orders are there as a whole.') } }, sha256, withLaw, markets: async () => [{ name: 'Austria', countries: ['AT'] }], now,
    ...days, today: (timeZone: string) => days.dayOf(clock.at.getTime(), timeZone),
  }
  return {
    clock, deps, uses: policyUses(deps), drafts: draftUses(deps),
    /** A shop with KLENOTA's terms as version 1. */
    install: async (shop: string) => {
      await fresh.stores.shops.install(shop, readShop, '', 'klenota', now())
      await fresh.stores.policies.adopt(shop, 'klenota', hashOf(policyLibrary.klenota, sha256), policyLibrary.klenota, now())
    },
    terms: (shop: string, name: string | null = null, number: number | null = null) => publicTerms(deps, { shop, prefix: '/apps/recourse', name, number }),
  }
}
