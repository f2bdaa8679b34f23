import pg from 'pg'

const firstNames = ['Jana', 'Petra', 'Lucie', 'Tereza', 'Kateřina', 'Hana', 'Lenka', 'Eva', 'Martina', 'Veronika', 'Petr', 'Jan', 'Tomáš', 'Martin', 'Jiří', 'Pavel', 'Lukáš', 'Ondřej', 'Zuzana', 'Mária', 'Katarína', 'Juraj', 'Anna', 'Sophie', 'Lena', 'Max', 'Felix', 'Agnieszka', 'Łukasz', 'Marta']
const lastNames = ['Nová', 'Svobodová', 'Novotná', 'Dvořáková', 'Černá', 'Procházková', 'Kučerová', 'Veselá', 'Horáková', 'Němcová', 'Novák', 'Svoboda', 'Dvořák', 'Černý', 'Procházka', 'Kučera', 'Veselý', 'Horák', 'Kováčová', 'Horváthová', 'Balážová', 'Molnár', 'Müller', 'Schneider', 'Fischer', 'Weber', 'Wagner', 'Kowalska', 'Wiśniewski', 'Zielińska', 'Bartoš', 'Sedláčková', 'Šimková', 'Růžičková', 'Beneš', 'Fialová', 'Krejčí', 'Urbanová', 'Blažková', 'Vlček']
const staff = ['Ada Hill', 'Jitka Malá', 'Robert Krásný', 'Nina Bílá', 'Viktor Dlouhý', 'Olga Tichá', 'Filip Rychlý', 'Ivana Zelená']

/** How many of a thousand claims stand at each stage: most of a shop's claims are long closed. */
const stages: Array<[string, number]> = [['settled', 690], ['declined', 120], ['canceled', 40], ['to-decide', 40], ['awaiting-customer', 10], ['awaiting-goods', 50], ['with-expert', 5], ['in-repair', 8], ['to-settle', 30], ['settling', 2], ['disputed', 3], ['failed', 2]]
const grounds: Array<[string, number]> = [['change-of-mind', 520], ['faulty-on-delivery', 180], ['missing-on-delivery', 50], ['defect', 250]]
const countries: Array<[string, number]> = [['CZ', 620], ['SK', 220], ['DE', 80], ['AT', 40], ['PL', 30], ['FR', 9], ['IS', 1]]

/** Each name as often in a thousand as its share says. */
const spread = (shares: Array<[string, number]>) => shares.flatMap(([name, share]) => Array<string>(share).fill(name))

/**
 * Writes claims straight into the tables, each with its order, lines, pieces and a first event: `many` of them over three
 * years, spread over stages, grounds, countries, staff, customers and the shop's own products. What a decision looks like
 * is taken from the claims that the shop has already, so the rows are as wide as real ones. `now`: when the shop's day is.
 */
export async function seedClaims(ownerUrl: string, shop: string, many: number, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query('alter table "Claim" disable trigger "Claim_search"')
    await client.query('alter table "ClaimLine" disable trigger "ClaimLine_search"')
    await client.query(`insert into "StaffMember" ("shop", "id", "name", "role", "firstSeenAt", "lastSeenAt") select $1, (900 + n)::text, name, 'agent', now(), now() from unnest($2::text[]) with ordinality as s(name, n)`, [shop, staff])
    await client.query(claimsAsDrawn, [shop, many, spread(stages), spread(grounds), spread(countries), firstNames, lastNames, now.toISOString()])
    for (const statement of [orders, orderLines, claims, claimLines, events]) await client.query(statement, [shop])
    await client.query('update "Shop" set "lastClaimNumber" = (select max("number") from "Claim" where "shop" = $1) where "id" = $1', [shop])
    await client.query('update "Claim" set "search" = "claim_search"("Claim") where "shop" = $1', [shop])
    await client.query('alter table "Claim" enable trigger "Claim_search"')
    await client.query('alter table "ClaimLine" enable trigger "ClaimLine_search"')
    for (const table of ['Claim', 'ClaimLine', 'Order', 'OrderLine', 'ClaimEvent']) await client.query(`vacuum (full, analyze) "${table}"`)
  } finally {
    await client.end()
  }
}

/** What each claim is to be, drawn by its number: the same at every run. */
const claimsAsDrawn = `
  create temp table drawn as
  select n, ($3::text[])[1 + (hash_stage % 1000)] as stage, ($4::text[])[1 + (hash_ground % 1000)] as ground, ($5::text[])[1 + (hash_country % 1000)] as country,
    ($6::text[])[1 + hash_first % cardinality($6::text[])] || ' ' || ($7::text[])[1 + hash_last % cardinality($7::text[])] as customer, hash_rest as pick,
    ($8::timestamptz at time zone 'UTC') - make_interval(mins => ((n::float8 / $2) * 1576800)::int) as opened_at, ($8::timestamptz at time zone 'UTC')::date as today, $1::text as shop, (select max("number") from "Claim" where "shop" = $1) + $2 - n + 1 as number
  from (select n, abs(hashint4(n)) as hash_stage, abs(hashint4(n + 10000000)) as hash_ground, abs(hashint4(n + 20000000)) as hash_country, abs(hashint4(n + 30000000)) as hash_first, abs(hashint4(n + 40000000)) as hash_last, abs(hashint4(n + 50000000)) as hash_rest
    from generate_series(1, $2::int) n) h`

