import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { migrateQueues } from '../../app/adapters/jobs/queue.server.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'

let fresh: FreshStores
beforeEach(async () => { fresh = await freshStores() })
afterEach(() => fresh.close())

const jobs = () => fresh.query('select "name", "data", "retry_limit" as "retries" from pgboss.job order by "created_on"')

it('an import may run for a quarter of an hour, any other job for two minutes', async () => {
  const [database] = await fresh.query('select current_database() as "name"')
  const owner = new URL(inject('postgres').superuser)
  owner.pathname = `/${String(database?.name)}`
  // Brought up to date once more, as every start does.
  await migrateQueues(owner.href)
  expect(await fresh.query(`select "name", "expire_seconds" as "seconds" from pgboss.queue where "name" in ('take-in-orders', 'send-mail') order by 1`)).toEqual([{ name: 'send-mail', seconds: 120 }, { name: 'take-in-orders', seconds: 900 }])
})

it('the same thing is nudged once in the time given, another at any time', async () => {
  for (const shop of ['klenota.myshopify.com', 'klenota.myshopify.com', 'kestia.myshopify.com']) await fresh.queue.nudge('take-in-orders', { shop }, 3600)
  expect(await jobs()).toEqual([{ name: 'take-in-orders', data: { shop: 'klenota.myshopify.com' }, retries: 0 }, { name: 'take-in-orders', data: { shop: 'kestia.myshopify.com' }, retries: 0 }])
})

it('a look that waits or is under way is not ordered again, and one that has ended is', async () => {
  const look = (timerId: string) => fresh.queue.nudge('look-at-order', { timerId })
  for (const id of ['t-1', 't-1', 't-2']) await look(id)
  const held = async () => (await jobs()).map(({ data }) => (data as { timerId: string }).timerId)
  expect(await held()).toEqual(['t-1', 't-2'])
  await fresh.query(`update pgboss.job set "state" = 'active'`)
  await look('t-1')
  expect(await held()).toEqual(['t-1', 't-2'])
  await fresh.query(`update pgboss.job set "state" = 'failed'`)
  await look('t-1')
  expect(await held()).toEqual(['t-1', 't-2', 't-1'])
})

it('the same thing gathered is done at once and once more after it, with all its tries, and only if the transaction commits', async () => {
  const gather = (shop: string) => fresh.queue.gather('read-products', { shop }, 3600)
  for (const shop of ['klenota.myshopify.com', 'klenota.myshopify.com', 'klenota.myshopify.com', 'kestia.myshopify.com']) await gather(shop)
  const ordered = await fresh.query('select "data"->>\'shop\' as "shop", "retry_limit" as "retries", "start_after" > now() + interval \'1 second\' as "later" from pgboss.job order by 1, 3')
  expect(ordered).toEqual([{ shop: 'kestia.myshopify.com', retries: 40, later: false }, { shop: 'klenota.myshopify.com', retries: 40, later: false }, { shop: 'klenota.myshopify.com', retries: 40, later: true }])
  await expect(fresh.database.$transaction(async (tx) => { await fresh.queue.gather('read-products', { shop: 'izlato.myshopify.com' }, 3600, tx); throw new Error('undone') })).rejects.toThrow('undone')
  expect(await jobs()).toHaveLength(3)
})

it('what a use case orders is not held back by a nudge', async () => {
  await fresh.queue.nudge('take-in-orders', { shop: 'klenota.myshopify.com' }, 3600)
  await fresh.queue.enqueue('take-in-orders', { shop: 'klenota.myshopify.com' })
  expect((await jobs()).map((job) => job.retries)).toEqual([0, 40])
})
