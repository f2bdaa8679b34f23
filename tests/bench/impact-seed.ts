import pg from 'pg'
import { openOrderStore } from '../../app/adapters/prisma/order-store.server.ts'
import { openDatabase } from '../../app/adapters/prisma/client.server.ts'
import type { ReadOrder } from '../../app/application/ports.ts'
import type { OrderFacts } from '../../app/domain/decision/order-facts.ts'
import { generateOrder } from '../support/generate/order.ts'
import { randomOf } from '../support/generate/random.ts'
import { shops } from '../support/generate/shops.ts'

const seed = 2026
const portion = 400
const countries = ['CZ', 'CZ', 'CZ', 'CZ', 'CZ', 'CZ', 'SK', 'SK', 'DE', 'AT', 'PL']
const fiveYears = 5 * 365.25 * 86_400_000

/** Takes so many order lines in, of orders over the five years up to `now`, as the app takes them in from Shopify; answers how many there are. */
export async function seedLines(url: string, shop: string, lines: number, now: Date): Promise<number> {
  const database = openDatabase(url)
  const orders = openOrderStore(database)
  let [number, written] = [0, 0]
  const next = (): ReadOrder[] => {
    const batch: ReadOrder[] = []
    while (batch.length < portion && written < lines) {
      number += 1
      const order = drawnOrder(number, now)
      written += order.facts.lineItems.nodes.length
      batch.push(order)
    }
    return batch
  }
  const lane = async () => {
    for (let batch = next(); batch.length > 0; batch = next()) await orders.takeIn(shop, batch)
  }
  await Promise.all([lane(), lane(), lane()])
  await database.$disconnect()
  return written
}

function drawnOrder(number: number, now: Date): ReadOrder {
  const random = randomOf(seed, number)
  const purchasedAt = now.getTime() - Math.floor(random.next() * fiveYears)
  const facts = withOwnIds(generateOrder(number, purchasedAt, shops.klenota, 'everyday', random), number)
  facts.shippingAddress = { countryCodeV2: random.pick(countries) }
  const updatedAt = new Date(purchasedAt).toISOString()
  return {
    facts, complete: true, updatedAt, cancelledAt: null, presentmentCurrency: facts.currencyCode, customer: { id: `gid://shopify/Customer/${number}`, name: 'Jana Nová', email: 'jana@dopisy.example', locale: 'cs' },
    total: '0.00', shipping: '0.00', fulfilment: 'fulfilled', lines: [],
  }
}

/** The generator counts lines within an order; a shop's lines have ids of their own. */
function withOwnIds(order: OrderFacts, number: number): OrderFacts {
  const own = (id: string) => `gid://shopify/LineItem/${1_000_000_000_000 + number * 10 + Number(id.split('/').at(-1))}`
  return {
    ...order,
    lineItems: { nodes: order.lineItems.nodes.map((line) => ({ ...line, id: own(line.id) })) },
    fulfillments: order.fulfillments.map((parcel) => ({ ...parcel, fulfillmentLineItems: { nodes: parcel.fulfillmentLineItems.nodes.map((node) => ({ ...node, lineItem: { id: own(node.lineItem.id) } })) } })),
  }
}

/** Claims on every hundredth line: of each two one was declined, and one repaired the piece in twenty days. */
export async function seedClaims(ownerUrl: string, shop: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const table of ['Claim', 'ClaimLine']) await client.query(`alter table "${table}" disable trigger "${table}_search"`)
    await client.query(`create temp table drawn as
      select n, 'claim-' || n as "claim", 'line-' || n as "line", 'unit-' || n as "unit", sold."id" as "sold", sold."orderId", sale."processedAt" + interval '30 days' as "at", n % 2 = 0 as "declined"
      from (select "id", "orderId", row_number() over (order by "id") as n from "OrderLine" where "shop" = '${shop}' and "currentQuantity" > 0) sold
      join "Order" sale on sale."shop" = '${shop}' and sale."id" = sold."orderId" where n % 100 = 0`)
    await client.query(`insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal") select "unit", '${shop}', "sold", 1 from drawn`)
    const policy = `(select "id" from "PolicyVersion" where "shop" = '${shop}' order by "number" limit 1)`
    await client.query(`insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerLocale", "stage", "open") select "claim", '${shop}', n, "orderId", "claim", "at", '{}', 'Jana Nová', 'cs', case when "declined" then 'declined' else 'settled' end, false from drawn`)
    await client.query(`insert into "ClaimLine" ("id", "shop", "claimId", "orderLineId", "position", "quantity", "ground", "facts", "authorization", "reception", "assessment", "settlement", "remedy", "policyVersionId", "decisionRequest", "decision", "verdict")
      select "line", '${shop}', "claim", "sold", 0, 1, 'defect', '{"fault": {"code": "clasp"}}', case when "declined" then 'declined' else 'authorized' end, 'received', 'undetermined', case when "declined" then 'none' else 'settled' end, case when "declined" then null else 'repair' end, ${policy}, '{}', '{}', 'eligible' from drawn`)
    await client.query('insert into "ClaimLineUnit" ("claimLineId", "itemUnitId") select "line", "unit" from drawn')
    await client.query(`insert into "ClaimEvent" ("shop", "claimId", "at", "actor", "type", "payload") select '${shop}', "claim", "at", '{}', 'declined', jsonb_build_object('lineIds', array["line"], 'reason', 'OTHER', 'note', '') from drawn where "declined"`)
    for (const [type, days, payload] of [['repair-started', 2, `'job', jsonb_build_object('on', to_char("at" + interval '2 days', 'YYYY-MM-DD'))`], ['repair-ready', 22, `'on', to_char("at" + interval '22 days', 'YYYY-MM-DD')`], ['settled', 23, `'remedy', 'repair', 'note', ''`]] as const) {
      await client.query(`insert into "ClaimEvent" ("shop", "claimId", "at", "actor", "type", "payload") select '${shop}', "claim", "at" + interval '${days} days', '{}', '${type}', jsonb_build_object('lineIds', array["line"], ${payload}) from drawn where not "declined"`)
    }
    const { rows } = await client.query<{ claims: number }>('select count(*)::int as "claims" from drawn')
    for (const table of ['Claim', 'ClaimLine']) await client.query(`alter table "${table}" enable trigger "${table}_search"`)
    await client.query('vacuum analyze')
    return rows[0]?.claims ?? 0
  } finally {
    await client.end()
  }
}