const orders = `
  insert into "Order" ("shop", "id", "name", "processedAt", "updatedAt", "customerId", "customerName", "customerEmail", "customerLocale", "currencyCode", "presentmentCode", "totalMinor", "shippingMinor", "fulfilment", "facts")
  select $1, 'gid://shopify/Order/9' || lpad(n::text, 9, '0'), '#B' || (100000 + n), opened_at - interval '12 days', opened_at - interval '5 days', null, customer, 'customer' || n || '@dopisy.example', 'cs', 'CZK', 'CZK', 100000, 9900, 'fulfilled', '{"lineItems":{"nodes":[]}}' from drawn`

/** One item as a rule, two in every sixth order. */
const orderLines = `
  with goods as (select row_number() over (order by "title", "variantTitle") - 1 as i, count(*) over () as many, "title", "variantTitle", "sku", "imageUrl", "unitPriceMinor", "productSnapshot"
    from (select distinct on ("title", "variantTitle") * from "OrderLine" where "shop" = $1 and not "isGiftCard") one)
  insert into "OrderLine" ("shop", "id", "orderId", "position", "title", "variantTitle", "sku", "imageUrl", "quantity", "currentQuantity", "isGiftCard", "unitPriceMinor", "productSnapshot")
  select $1, 'gid://shopify/LineItem/9' || lpad(n::text, 9, '0') || at, 'gid://shopify/Order/9' || lpad(n::text, 9, '0'), at, goods."title", goods."variantTitle", goods."sku", goods."imageUrl", 1, 1, false, goods."unitPriceMinor", goods."productSnapshot"
  from drawn cross join lateral generate_series(0, case when pick % 6 = 0 then 1 else 0 end) at join goods on goods.i = (pick + at * 7) % (select max(many) from goods)`

const claims = `
  insert into "Claim" ("id", "shop", "number", "orderId", "requestKey", "openedAt", "openedBy", "customerName", "customerEmail", "customerLocale", "version", "stage", "open", "nextDeadlineName", "nextDeadlineDay", "nextDeadlineEndsAt", "followUp", "pendingStep", "failure", "disputed", "awaitingAnswer", "unread", "assigneeId", "assigneeName", "amountMinor", "countryCode", "decidedAt", "closedAt")
  select gen_random_uuid()::text, $1, number, 'gid://shopify/Order/9' || lpad(n::text, 9, '0'), 'drawn-' || n, opened_at, '{"kind":"shopper","id":null,"name":"Customer"}', customer, 'customer' || n || '@dopisy.example', 'cs', 3, stage, open,
    case when open then case stage when 'to-decide' then 'decideBy' when 'awaiting-goods' then 'sendBackBy' else 'settleBy' end end, case when open then today - 12 + pick % 40 end, case when open then (today - 12 + pick % 40 + 1)::timestamp - interval '1 hour' end, case when stage = 'awaiting-customer' and pick % 3 = 0 then 'question' end, null, case when stage = 'failed' then 'Shopify refused it.' end,
    stage = 'disputed', stage = 'awaiting-customer', open and (pick / 40) % 11 = 0, member."id", member."name", lines.amount, country, case when stage <> 'to-decide' then opened_at + interval '2 days' end, case when not open then opened_at + interval '16 days' end
  from (select *, stage not in ('settled', 'declined', 'canceled') as open from drawn) drawn
  join lateral (select sum("unitPriceMinor") as amount from "OrderLine" where "shop" = $1 and "orderId" = 'gid://shopify/Order/9' || lpad(n::text, 9, '0')) lines on true
  left join "StaffMember" member on member."shop" = $1 and (pick / 40) % 10 < 8 and member."id" = (901 + (pick / 40) % 10)::text`

const claimLines = `
  with kinds as (select row_number() over (order by "id") - 1 as i, count(*) over () as many, "decision", "policyVersionId", "verdict" from "ClaimLine" where "shop" = $1)
  insert into "ClaimLine" ("id", "shop", "claimId", "orderLineId", "position", "quantity", "ground", "facts", "authorization", "reception", "assessment", "settlement", "remedy", "policyVersionId", "decisionRequest", "decision", "verdict")
  select gen_random_uuid()::text, $1, claim."id", item."id", item."position", 1, drawn.ground, '{}',
    case when drawn.stage in ('to-decide', 'awaiting-customer') then 'requested' when drawn.stage = 'declined' then 'declined' when drawn.stage = 'canceled' then 'canceled' else 'authorized' end,
    case when drawn.stage in ('settled', 'to-settle', 'settling', 'in-repair', 'with-expert') then 'received' else 'awaiting' end, case when drawn.stage = 'with-expert' then 'awaiting-expert' else 'undetermined' end,
    case when drawn.stage = 'settled' then 'settled' else 'none' end, case when drawn.stage = 'settled' then 'refund' end, kinds."policyVersionId", '{}', kinds."decision", kinds."verdict"
  from drawn join "Claim" claim on claim."shop" = $1 and claim."requestKey" = 'drawn-' || n
  join "OrderLine" item on item."shop" = $1 and item."orderId" = claim."orderId"
  join kinds on kinds.i = drawn.pick % (select max(many) from kinds)`

const events = `
  insert into "ClaimEvent" ("shop", "claimId", "at", "actor", "type", "payload")
  select $1, "id", "openedAt", "openedBy", 'opened', '{}' from "Claim" where "shop" = $1 and "requestKey" like 'drawn-%'`
