import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../app/application/ports.ts'
import { shopperWithdraw } from '../../app/application/shopper/shopper-withdraw.ts'
import { shopperOpen } from '../../app/application/shopper/shopper-open.ts'
import { shopperOrder } from '../../app/application/shopper/shopper-order.ts'
import { shopperPreview } from '../../app/application/shopper/shopper-preview.ts'
import { staffOrder } from '../../app/application/staff-order.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
/** The calls to Shopify, in their order. */
let asked: string[]
beforeEach(async () => {
  line = await startClaimLine()
  asked = []
  const { shopify } = line.deps
  line.deps.shopify = {
    ...shopify,
    orderOwner: (shop, id) => { asked.push('orderOwner'); return shopify.orderOwner(shop, id) },
    readOrder: (shop, id) => { asked.push('readOrder'); return shopify.readOrder(shop, id) },
  }
})
afterEach(() => line.stop())

const shop = 'kestia.myshopify.com'
const emma = { shop, customerId: 'gid://shopify/Customer/20' }
const stranger = { shop, customerId: 'gid://shopify/Customer/21' }
const engraved = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'change-of-mind', facts: {} }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', facts: {} }
const broken = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect', facts: { 'fault.cause': 'manufacturing' } }
const body = (lines: object[], requestKey: string = crypto.randomUUID(), locale = 'en') => ({ locale, requestKey, lines })
const opened = async (lines: object[], locale = 'en', writeTo?: string) => {
  const sent = await shopperOpen(line.deps, emma, '100', { ...body(lines, crypto.randomUUID(), locale), ...(writeTo === undefined ? {} : { writeTo }) })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  return sent.value.claim
}
const seen = async () => {
  const order = await shopperOrder(line.deps, emma, '100', 'en')
  if (!order.ok) throw new Error(order.error.sentence)
  return order.value
}
const claims = async () => (await line.fresh.query('select count(*)::int as count from "Claim"'))[0]?.count

describe('whose order it is', () => {
  it('is what Shopify says: the customer sees it with what is open', async () => {
    expect(await seen()).toMatchObject({
      order: { id: 'gid://shopify/Order/100', key: '100', name: '#1001', purchasedOn: '2026-11-01' }, shop: { name: 'Kestia' }, closed: null, claims: [],
      items: [
        { lineItemId: 'gid://shopify/LineItem/101', quantity: 2, claimable: 2, claimableNote: null, unitPrice: { amount: '95.00', currencyCode: 'GBP' }, rights: [{ kind: 'return', state: 'excluded' }, { kind: 'warranty', state: 'open', lastDay: '2027-11-01' }] },
        // Delivered on 4 November: thirty days
        { lineItemId: 'gid://shopify/LineItem/102', claimable: 1, rights: [{ kind: 'return', state: 'open', lastDay: '2026-12-04' }, { kind: 'warranty', state: 'open' }] },
      ],
    })
  })

  it('is never told by a refusal: another’s, none, another shop’s and no number at all get the same bytes by the same call', async () => {
    const answers: string[] = []
    const calls: string[] = []
    for (const [context, key] of [[stranger, '100'], [emma, '999'], [emma, '100000000000000000000'], [emma, '0100'], [emma, "100' or 1=1"], [emma, '%00'], [emma, '']] as const) {
      asked = []
      for (const refused of [await shopperOrder(line.deps, context, key, 'cs'), await shopperPreview(line.deps, context, key, body([bracelet], 'request-key-1', 'cs')), await shopperOpen(line.deps, context, key, body([bracelet], 'request-key-2', 'cs'))]) answers.push(JSON.stringify(refused))
      calls.push(asked.join())
    }
    expect([...new Set(answers)]).toEqual(['{"ok":false,"error":{"kind":"not-found","sentence":"Tady není nic, co byste mohli zobrazit. Otevřete objednávku znovu ze svého účtu."}}'])
    expect([...new Set(calls)]).toEqual(['orderOwner,orderOwner,orderOwner'])
    expect(await claims()).toBe(0)
  })

  it('is not what is stored here', async () => {
    await line.fresh.query('update "Order" set "customerId" = $1', [stranger.customerId])
    expect(await shopperOrder(line.deps, stranger, '100', 'en')).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await shopperOrder(line.deps, emma, '100', 'en')).toMatchObject({ ok: true })
  })

  it('whoever comes before the webhook sees the order as it is', async () => {
    await line.fresh.query('delete from "Order"')
    expect((await seen()).items.length).toBe(2)
    expect(asked).toEqual(['orderOwner', 'readOrder'])
    await line.fresh.query('update "Order" set "updatedAt" = \'2026-11-01\', "cancelledAt" = \'2026-11-01\'')
    expect((await seen()).closed).toBeNull()
    asked = []
    await seen()
    expect(asked).toEqual(['orderOwner'])
  })

  it.each([
    [new ShopifyUnavailable('Shopify did not answer in time.'), 'The shop can’t be reached just now. Try again in a few minutes.'],
    [new ShopifyAccessLost(shop), 'The shop can’t take requests here just now. Try again later, or write to the shop.'],
  ])('can’t be said while Shopify doesn’t: %s', async (trouble, sentence) => {
    line.deps.shopify.orderOwner = async () => { throw trouble }
    for (const key of ['100', '999']) expect(await shopperOrder(line.deps, emma, key, 'en')).toEqual({ ok: false, error: { kind: 'unavailable', sentence } })
    expect(await shopperWithdraw(line.deps, emma, crypto.randomUUID(), { locale: 'en', version: 1 })).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
  })
})

