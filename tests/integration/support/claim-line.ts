import { openAdminRequest } from '../../../app/adapters/shopify/admin-request.server.ts'
import { openOrders } from '../../../app/adapters/shopify/orders.server.ts'
import { openShopifyAdmin } from '../../../app/adapters/shopify/shopify-admin.server.ts'
import { actOnClaim } from '../../../app/application/claims/act-on-claim.ts'
import { fireTimer } from '../../../app/application/claims/fire-timer.ts'
import { openClaim } from '../../../app/application/claims/open-claim.ts'
import { performSteps } from '../../../app/application/claims/perform-steps.ts'
import { viewClaim } from '../../../app/application/claims/view-claim.ts'
import { openPolicyShelf } from '../../../app/application/policy-shelf.ts'
import { ShopifyUnavailable } from '../../../app/application/ports.ts'
import type { StaffContext } from '../../../app/application/application.ts'
import type { ClaimLineInput } from '../../../app/application/claims/decision-view.ts'
import type { Stores } from '../../../app/application/store-ports.ts'
import { defaultMatrix } from '../../../app/domain/people/role-matrix.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'
import { readAppConfiguration } from '../../../sandbox/webhooks/app-configuration.ts'
import { shopFetch, startTestPlatform } from '../../sandbox/platform/start-platform.ts'
import { shop } from '../../sandbox/platform/tiny-shop.ts'
import { freshStores } from './fresh-stores.ts'
import { replayAll } from '../../support/replay-all.ts'

export const staff: StaffContext = { shop, staff: { id: '2', name: 'Ada Hill' }, role: 'manager', matrix: defaultMatrix }
export const orderId = 'gid://shopify/Order/100'

/** Use cases on a real database and the sandbox's Shopify, with the jobs run by hand. The shop is Kestia's; its terms may be another's, or a set of the test's own. `clock` can be moved. */
export async function startClaimLine(terms: keyof typeof policyLibrary | { name: string } = 'kestia') {
  const policy = typeof terms === 'string' ? { name: terms, content: policyLibrary[terms] } : { name: terms.name, content: terms }
  const clock = { at: new Date('2026-11-20T11:00:00Z') }
  const now = () => clock.at
  const { scopes } = readAppConfiguration('shopify.app.toml', { clientId: '', clientSecret: '', appUrl: 'https://app.example' })
  const [fresh, platform] = await Promise.all([freshStores(), startTestPlatform(undefined, scopes)])
  await platform.install()
  const exchanged = (await (await platform.exchange(platform.idToken())).json()) as { access_token: string }
  const plainFetch = globalThis.fetch
  globalThis.fetch = shopFetch(platform.origin, plainFetch)
  const tokens = { valid: async () => exchanged.access_token, forget: async () => true }
  const request = openAdminRequest(tokens, 1500)
  // The first answer also reads Shopify's schema in, which takes its time on a busy machine.
  const patient = openOrders(openAdminRequest(tokens, 20_000))
  const shopify = openShopifyAdmin(request)
  const stores: Stores = { ...fresh.stores, claims: { ...fresh.stores.claims } }
  await stores.shops.install(shop, await patient.readShop(shop), '', policy.name, now())
  await stores.policies.adopt(shop, policy.name, 'hash', policy.content, now())
  await stores.orders.takeIn(shop, [await patient.readOrder(shop, orderId)].flatMap((order) => order ?? []))
  const policies = openPolicyShelf(stores.policies)
  const deps = { stores, policies, shopify, now, today: () => clock.at.toISOString().slice(0, 10), dayOf: (instant: string) => instant.slice(0, 10) }

  /** The worker: tries until nothing waits, as the jobs' retries would; returns how many attempts that took. */
  const work = async (claimId: string) => {
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      try {
        await performSteps(deps, shop, claimId)
        return attempt
      } catch (error) {
        if (!(error instanceof ShopifyUnavailable) && (error as Error).message !== 'crash') throw error
        await new Promise((later) => setTimeout(later, 20 * attempt))
      }
    }
    throw new Error('The claim is still pending after twelve attempts.')
  }
  const view = async (claimId: string) => {
    const seen = await viewClaim(deps, shop, claimId)
    if (!seen.ok) throw new Error(seen.error.sentence)
    return seen.value
  }
  return {
    deps, fresh, platform, clock, work, view,
    /** The sweep and the timers it finds due, each fired as often as asked; tells how many were of deadlines or money. */
    fireTimers: async (times = 1) => {
      const due = [...(await stores.timers.due(clock.at)), ...(await stores.timers.looksDue(clock.at))]
      const kinds = await Promise.all(due.map(async (id) => (await stores.timers.load(id))?.kind))
      for (const timer of due) for (let i = 0; i < times; i += 1) await fireTimer(deps, timer)
      return kinds.filter((kind) => kind !== 'look').length
    },
    open: async (lines: ClaimLineInput[], requestKey = crypto.randomUUID()) => {
      const opened = await openClaim(deps, staff, orderId, lines, requestKey)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      return opened.value.claimId
    },
    act: async (claimId: string, command: ClaimCommand, as: StaffContext = staff) => actOnClaim(deps, as, claimId, (await fresh.stores.claims.load(as.shop, claimId))?.version ?? -1, command),
    /** What staff ask Shopify beside the app. */
    ask: async (query: string) => (await platform.control('POST', `/shops/${shop}/graphql`, { query, variables: {} })).data as Record<string, unknown>,
    fault: (operation: string, mode: string, times = 1) => platform.control('POST', '/faults', { operation, mode, times }),
    /** What Shopify holds of the order in the end. */
    held: async () => {
      const answer = await platform.graphql('query ($id: ID!) { order(id: $id) { totalRefundedSet { shopMoney { amount } } returns(first: 9) { nodes { name status } } refunds { id } } }', { id: orderId })
      const order = answer.data.order as { totalRefundedSet: { shopMoney: { amount: string } }; returns: { nodes: Array<{ status: string }> }; refunds: unknown[] }
      return { refunded: order.totalRefundedSet.shopMoney.amount, refunds: order.refunds.length, returns: order.returns.nodes.map((one) => one.status) }
    },
    stop: async () => {
      await replayAll(fresh.query)
      globalThis.fetch = plainFetch
      await Promise.all([fresh.close(), platform.stop()])
    },
  }
}

export type ClaimLine = Awaited<ReturnType<typeof startClaimLine>>
