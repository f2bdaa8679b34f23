import type { StaffContext } from '../application.ts'
import type { BoundOrder } from '../policy-shelf.ts'
import type { PolicyRoutingRow } from '../routing-store.ts'
import { lockedFor, policiesOf } from './list-policies.ts'
import type { PolicyView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import type { PlacedAlike, RoutedPolicy, RoutingSpan, RoutingView } from './routing-view.ts'

/** So many of the latest orders tell how the shop's orders are placed. */
const latest = 1000

/** Which policy binds which orders, now, later and before, beside the orders that the shop has. */
export async function viewRouting(deps: PolicyDeps, context: StaffContext): Promise<RoutingView> {
  const { shop } = context
  const [known, policies, routings, orders, markets] = await Promise.all([deps.stores.shops.find(shop), policiesOf(deps, shop), deps.stores.policies.routings(shop), deps.stores.orders.latestPlaced(shop, latest), deps.markets(shop)])
  if (!known) throw new Error('A shop with a session has not been installed.')
  const spans = spansOf(routings)
  const now = deps.now().toISOString()
  const current = spans.findLast(({ from }) => from === null || from <= now)
  return {
    rules: current?.rules ?? [], since: current?.from ?? null, seen: routings.at(-1)?.id ?? null,
    policies: policies.map((policy) => toRoutedPolicy(policy, calledIn(policies, policy.name))),
    scheduled: spans.filter(({ from }) => from !== null && from > now),
    earlier: spans.filter(({ until }) => until !== null && until <= now).reverse(),
    placed: alike(orders), country: known.countryCode, markets, timeZone: known.timeZone, today: deps.today(known.timeZone), locked: lockedFor(context),
  }
}

/** Each with the instant at which the next takes its place; of those of one instant the one laid down last counts alone. */
export function spansOf(routings: PolicyRoutingRow[]): RoutingSpan[] {
  const byStart = [...new Map(routings.map((row) => [row.effectiveAt ?? '', row])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return byStart.map(({ id, rules, effectiveAt, publishedAt, publishedBy }, i) => ({ id, rules, from: effectiveAt, until: byStart[i + 1]?.effectiveAt ?? null, publishedAt, publishedBy: publishedBy.name }))
}

/** What a policy is called where several stand beside each other: by its title, with its name where another is titled the same. */
export function calledIn(policies: readonly Pick<PolicyView, 'name' | 'title'>[], name: string): string {
  const title = policies.find((one) => one.name === name)?.title ?? name
  return policies.filter((one) => one.title === title).length > 1 ? `${title} (${name})` : title
}

function toRoutedPolicy({ name, versions }: PolicyView, title: string): RoutedPolicy {
  const inForce = versions.find(({ standing }) => standing === 'in-force')
  const starts = versions.flatMap(({ from }) => from ?? []).sort()
  return { name, title, number: inForce?.number ?? null, from: inForce ? null : (starts[0] ?? null) }
}

function alike(orders: BoundOrder[]): PlacedAlike[] {
  const found = new Map<string, PlacedAlike>()
  for (const { placement } of orders) {
    const key = JSON.stringify([placement.country, placement.channel, placement.customers])
    found.set(key, { ...placement, orders: (found.get(key)?.orders ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => b.orders - a.orders)
}
