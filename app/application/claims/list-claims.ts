import { fromIsoDate, toIsoDate } from '../../domain/kernel/time/day.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { isHere } from '../../domain/people/change-role.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import type { StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'
import { toClaimSummary } from './claim-summary.ts'
import type { ClaimFilter, ClaimsView, ListedClaim, MatchingClaims } from './claims-view.ts'
import type { ClaimListRow, ClaimSelection } from './list-ports.ts'
import { toSelection } from './list-selection.ts'
import { visibleViews } from './list-views.ts'

export interface ListDeps {
  stores: Pick<Stores, 'claims' | 'policies' | 'savedViews' | 'shops' | 'staff'>
  policies: PolicyShelf
  now(): Date
  /** The ISO day that it is now in a time zone. */
  today(timeZone: string): string
  /** The ISO day of an instant in a time zone. */
  dayOf(instant: string, timeZone: string): string
  /** The first instant of an ISO day in a time zone. */
  startOf(day: string, timeZone: string): Date
}

const pageSize = 25
/** Pages beyond are not turned to: by then it is quicker to search. */
const lastPage = 400
/** How many of the claims behind "all that match" are read at a time. */
const portion = 2000

/** The queue: one page of claims, the last one where the asked one has run empty, how many lie in each tab, and what it can be filtered by. */
export async function listClaims(deps: ListDeps, context: StaffContext, filter: ClaimFilter): Promise<ClaimsView> {
  const { shop } = context
  const asked = Math.min(lastPage, Math.max(1, filter.page ?? 1))
  const { selection, now, currency } = await selectionOf(deps, context, filter)
  const { claims, savedViews, staff } = deps.stores
  const [found, counts, views, people, countries, versions] = await Promise.all([
    claims.list(shop, selection, (asked - 1) * pageSize, pageSize), claims.counts(shop, context.staff.id), savedViews.of(shop, context.staff.id), staff.people(shop), claims.countries(shop), deps.stores.policies.versions(shop),
  ])
  const page = found.offset / pageSize + 1
  const documents = (await Promise.all(versions.map(({ id }) => deps.policies.byId(shop, id)))).flatMap((one) => one?.compiled.set.documents ?? [])
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const locked = (permission: Permission) => notPermitted(context, permission)?.sentence ?? null
  return {
    list: { items: found.rows.map((row) => toListedClaim(row, now)), total: found.total, capped: found.capped, hasNext: found.hasNext && page < lastPage, ends: found.hasNext && page === lastPage, page, pageSize },
    counts,
    views: visibleViews(context, views),
    options: {
      staff: people.staff.filter(isHere).map(({ id, name }) => ({ id, name })),
      countries: countries.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      documents: [...new Map(documents.map((one) => [`${one.document}@${one.effectiveFrom ?? ''}`, one])).entries()].map(([key, { title, effectiveFrom }]) => ({ key, title, effectiveFrom })),
      versions: versions.map(({ id, name, number, publishedAt }) => ({ id, name, number, day: deps.dayOf(publishedAt, currency.timeZone) })),
    },
    locked: { approve: locked('decide'), assign: locked('assign'), ask: locked('message'), export: locked('export') },
    currencyCode: currency.code,
    self: context.staff.id,
  }
}

/** What stands behind "all that match", portion by portion, each claim at its version now; `below` is where the portion before ended. */
export async function matchingClaims(deps: ListDeps, context: StaffContext, filter: ClaimFilter, below: number | null): Promise<MatchingClaims> {
  return deps.stores.claims.matching(context.shop, (await selectionOf(deps, context, filter)).selection, below, portion)
}

/** A filter as the shop's clock, currency and staff make it. */
export async function selectionOf(deps: ListDeps, context: StaffContext, filter: ClaimFilter): Promise<{ selection: ClaimSelection; now: Date; today: string; currency: { code: string; timeZone: string } }> {
  const stored = await deps.stores.shops.find(context.shop)
  if (!stored) throw new Error('A shop with a session has not been installed.')
  const { timeZone, currencyCode } = stored
  const now = deps.now()
  const dayAfter = (day: string) => toIsoDate(fromIsoDate(day) + 1)
  return { selection: toSelection(filter, { self: context.staff.id, now, currency: currencyCode, startOf: (day) => deps.startOf(day, timeZone), dayAfter }), now, today: deps.today(timeZone), currency: { code: currencyCode, timeZone } }
}

export function toListedClaim(row: ClaimListRow, now: Date): ListedClaim {
  const { version, assignee, unread, amountMinor, currencyCode, countryCode } = row
  return { ...toClaimSummary(row, now), version, assignee, unread, amount: { amount: fromMinor(amountMinor, currencyCode), currencyCode }, country: countryCode }
}
