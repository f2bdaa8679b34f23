import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shopperWithdraw } from '../../app/application/shopper/shopper-withdraw.ts'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let at: number
beforeEach(async () => {
  line = await startClaimLine()
  at = Date.parse('2026-11-20T11:00:00Z')
  line.deps.now = () => new Date(at)
})
afterEach(() => line.stop())

const { shop } = staff
const emma = { shop, customerId: 'gid://shopify/Customer/20' }
const broken = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' } }
const send = (locale = 'en', requestKey: string = crypto.randomUUID()) => shopperOpen(line.deps, emma, '100', { locale, requestKey, lines: [broken] })
const sendAndTakeBack = async () => {
  const sent = await send()
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  const { id, version } = sent.value.claim
  expect(await shopperWithdraw(line.deps, emma, id, { locale: 'en', version })).toMatchObject({ ok: true })
}
const repeat = async (times: number, act: () => Promise<unknown>) => { for (let i = 0; i < times; i += 1) await act() }
const claims = async () => (await line.fresh.query('select count(*)::int as count from "Claim"'))[0]?.count
const mails = async () => (await line.fresh.query('select count(*)::int as count from "Mail"'))[0]?.count
/** What the customer has opened stands on another order of theirs, as far as the count goes. */
const onAnotherOrder = async () => {
  await line.fresh.query(`insert into "Order" select (jsonb_populate_record(o, '{"id": "gid://shopify/Order/900", "name": "#1900"}')).* from "Order" o where "id" = 'gid://shopify/Order/100' on conflict do nothing`)
  await line.fresh.query(`update "Claim" set "orderId" = 'gid://shopify/Order/900'`)
}
const refusal = { ok: false, error: { kind: 'not-allowed', sentence: 'You have sent many requests within one day. Send the next one tomorrow, or write to the shop.' } }

describe('a customer who opens claims and takes them back', () => {
  it('may open ten on one order within a day, and no eleventh; the shop and they get no mail of it', async () => {
    await repeat(10, sendAndTakeBack)
    const before = await mails()
    expect(await send()).toEqual(refusal)
    expect(await send('cs')).toEqual({ ok: false, error: { kind: 'not-allowed', sentence: 'Během jednoho dne jste poslali mnoho žádostí. Další pošlete zítra, nebo napište obchodu.' } })
    expect([await claims(), await mails()]).toEqual([10, before])
    // The refused one used up no number.
    expect((await line.fresh.query('select "lastClaimNumber" from "Shop" where "id" = $1', [shop]))[0]?.lastClaimNumber).toBe(1010)
  })

  it('may go on when the first is a day old, not a second before', async () => {
    await repeat(9, sendAndTakeBack)
    at += 3_600_000
    await sendAndTakeBack()
    at += 23 * 3_600_000 - 1000
    expect(await send()).toEqual(refusal)
    at += 1000
    expect(await send()).toMatchObject({ ok: true })
  })

  it('gets past the limit by no race', async () => {
    await repeat(9, sendAndTakeBack)
    const all = await Promise.all(Array.from({ length: 6 }, () => shopperOpen(line.deps, emma, '100', { locale: 'en', requestKey: crypto.randomUUID(), lines: [broken] })))
    expect(all.filter((sent) => sent.ok).length).toBe(1)
    expect(await claims()).toBe(10)
  })

  it('is answered with the claim that was opened, where the tenth is sent again', async () => {
    await repeat(9, sendAndTakeBack)
    expect(await send('en', 'the-tenth-form')).toMatchObject({ ok: true, value: { claim: { number: 'R-1010' } } })
    expect(await send('en', 'the-tenth-form')).toMatchObject({ ok: true, value: { claim: { number: 'R-1010' } } })
  })

  it('may open thirty in one shop within a day, over all orders, and no thirty-first', async () => {
    for (const times of [10, 10, 9]) {
      await repeat(times, sendAndTakeBack)
      await onAnotherOrder()
    }
    await sendAndTakeBack()
    await onAnotherOrder()
    expect(await send()).toEqual(refusal)
    expect(await claims()).toBe(30)
  }, 60_000)

  it('leaves staff as free as ever', async () => {
    await repeat(10, sendAndTakeBack)
    expect(await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])).toMatch(/^[\w-]{36}$/)
  })
})