describe('asking and sending', () => {
  it('what does not fit the order is told by its field', async () => {
    const asking = { ...bracelet, quantity: 2, facts: { 'delivery.on': '2026-12-24' } }
    expect(await shopperPreview(line.deps, emma, '100', { locale: 'cs', lines: [asking, { ...bracelet, lineItemId: 'gid://shopify/LineItem/7' }] })).toEqual({ ok: false, error: { kind: 'invalid', sentence: 'Něco z toho, co jste zadali, nesedí. Podívejte se na označená místa.', fields: {
      'gid://shopify/LineItem/102.quantity': 'Požádat lze už jen o 1 kus této položky.', lines: 'Některá z vybraných položek v této objednávce není.', 'gid://shopify/LineItem/102.facts.delivery.on': 'Zadejte den od 1. listopadu 2026 do 20. listopadu 2026.',
    } } })
  })

  it('what the terms rule out is not taken, and nothing is opened', async () => {
    expect(await shopperOpen(line.deps, emma, '100', body([engraved, bracelet]))).toEqual({ ok: false, error: { kind: 'not-allowed', sentence: 'The terms rule out some of what you chose. Take it out to send the rest.', fields: { 'gid://shopify/LineItem/101.ground': 'The terms rule this out.' } } })
    expect(await claims()).toBe(0)
  })

  it('opens a claim that staff see at once, with who asked and in which language', async () => {
    const claim = await opened([{ ...broken, note: 'The stone fell out.', remedy: 'repair' }], 'cs', 'cs')
    expect(claim).toMatchObject({ number: 'R-1001', stage: 'requested', status: 'Obchod má vaši žádost a posuzuje ji.', nextStep: 'Než obchod odpoví, položku si nechte.', nextDay: null, withdraw: { allowed: true, reason: null }, lines: [{ title: 'Silver ring', quantity: 1, ground: 'defect', stage: 'requested', text: 'Čeká se na odpověď obchodu.' }] })
    const view = await line.view(claim.id)
    expect(view).toMatchObject({ customer: { locale: 'cs' }, timeline: [{ text: 'Claim opened by the customer', actor: { kind: 'shopper', name: 'Emma Brook' } }], lines: [{ facts: { fault: { cause: 'manufacturing' } }, note: 'The stone fell out.', remedyWish: 'repair' }] })
    const staff = await staffOrder(line.deps, shop, '100')
    expect(staff).toMatchObject({ ok: true, value: { order: { name: '#1001' }, claimable: 2, claims: [{ summary: { number: 'R-1001', stage: 'to-decide' }, lines: [{ title: 'Silver ring', quantity: 1, decision: { answer: { verdict: 'eligible' } } }] }] } })
  })

  it.each([['account', 'en', 'sk'], ['order, where the account’s is not known', 'sk', undefined], ['order, where nobody writes the account’s', 'sk', 'pl']])('is answered in the page’s language, but written about in that of the %s', async (_, ofOrder, writeTo) => {
    await line.fresh.query('update "Order" set "customerLocale" = $1', [ofOrder])
    const claim = await opened([bracelet], 'en', writeTo)
    expect(claim.status).toBe('The shop has your request and is looking at it.')
    expect(await line.view(claim.id)).toMatchObject({ customer: { locale: 'sk' } })
    expect(await line.fresh.query('select "locale", "text" from "Mail" where "kind" = \'opened\'')).toMatchObject([{ locale: 'sk', text: expect.stringContaining('Dňa 20. novembra 2026 sme prijali vašu žiadosť:') }])
    expect(await line.fresh.query('select distinct "locale" from "Document"')).toEqual([{ locale: 'sk' }])
  })

  it('sent twice with one key, and ten times at once, is one claim', async () => {
    const form = body([bracelet], 'the-same-form')
    const all = [...await Promise.all(Array.from({ length: 10 }, () => shopperOpen(line.deps, emma, '100', form))), await shopperOpen(line.deps, emma, '100', form)]
    expect(new Set(all.map((sent) => (sent.ok ? sent.value.claim.number : sent.error.sentence)))).toEqual(new Set(['R-1001']))
    expect(await claims()).toBe(1)
  })

  it('what has not been sent yet is taken without a return, of which Shopify could hold none', async () => {
    const { id } = await line.platform.control('POST', `/shops/${shop}/orders`, { lines: [{ quantity: 1 }], customerId: 20, processedAt: '2026-11-18T10:00:00Z' }) as { id: number }
    const order = await shopperOrder(line.deps, emma, String(id), 'en')
    const lineItemId = order.ok ? order.value.items[0]?.lineItemId : ''
    const sent = await shopperOpen(line.deps, emma, String(id), body([{ lineItemId, quantity: 1, ground: 'change-of-mind', facts: {} }]))
    expect(sent).toMatchObject({ ok: true, value: { claim: { stage: 'requested', withdraw: { allowed: true, reason: null } } } })
    expect(await line.fresh.query('select "kind" from "ShopifyStep"')).toEqual([])
  })

  it('another’s key opens nobody’s claim', async () => {
    await shopperOpen(line.deps, emma, '100', body([bracelet], 'the-same-form'))
    expect(await shopperOpen(line.deps, stranger, '100', body([bracelet], 'the-same-form'))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })

  it('a piece that is claimed meanwhile can’t be claimed again', async () => {
    await opened([bracelet])
    expect(await shopperOpen(line.deps, emma, '100', body([bracelet]))).toMatchObject({ ok: false, error: { kind: 'conflict', fields: { 'gid://shopify/LineItem/102.quantity': 'Every piece of this item is in a request already, or was taken off the order.' } } })
    expect((await seen()).items[1]).toMatchObject({ claimable: 0, claimableNote: 'All of it is in a request already.' })
  })

  it('a canceled order is closed as a whole', async () => {
    await line.fresh.query('update "Order" set "cancelledAt" = \'2026-11-10\'')
    const sentence = 'This order was canceled, so nothing can be asked for here. Write to the shop if that is wrong.'
    expect(await seen()).toMatchObject({ closed: sentence, items: [{ claimable: 0, claimableNote: sentence, rights: [] }, { claimable: 0 }] })
    expect(await shopperOpen(line.deps, emma, '100', body([broken]))).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence } })
  })
})

