import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MailRefused } from '../../app/application/mails/outgoing-mail.ts'
import { jobHandlers } from '../../app/application/worker.ts'
import type { WorkerDeps } from '../../app/application/worker.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, shop } from './support/samples.ts'

let fresh: FreshStores
let nudged: string[]
let sent: string[]
let mailServer: 'up' | 'down' | 'refuses'
let clock: Date
const start = Date.parse('2026-02-20T10:00:00Z')
const after = (seconds: number) => { clock = new Date(start + seconds * 1000) }
const handlers = () => jobHandlers({
  stores: fresh.stores, now: () => clock, log: () => {},
  shopify: { readOrder: async () => { throw new Error('Shopify is broken.') } },
  sendMail: async ({ id }: { id: string }) => { if (mailServer === 'down') throw new Error('No route to host'); if (mailServer === 'refuses') throw new MailRefused('550 No such mailbox'); sent.push(id) },
  enqueue: { import: async (one: string) => { nudged.push(`import ${one}`) }, steps: async () => {}, inbox: async (id: string) => { nudged.push(`inbox ${id}`) }, mail: async (id: string) => { nudged.push(`mail ${id}`) } },
} as unknown as WorkerDeps)
const swept = async () => { nudged = []; await handlers().sweep(); return nudged }
const post = (id: string) => fresh.stores.mails.post(id, shop, { kind: 'data-request', to: 'shop@klenota.example', locale: 'en', subject: 'S', text: 'T' }, clock)
const attempt = (mailId: string) => handlers()['send-mail']({ mailId }).catch(() => {})

beforeEach(async () => {
  fresh = await freshStores()
  sent = []
  mailServer = 'down'
  after(0)
  await fresh.stores.shops.install(shop, readShop, '', 'klenota', clock)
  await fresh.stores.shops.importProgress(shop, { state: 'done', taken: 0, message: null })
})
afterEach(() => fresh.close())

describe('a mail that the mail server does not take', () => {
  beforeEach(() => post('m-1'))

  it('is left to its own job for five seconds, and looked after by the sweep from then on', async () => {
    after(4)
    expect(await swept()).toEqual([])
    after(5)
    expect(await swept()).toEqual(['mail m-1'])
  })

  it('is tried again after pauses of 2, 4 and 8 seconds', async () => {
    const pauses: Array<[number, number]> = [[0, 2], [10, 4], [20, 8]]
    for (const [tried, pause] of pauses) {
      after(tried)
      await attempt('m-1')
      after(tried + pause - 1)
      expect(await swept()).toEqual([])
      after(tried + pause)
      expect(await swept()).toEqual(['mail m-1'])
    }
  })

  it('is never left longer than an hour, and is given up after the five hundredth attempt, more than ten days later', async () => {
    for (let i = 0; i < 29; i += 1) await attempt('m-1')
    after(3599)
    expect(await swept()).toEqual([])
    after(3600)
    expect(await swept()).toEqual(['mail m-1'])
    await fresh.query('update "Mail" set "attempts" = 499')
    expect((await fresh.stores.mails.load('m-1'))?.state).toBe('waiting')
    await attempt('m-1')
    expect((await fresh.stores.mails.load('m-1'))?.state).toBe('failed')
    after(100_000)
    expect(await swept()).toEqual([])
    mailServer = 'up'
    await attempt('m-1')
    expect(sent).toEqual([])
  })

  it('is given up at once where the server says that there is no such address, and keeps what it said', async () => {
    mailServer = 'refuses'
    await attempt('m-1')
    expect(await fresh.stores.mails.load('m-1')).toMatchObject({ state: 'failed', lastError: '550 No such mailbox' })
    after(100_000)
    expect(await swept()).toEqual([])
  })

  it('goes out once the server is back, and once only', async () => {
    await attempt('m-1')
    mailServer = 'up'
    await attempt('m-1')
    await attempt('m-1')
    expect(sent).toEqual(['m-1'])
    expect((await fresh.stores.mails.load('m-1'))?.state).toBe('sent')
  })

  it('stands behind a fresh one: what was left alone longest comes first', async () => {
    after(60)
    await attempt('m-1')
    after(50)
    await post('m-2')
    after(70)
    expect(await swept()).toEqual(['mail m-2', 'mail m-1'])
  })
})

describe('a webhook that can not be handled', () => {
  const attemptEntry = (entryId: string) => handlers()['handle-inbox']({ entryId }).catch(() => {})
  const receive = async (topic = 'orders/updated') => {
    await fresh.stores.inbox.receive({ shop, eventId: 'e-1', topic, webhookId: 'w-1', triggeredAt: clock, payload: { id: 1001 }, at: clock })
    return String((await fresh.query('select "id"::text from "InboxEntry"'))[0]?.id)
  }

  it('is tried again after a pause that doubles, and given up after the thirtieth attempt', async () => {
    const id = await receive()
    after(4)
    expect(await swept()).toEqual([])
    after(5)
    expect(await swept()).toEqual([`inbox ${id}`])
    await attemptEntry(id)
    after(6)
    expect(await swept()).toEqual([])
    after(7)
    expect(await swept()).toEqual([`inbox ${id}`])
    for (let i = 0; i < 28; i += 1) await attemptEntry(id)
    expect(await fresh.query('select "attempts", "payload" from "InboxEntry"')).toEqual([{ attempts: 29, payload: { id: 1001 } }])
    await attemptEntry(id)
    after(100_000)
    expect(await swept()).toEqual([])
    expect(await fresh.query('select "attempts", "lastError", "triedAt"::text, "payload" from "InboxEntry"')).toEqual([{ attempts: 30, lastError: 'Error', triedAt: '2026-02-20 10:00:07', payload: {} }])
  })

  it('but that is law about a customer is tried on, hour by hour, and keeps by what the customer is found', async () => {
    const id = await receive('customers/redact')
    await fresh.query('update "InboxEntry" set "attempts" = 29, "triedAt" = $1', [clock])
    after(1)
    await fresh.stores.inbox.failed(id, 'Error', clock)
    expect(await fresh.query('select "attempts", "payload" from "InboxEntry"')).toEqual([{ attempts: 30, payload: { id: 1001 } }])
    after(3600)
    expect(await swept()).toEqual([])
    after(3601)
    expect(await swept()).toEqual([`inbox ${id}`])
    await fresh.query('update "InboxEntry" set "attempts" = 499')
    await fresh.stores.inbox.failed(id, 'Error', clock)
    expect([await fresh.query('select "attempts", "payload" from "InboxEntry"'), await swept()]).toEqual([[{ attempts: 500, payload: {} }], []])
  })
})

describe('an import nobody is at', () => {
  it('is resumed by the sweep while it waits or runs, not once it is done or failed, nor for a shop that has uninstalled', async () => {
    for (const [state, expected] of [['waiting', [`import ${shop}`]], ['running', [`import ${shop}`]], ['done', []], ['failed', []]] as const) {
      await fresh.stores.shops.importProgress(shop, { state, taken: 0, message: null })
      expect(await swept()).toEqual(expected)
    }
    await fresh.stores.shops.uninstall(shop, clock)
    expect(await swept()).toEqual([])
  })
})
