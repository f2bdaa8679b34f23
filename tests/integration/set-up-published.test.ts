import pg from 'pg'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { setUpDesk, staffOf } from './support/setup-desk.ts'

const shop = 'lumen.myshopify.com'
const ada = staffOf(shop)
const grace = { ...ada, staff: { id: '3', name: 'Grace Cole' } }
const address = { 'terms/address': ['Lumen', 'Gartenstraße 1', '10115 Berlin'] }
let fresh: FreshStores
let desk: ReturnType<typeof setUpDesk>
let owner: pg.Client
beforeEach(async () => {
  fresh = await freshStores()
  desk = setUpDesk(fresh)
  await desk.install(shop)
  const [database] = await fresh.query('select current_database() as "name"')
  const url = new URL(inject('postgres').superuser)
  url.pathname = `/${String(database?.name)}`
  owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query(`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`)
})
afterEach(async () => {
  await owner.end()
  await fresh.close()
})

const ready = async (template: string, more: object) => {
  await desk.goOn(ada, 'template', { template }, 'details')
  return desk.goOn(ada, 'details', { addresses: address, ...more }, 'publish')
}
/** Terms in force and a further policy ready to be published for orders to the United Kingdom; answers the revision that is seen. */
const further = async () => {
  await desk.uses.publish(ada, { seen: await ready('eu-default', {}), first: true })
  desk.clock.at = new Date('2026-11-21T11:00:00Z')
  return ready('uk-default', { route: { countries: ['GB'] } })
}
const standing = async () => ({
  versions: (await fresh.query('select "name", "number" from "PolicyVersion" order by "publishedAt"')).map(({ name, number }) => `${String(name)} ${String(number)}`),
  rules: (await desk.policies.routing(ada)).rules.map(({ policy }) => policy),
  records: (await fresh.query('select "what" from "SettingChange" order by "at", "what"')).map(({ what }) => what),
  ended: (await fresh.stores.setup.read(shop))?.completed,
  jobs: (await fresh.query('select "name" from pgboss.job order by 1')).map(({ name }) => name),
})

it.each([
  ['its version', 'insert on "PolicyVersion"'],
  ['the end of the set-up', 'update on "SetUp"'],
  ['its place among the rules', 'insert on "PolicyRouting"'],
  ['the record of it', 'insert on "SettingChange"'],
  ['what waits for it', 'insert on pgboss.job_common'],
])('a publication that breaks off at %s leaves nothing behind, and is done whole when it is asked for again', async (_, where) => {
  const seen = await further()
  const before = await standing()
  await owner.query(`create trigger breaks before ${where} for each row execute function break_off()`)
  await expect(desk.uses.publish(ada, { seen, first: false })).rejects.toThrow()
  expect(await standing()).toEqual(before)
  await owner.query(`drop trigger breaks on ${where.split(' on ')[1] ?? ''}`)
  expect(await desk.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: true, value: { policy: 'uk-default', number: 1 } })
  expect(await standing()).toEqual({ versions: ['terms 1', 'uk-default 1'], rules: ['uk-default', 'terms'], records: ['policy-published', 'policy-published', 'routing-changed'], ended: true, jobs: ['after-set-up', 'after-set-up', 'read-products', 'read-products'] })
  // Whoever didn't get the answer and asks once more is told that it is done.
  expect(await desk.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: expect.stringContaining('published already') } })
})

it.each([['a first policy', true, () => ready('eu-default', {}), ['terms 1']], ['a further one', false, further, ['terms 1', 'uk-default 1']]] as const)('of two members of staff who publish %s at once one does', async (_, first, prepare, versions) => {
  const seen = await prepare()
  const answers = await Promise.all([ada, grace].map((one) => desk.uses.publish(one, { seen, first })))
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict', sentence: expect.stringContaining('published already') } })
  expect(await standing()).toMatchObject({ versions, ended: true })
})

