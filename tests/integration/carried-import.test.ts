import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulkFile, bulkLine, bulkOrder } from '../support/history/bulk-lines.ts'
import { bulkShop, now } from './support/bulk-shop.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, shop } from './support/samples.ts'

let fresh: FreshStores
beforeEach(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, 'read_all_orders', 'klenota', now())
})
afterEach(() => fresh.close())

const sold = { unfulfilledQuantity: 1 }
/** Of three pieces; every fifth of two and a gift card, without which it seems whole as well. */
const order = (n: number) => [bulkOrder(n, { subtotalLineItemsQuantity: n % 5 === 0 ? 2 : 3, fulfillments: [] }), bulkLine(n * 10, n, sold), bulkLine(n * 10 + 1, n, sold), bulkLine(n * 10 + 2, n, { ...sold, isGiftCard: n % 5 === 0 })]
/** What stands in the file: of an order by its number `o`, its own line, or 0 to 2, the lines of what was sold. */
const strewn = (parts: string) => parts.split(' ').map((part) => order(Number(part.slice(1)))['o012'.indexOf(part.charAt(0))] ?? {})
const storedFacts = () => fresh.query(`
  select split_part("id", '/', 5) as "order", "complete", jsonb_array_length("facts"->'lineItems'->'nodes') as "told",
    (select string_agg(split_part(sold."id", '/', 5), ' ' order by "position") from "OrderLine" sold where sold."orderId" = "Order"."id") as "lines" from "Order" order by length("id"), "id"`)
const whole = (n: number) => ({ order: String(n), complete: true, told: 3, lines: `${n * 10} ${n * 10 + 1} ${n * 10 + 2}` })

describe('an order parted by the ends of batches', () => {
  it('goes straight in with the lines that come in the next ones, and nothing of it is left to be merged', async () => {
    const { deps, take, progress, staged } = bulkShop(fresh, [{ file: bulkFile(...strewn('21 o1 01 12 11 02 o2 22')), rows: 3 }])
    const { merge } = deps.stores.orderImports
    const waiting: unknown[] = []
    deps.stores.orderImports.merge = async (...of) => { waiting.push(await staged()); return merge(...of) }
    await take()
    expect([waiting, await storedFacts(), await progress()]).toEqual([[{ orders: 0, lines: 0, toRead: 0 }], [whole(1), whole(2)], { state: 'done', taken: 2, message: null }])
  })

  it('is merged where its lines stand further off, and at the end of the file what lacks lines is noted', async () => {
    const { take, asked, progress } = bulkShop(fresh, [{ file: bulkFile(...strewn('o1 o2 02 12 22 01 11 03 13 23 o3 21 o4 04')), rows: 2 }])
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 4'])
    expect([await storedFacts(), (await progress())?.taken]).toEqual([[whole(1), whole(2), whole(3), { order: '4', complete: false, told: 1, lines: '40' }], 4])
  })

  it('that was stored already is merged with what was staged of it', async () => {
    const file = bulkFile(...strewn('21 o1 01 12 11 02 o2 22'))
    await bulkShop(fresh, [{ file, rows: 5 }]).take()
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    const again = bulkShop(fresh, [{ file, rows: 2 }])
    await again.take()
    expect([await storedFacts(), await again.progress(), await again.staged()]).toEqual([[whole(1), whole(2)], { state: 'done', taken: 2, message: null }, { orders: 0, lines: 0, toRead: 0 }])
  })
})

describe('an import that dies for good in the middle of a file', () => {
  /** Forty orders of four lines each, which stand up to ten lines apart, a gift card first. */
  const rows = Array.from({ length: 160 }, (_, i) => ({ node: order(Math.floor(i / 4) + 1)[(i + 3) % 4] ?? {}, at: i + (i % 4 === 0 ? 0 : (i * 7) % 8) })).sort((a, b) => a.at - b.at).map(({ node }) => node)
  const file = bulkFile(...rows.slice(0, 70), '{"broken', ...rows.slice(70))
  const steps = ['takeWhole', 'stage'] as const

  it.each(steps.flatMap((step) => (['before', 'after'] as const).map((when) => [step, when] as const)))('in any %s, %s it is done, loses and doubles nothing', async (step, when) => {
    let points = 0
    for (let dies = 1; ; dies += 1) {
      const { deps, take, progress, issues, held } = bulkShop(fresh, [{ file, rows: 5 }])
      const { takeWhole, stage } = deps.stores.orderImports
      const real = { takeWhole, stage }
      let [calls, dead] = [0, false]
      const fragile = (name: (typeof steps)[number]) => async (...of: unknown[]) => {
        if (dead) throw new Error('dead')
        if (name === step) calls += 1
        const last = name === step && calls === dies
        dead ||= last
        if (last && when === 'before') throw new Error('dead')
        const answer = await (real[name] as (...args: unknown[]) => Promise<unknown>)(...of)
        if (last) throw new Error('dead')
        return answer
      }
      Object.assign(deps.stores.orderImports, { takeWhole: fragile('takeWhole'), stage: fragile('stage') })
      const survived = await take().then(() => true, () => false)
      Object.assign(deps.stores.orderImports, real)
      if (!survived) await take()
      expect(await storedFacts()).toEqual(Array.from({ length: 40 }, (_, i) => whole(i + 1)))
      expect([await progress(), (await held()).length]).toEqual([{ state: 'done', taken: 40, message: null }, 40])
      expect(await fresh.query('select "ordersFound", "ordersTaken" from "OrderImport"')).toEqual([{ ordersFound: 40, ordersTaken: 40 }])
      expect(await issues()).toEqual([[71, 'broken', null]])
      if (survived) break
      points += 1
      await fresh.query('delete from "Order"')
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    }
    // 161 lines in batches of 5, of which a note covers 8.
    expect(points).toBe({ takeWhole: 33, stage: 5 }[step])
  }, 60_000)
})

it('a crash of the database that took away what was carried shows, though all of it went straight in since', async () => {
  const { deps, take, asked, progress } = bulkShop(fresh, [{ file: bulkFile(...strewn('o1 01 11 21 o2 02 12 22 o3 03 13 23 o4 04 14 24 o5 05 15 25 o6 06 16 o7 26 07 17 27')), rows: 3 }])
  const { stage } = deps.stores.orderImports
  let notes = 0
  deps.stores.orderImports.stage = async (run, part) => {
    notes += 1
    // The first note stages three lines of one order and one of another; the second is to settle all of them.
    if (notes === 2) await fresh.query('with gone as (delete from "StagedLine") delete from "StagedOrder"')
    return stage(run, part)
  }
  await take()
  expect(asked).toEqual(['start', 'open 0', 'open 0'])
  expect(await storedFacts()).toEqual([1, 2, 3, 4, 5, 6, 7].map(whole))
  expect(await progress()).toEqual({ state: 'done', taken: 7, message: null })
})
