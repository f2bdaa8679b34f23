import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBulkLine } from '../../app/adapters/shopify/bulk-order-line.server.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import type { NotedPart, OrderImportStore } from '../../app/application/history/ports.ts'
import { bulkFile, bulkLine, bulkOrder, emptiedOrder } from '../support/history/bulk-lines.ts'
import { bulkShop, now } from './support/bulk-shop.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

let fresh: FreshStores
beforeEach(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, 'read_all_orders', 'klenota', now())
})
afterEach(() => fresh.close())

const order = (n: number) => [bulkOrder(n), bulkLine(n * 10, n)]
const staged = (n: number) => emptiedOrder(n, n * 10)
const whole = bulkFile(...staged(1), ...staged(2), ...staged(3))
const alone = (n: number) => {
  const read = ringOrder(1, { lines: [] })
  read.facts.id = `gid://shopify/Order/${n}`
  for (const line of read.facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${n * 10}`
  return read
}
/** A note of the first line of a file. */
const nothing: NotedPart = { orders: [], lines: [], issues: [], bytesTaken: 100, linesTaken: 1, ordersRead: 0, taken: [], settled: { orders: [], lines: [] } }
const keys = (held: unknown[][]) => held.map(([key, complete]) => [key, complete])

describe('an import that dies', () => {
  const steps: Array<keyof OrderImportStore> = ['begin', 'enter', 'takeWhole', 'stage', 'merge', 'noteOrphans', 'toRead', 'wasRead', 'clearStaged']
  const many = bulkFile(...Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? order : staged)(i + 1)).flat(), bulkOrder(99, { subtotalLineItemsQuantity: 2 }))

  it.each(steps.flatMap((step) => [[step, 'before'], [step, 'after']] as const))('in %s, %s it is done, goes on to the same end', async (step, when) => {
    const { deps, take, held, progress, asked } = bulkShop(fresh, [{ file: many }], { 99: alone(99) })
    let crashed = false
    const real = deps.stores.orderImports[step] as (...args: unknown[]) => Promise<unknown>
    Object.assign(deps.stores.orderImports, {
      [step]: async (...args: unknown[]) => {
        if (crashed) return real(...args)
        crashed = true
        if (when === 'after') await real(...args)
        throw new Error('crash')
      },
    })
    await expect(take()).rejects.toThrow('crash')
    await take()
    expect(crashed).toBe(true)
    expect((await held()).length).toBe(31)
    expect(keys(await held()).every(([, complete]) => complete)).toBe(true)
    expect(await fresh.query('select count(*)::int from "OrderLine"')).toEqual([{ count: 31 }])
    expect(await progress()).toEqual({ state: 'done', taken: 31, message: null })
    expect(asked.filter((one) => one === 'read 99').length).toBeLessThanOrEqual(2)
  })

  it('of something inside is found by the sweep, says so, and goes on from where it was', async () => {
    const { deps, take, asked, progress } = bulkShop(fresh, [{ file: whole }])
    const { merge } = deps.stores.orderImports
    deps.stores.orderImports.merge = async () => { throw new Error('deadlock detected') }
    await expect(take()).rejects.toThrow('deadlock detected')
    expect(await progress()).toEqual({ state: 'running', taken: 0, message: 'Taking in the orders failed. It is tried again by itself.' })
    expect(await fresh.stores.shops.toImport()).toEqual([shop])
    deps.stores.orderImports.merge = merge
    await take()
    expect(asked).toEqual(['start', 'open 0'])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
  })

  it('in the middle of the file goes on at the byte that it had staged', async () => {
    const long = bulkFile(...Array.from({ length: 12_000 }, (_, i) => bulkOrder(i + 1, { subtotalLineItemsQuantity: 0, fulfillments: [] })))
    const { deps, take, asked, progress } = bulkShop(fresh, [{ file: long }])
    const stage = deps.stores.orderImports.stage
    let notes = 0
    deps.stores.orderImports.stage = async (run, part) => { notes += 1; if (notes === 2) throw new ShopifyUnavailable('The file of past orders broke off while it was read.'); return stage(run, part) }
    await expect(take()).rejects.toThrow()
    expect(await progress()).toMatchObject({ state: 'running', message: 'The file of past orders broke off while it was read. It is tried again by itself.' })
    const reached = await fresh.stores.orderImports.latest(shop)
    expect(reached?.bytesTaken).toBeGreaterThan(1_000_000)
    await take()
    expect(asked).toEqual(['start', 'open 0', `open ${reached?.bytesTaken}`])
    expect(await progress()).toMatchObject({ state: 'done', taken: 12_000 })
  })

  it('with a database that loses what was staged while it is merged takes the file in once more', async () => {
    const { deps, take, asked, held, progress } = bulkShop(fresh, [{ file: whole }])
    const { merge } = deps.stores.orderImports
    let lost = false
    deps.stores.orderImports.merge = async (run, damaged) => {
      if (!lost) await fresh.query('with gone as (delete from "StagedLine") delete from "StagedOrder"')
      lost = true
      return merge(run, damaged)
    }
    await take()
    expect(asked).toEqual(['start', 'open 0', 'open 0'])
    expect(keys(await held())).toEqual([['1', true], ['2', true], ['3', true]])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
  })

  it('with a database that lost what was staged of a file that begins with lines knows it', async () => {
    const { orderImports } = fresh.stores
    const run = await orderImports.begin(shop, true, now())
    const first = readBulkLine(JSON.stringify(bulkLine(10, 1)))
    if (first.kind !== 'line') throw new Error('It is a line.')
    await orderImports.stage(run, { ...nothing, lines: [{ ...first.line, line: 1 }] })
    expect(await orderImports.isStaged(run)).toBe(true)
    await fresh.query('delete from "StagedLine"')
    expect(await orderImports.isStaged(run)).toBe(false)
    expect(await orderImports.isStaged(await orderImports.forgetStaged(run))).toBe(true)
  })

  it('with a database that lost what was staged reads the file from its beginning', async () => {
    const { deps, take, asked, held } = bulkShop(fresh, [{ file: whole }])
    const enter = deps.stores.orderImports.enter
    deps.stores.orderImports.enter = async (run, stage, ...rest) => { if (stage === 'merging') throw new Error('crash'); return enter(run, stage, ...rest) }
    await expect(take()).rejects.toThrow('crash')
    await fresh.query('delete from "StagedOrder"')
    await fresh.query('delete from "StagedLine"')
    deps.stores.orderImports.enter = enter
    await take()
    expect(asked).toEqual(['start', 'open 0', 'open 0'])
    expect(keys(await held())).toEqual([['1', true], ['2', true], ['3', true]])
  })
})

describe('uninstalled while an import runs', () => {
  const meanwhile = (deps: ReturnType<typeof bulkShop>['deps'], happens: () => Promise<void>) => {
    const { merge } = deps.stores.orderImports
    deps.stores.orderImports.merge = async (...asked) => { deps.stores.orderImports.merge = merge; await happens(); return merge(...asked) }
  }
  const leave = () => fresh.stores.shops.uninstall(shop, new Date('2026-02-20T10:05:00Z'))
  const comeBack = (at: string) => fresh.stores.shops.install(shop, readShop, 'read_all_orders', 'klenota', new Date(at))

  it('its last words change nothing: what is missed until the shop is back comes in then', async () => {
    const { deps, take, asked, progress } = bulkShop(fresh, [{ file: whole }])
    meanwhile(deps, leave)
    await take()
    expect(await progress()).toMatchObject({ state: 'waiting' })
    await comeBack('2026-03-20T10:00:00Z')
    expect(await fresh.stores.shops.toImport()).toEqual([shop])
    await take()
    expect(asked).toEqual(['start', 'open 0', 'start', 'open 0'])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
  })

  it('and installed again at once, the shop gets another by the same worker', async () => {
    const { deps, take, asked, progress } = bulkShop(fresh, [{ file: bulkFile(...order(1)) }, { file: whole }])
    meanwhile(deps, async () => { await leave(); await comeBack('2026-02-20T10:06:00Z') })
    await take()
    expect(asked).toEqual(['start', 'open 0', 'start', 'open 0'])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
  })
})

it('started again by staff, an import begins afresh and leaves nothing of the last one', async () => {
  const { deps, take, staged: waiting, held } = bulkShop(fresh, [{ file: whole }])
  const merge = deps.stores.orderImports.merge
  deps.stores.orderImports.merge = async () => { throw new Error('crash') }
  await expect(take()).rejects.toThrow('crash')
  expect(await waiting()).toEqual({ orders: 3, lines: 3, toRead: 0 })
  deps.stores.orderImports.merge = merge
  await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
  await take()
  expect(await waiting()).toEqual({ orders: 0, lines: 0, toRead: 0 })
  expect(keys(await held())).toEqual([['1', true], ['2', true], ['3', true]])
  expect(await fresh.query('select count(*)::int from "OrderImport"')).toEqual([{ count: 1 }])
})

it('erasing a shop takes what is staged of it along', async () => {
  const { deps, take, staged: waiting } = bulkShop(fresh, [{ file: whole }])
  deps.stores.orderImports.merge = async () => { throw new Error('crash') }
  await expect(take()).rejects.toThrow('crash')
  expect(await waiting()).toMatchObject({ orders: 3, lines: 3 })
  await fresh.stores.shops.uninstall(shop, now())
  await fresh.stores.shops.erase(shop, now())
  expect(await waiting()).toEqual({ orders: 0, lines: 0, toRead: 0 })
})