it('what somebody changes while another publishes is not published unseen', async () => {
  const seen = await further()
  const { publish } = fresh.stores.setup
  const late = { ...fresh.stores.setup, publish: async (...args: Parameters<typeof publish>) => { await desk.goOn(grace, 'publish', { route: { countries: ['IE'] } }, null); return publish(...args) } }
  const uses = setUpDesk({ ...fresh, stores: { ...fresh.stores, setup: late } })
  uses.clock.at = desk.clock.at
  expect(await uses.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: false, error: { kind: 'conflict', sentence: expect.stringContaining('Somebody else changed') } })
  expect(await standing()).toMatchObject({ versions: ['terms 1'], rules: ['terms'], ended: false })
})

it('a further policy that would take all the orders of another is not published for them', async () => {
  await desk.uses.publish(ada, { seen: await further(), first: false })
  desk.clock.at = new Date('2026-11-22T11:00:00Z')
  const seen = await ready('eu-default', { route: { countries: ['GB', 'IE'] } })
  expect(await desk.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: false, error: { kind: 'invalid', sentence: expect.stringMatching(/^Nothing was published: the orders named for it are all those of another policy/) } })
  expect(await desk.uses.publish(ada, { seen: await desk.goOn(ada, 'publish', { route: { countries: ['IE'] } }, null), first: false })).toMatchObject({ ok: true, value: { policy: 'eu-default' } })
  expect((await standing()).rules).toEqual(['eu-default', 'uk-default', 'terms'])
})

/** What Grace publishes from a file while Ada's set-up is under way. */
const fromFile = () => desk.policies.publish(grace, { source: { file: JSON.stringify(policyLibrary.kestia) }, from: 'now', note: '', seen: 0, first: true })
const overtaken = 'Somebody else published the shop’s first policy meanwhile, so these terms would not be the first any more, and nothing was published. Reload the page: it then asks which orders these terms are for.'
const nothingOfIt = { versions: ['kestia 1'], rules: ['kestia'], records: ['policy-published'], ended: false }

it('a set-up of the first policy that a colleague’s policy has overtaken says so and writes nothing', async () => {
  const seen = await ready('eu-default', { reach: 'all' })
  expect(await fromFile()).toMatchObject({ ok: true, value: { policy: 'kestia', number: 1 } })
  expect(await desk.uses.publish(ada, { seen, first: true })).toEqual({ ok: false, error: { kind: 'conflict', sentence: overtaken } })
  expect(await standing()).toMatchObject(nothingOfIt)
})

it('the same where that policy comes in the moment before it is written', async () => {
  const seen = await ready('eu-default', { reach: 'all' })
  const { publish } = fresh.stores.setup
  const late = { ...fresh.stores.setup, publish: async (...args: Parameters<typeof publish>) => { await fromFile(); return publish(...args) } }
  const uses = setUpDesk({ ...fresh, stores: { ...fresh.stores, setup: late } })
  expect(await uses.uses.publish(ada, { seen, first: true })).toEqual({ ok: false, error: { kind: 'conflict', sentence: overtaken } })
  expect(await standing()).toMatchObject(nothingOfIt)
})

it('before a further policy is published, the rules that are scheduled and will not send it anything are shown', async () => {
  await desk.uses.publish(ada, { seen: await further(), first: false })
  const { seen } = await desk.policies.routing(ada)
  expect(await desk.policies.changeRouting(ada, { rules: [{ policy: 'terms' }], from: { day: '2027-06-01' }, seen })).toMatchObject({ ok: true })
  await ready('eu-default', { route: { countries: ['IE'] } })
  expect(await desk.uses.view(ada, 'publish')).toMatchObject({ ok: true, value: { content: { summary: { routing: { timeZone: 'Europe/Berlin', scheduled: [{ from: '2027-05-31T22:00:00.000Z', rules: [{ policy: 'terms' }] }] } } } } })
})