describe('taking back', () => {
  const takeBack = async (id: string, as = emma, version?: number) => shopperWithdraw(line.deps, as, id, { locale: 'en', version: version ?? (await line.deps.stores.claims.load(shop, id))?.version ?? 0 })

  it('a request that Shopify holds is declined there, and the timeline says who did it', async () => {
    const { id, withdraw } = await opened([bracelet])
    expect(withdraw).toEqual({ allowed: false, reason: 'Your request is just being passed on. Try again in a moment.' })
    expect(await takeBack(id)).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
    await line.work(id)
    expect((await seen()).claims[0]).toMatchObject({ withdraw: { allowed: true }, nextStep: 'Keep the item until the shop has answered.' })
    expect(await takeBack(id)).toMatchObject({ ok: true, value: { stage: 'canceled', status: 'You took this request back.', withdraw: { allowed: false } } })
    await line.work(id)
    expect((await line.held()).returns).toEqual(['DECLINED'])
    expect((await line.view(id)).timeline[0]).toMatchObject({ text: 'Withdrawn by the customer', actor: { kind: 'shopper', name: 'Emma Brook' } })
    expect(await seen()).toMatchObject({ claims: [{ stage: 'canceled', withdraw: { allowed: false, reason: 'This request is closed already.' } }], items: [{}, { claimable: 1 }] })
  })

  it('until Shopify has heard of it, the item says that it is being taken back', async () => {
    const claim = await opened([bracelet])
    await line.work(claim.id)
    const version = (await line.deps.stores.claims.load(shop, claim.id))?.version ?? 0
    await shopperWithdraw(line.deps, emma, claim.id, { locale: 'en', version })
    expect((await seen()).items[1]).toMatchObject({ claimable: 0, claimableNote: 'You have just taken this back. Reload the page in a moment to choose it again.' })
    await line.work(claim.id)
    expect((await seen()).items[1]).toMatchObject({ claimable: 1, claimableNote: null })
  })

  it('a claim without a return is over at once', async () => {
    const { id } = await opened([broken])
    expect(await takeBack(id)).toMatchObject({ ok: true, value: { stage: 'canceled' } })
  })

  it('what the shop has approved is not the shopper’s to take back', async () => {
    const { id } = await opened([broken])
    await line.act(id, { name: 'approve' })
    expect((await seen()).claims[0]).toMatchObject({ stage: 'awaiting-goods', status: 'The shop has agreed and is waiting for your parcel.', withdraw: { allowed: false, reason: 'The shop has agreed already. Write to the shop if you have changed your mind.' } })
    expect(await takeBack(id)).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
  })

  it('a claim that changed meanwhile is a conflict', async () => {
    const { id, version } = await opened([broken])
    await line.act(id, { name: 'record-facts', lineId: (await line.view(id)).lines[0]?.id ?? '', facts: {} })
    expect(await takeBack(id, emma, version)).toEqual({ ok: false, error: { kind: 'conflict', sentence: 'Something changed meanwhile, so nothing was done. Reload the page and look again.' } })
  })

  it('another’s claim, one that doesn’t exist and an id that is none are refused alike', async () => {
    const { id, version } = await opened([broken])
    const answers: string[] = []
    for (const [who, claimId] of [[stranger, id], [emma, crypto.randomUUID()], [stranger, crypto.randomUUID()], [emma, '\0']] as const) {
      asked = []
      answers.push(`${JSON.stringify(await takeBack(claimId, who, version).catch((error: Error) => error.message))} by ${asked.join()}`)
    }
    expect([...new Set(answers)]).toEqual(['{"ok":false,"error":{"kind":"not-found","sentence":"There is nothing here that you could see. Open the order from your account again."}} by orderOwner'])
    expect((await seen()).claims[0]?.stage).toBe('requested')
  })
})

it('a declined claim says why, by the terms and in the shop’s own words beside them', async () => {
  const { id } = await opened([{ ...broken, facts: { 'fault.cause': 'wear' } }])
  await line.act(id, { name: 'decline', reason: 'OTHER', note: 'The clasp shows years of wear.' })
  expect((await seen()).claims[0]).toMatchObject({ stage: 'declined', status: 'The shop has declined your request.', lines: [{ text: 'Declined. “Everyday wear and tear” rules this out. The shop writes: The clasp shows years of wear.' }] })
  const second = await opened([broken])
  await line.act(second.id, { name: 'decline', reason: 'OTHER', note: 'We saw no fault.' })
  expect((await seen()).claims[0]?.lines[0]?.text).toBe('Declined. The shop writes: We saw no fault.')
})
