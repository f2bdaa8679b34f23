import { describe, expect, it } from 'vitest'
import { lineTotalAfterAllDiscounts, totalPrice, totalReceived, totalRefunded } from '../../sandbox/state/derive-order.ts'
import { financialStatus, outstanding } from '../../sandbox/state/outstanding.ts'
import { add } from '../../sandbox/state/money.ts'
import type { LineItem, Order, ShopSeed, ShopState } from '../../sandbox/state/model.ts'
import { dayAt, monthAndDate, plusDays, plusMonths } from '../../sandbox/seeds/local-days.ts'
import { namedOrders } from '../../sandbox/seeds/named-orders.ts'
import type { NamedKey } from '../../sandbox/seeds/named-orders.ts'
import { shopSeeds } from '../../sandbox/seeds/seed-shops.ts'

const at = (day: string) => ({ seed: 'recourse', todayMs: Date.parse(`${day}T10:00:00Z`), imageOrigin: 'http://localhost:4400' })
const today = at('2026-11-21')
const shops = shopSeeds(today)
const [klenota, izlato, kestia] = shops as [ShopSeed, ShopSeed, ShopSeed]
/** Lumen's orders are known by no name. */
const named = shops.filter(({ shop }) => shop.domain in namedOrders)

const withAttribute = (key: string) => (order: Order) => order.lineItems.some((line) => line.customAttributes.some((each) => each.key === key))
const withLine = (fits: (line: LineItem) => boolean) => (order: Order) => order.lineItems.some(fits)
const productOf = (shop: ShopSeed, line: LineItem) => shop.products.find(({ id }) => id === line.productId)
const season = (shop: ShopSeed, order: Order) => monthAndDate(dayAt(Date.parse(order.processedAt), shop.shop.timeZone))

const kinds: Record<string, (shop: ShopSeed) => (order: Order) => boolean> = {
  engraved: () => withAttribute('Engraving'),
  'made to another size': () => (order) => withAttribute('Resizing')(order) || withAttribute('Custom size')(order),
  earrings: (shop) => withLine((line) => productOf(shop, line)?.productType === 'Earrings'),
  'split shipments': () => (order) => order.fulfillments.length === 2,
  'half shipped': () => (order) => order.lineItems.length === 2 && order.fulfillments.length === 1 && order.fulfillments[0]?.lineItems.length === 1,
  'Christmas purchases': (shop) => (order) => season(shop, order) >= 1001 && season(shop, order) <= 1223,
  companies: () => (order) => order.companyId !== null,
  'delivered without an event': () => (order) => order.fulfillments.some(({ deliveredAt, displayStatus }) => deliveredAt === null && displayStatus === 'FULFILLED'),
  'not yet shipped': () => (order) => order.fulfillments.length === 0,
  'reduced price': (shop) => withLine((line) => line.discounts.length > 0 && productOf(shop, line)?.tags.includes('reduced-price') === true),
  'foreign currency': () => (order) => order.presentmentCurrency !== order.currency,
  'deleted product': () => withLine(({ productId, isGiftCard }) => productId === null && !isGiftCard),
  'several quantities': () => withLine(({ quantity }) => quantity > 1),
  'a removed unit': () => withLine(({ removedQuantity }) => removedQuantity > 0),
}

describe.each(shops.map((shop) => [shop.shop.name, shop] as const))('the seed of %s', (_, shop) => {
  it('has at least 40 products with variant, image and price, and two hundred orders over three years', () => {
    expect(shop.products.length).toBeGreaterThanOrEqual(40)
    for (const product of shop.products) {
      expect(product.image?.url).toMatch(/^http:\/\/localhost:4400\/product-images\/[a-z]+-[a-z]+-[a-z]+-\d\.svg$/)
      expect(product.variants.length).toBeGreaterThan(0)
      for (const { price } of product.variants) expect(price).toBeGreaterThan(0)
    }
    expect(shop.orders.length).toBeGreaterThanOrEqual(200)
    const years = new Set(shop.orders.map(({ processedAt }) => processedAt.slice(0, 4)))
    expect([...years].sort()).toEqual(['2023', '2024', '2025', '2026'])
  })

  it.each(Object.keys(kinds))('has at least three orders of the kind: %s', (kind) => {
    expect(shop.orders.filter(kinds[kind]!(shop)).length).toBeGreaterThanOrEqual(3)
  })

  it('has money that adds up: lines and shipping are the total, the total was captured, removed units were paid back', () => {
    const state: ShopState = { ...shop, returns: [], refunds: [], draftOrders: [], storeCreditAccounts: [], stagedUploads: [], bulkOperations: [], installation: null, outbox: [], nextId: 1 }
    for (const order of shop.orders) {
      const goods = add(...order.lineItems.map(lineTotalAfterAllDiscounts))
      expect(add(goods, ...order.shippingLines.map(({ price }) => price))).toEqual(totalPrice(order))
      expect(totalReceived(order)).toEqual(totalPrice(order))
      const removed = order.lineItems.some(({ removedQuantity }) => removedQuantity > 0)
      expect(totalRefunded(order).shop > 0).toBe(removed)
      expect(financialStatus(state, order)).toBe(removed ? 'PARTIALLY_REFUNDED' : 'PAID')
      expect(outstanding(state, order)).toEqual({ shop: 0, presentment: 0 })
      for (const line of order.lineItems) expect(lineTotalAfterAllDiscounts(line).shop).toBeGreaterThan(0)
    }
  })

  it('has orders that hang together: customers, parcels, units and times', () => {
    const customers = new Set(shop.customers.map(({ id }) => id))
    for (const order of shop.orders) {
      expect(customers).toContain(order.customerId)
      for (const line of order.lineItems) {
        const shipped = order.fulfillments.flatMap(({ lineItems }) => lineItems).filter(({ lineItemId }) => lineItemId === line.id)
        expect(shipped.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(line.quantity - line.removedQuantity)
        if (line.productId !== null) expect(productOf(shop, line)?.variants.map(({ id }) => id)).toContain(line.variantId)
      }
      for (const parcel of order.fulfillments) {
        const times = [order.processedAt, parcel.createdAt, ...parcel.events.slice(1).map(({ happenedAt }) => happenedAt)]
        expect(times).toEqual([...times].sort())
        expect(times.at(-1)! < '2026-11-21T00:00:00Z').toBe(true)
      }
    }
  })

  it('gives every id once', () => {
    const ids: number[] = []
    JSON.stringify(shop, (key, value: unknown) => {
      if (key === 'id') ids.push(value as number)
      return value
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('writes only to addresses that cannot exist', () => {
    for (const { email } of shop.customers) expect(email).toMatch(/^[a-z.]+\d*@[a-z]+\.example$/)
    expect(new Set(shop.customers.map(({ email }) => email)).size).toBe(shop.customers.length)
  })
})

describe('the seeds', () => {
  it('are the same for the same seed and day, and others for another seed', () => {
    expect(shopSeeds(today)).toEqual(shops)
    expect(shopSeeds({ ...today, seed: 'other' })).not.toEqual(shops)
  })

  it('hold gift cards where the shop sells them', () => {
    const giftCards = (shop: ShopSeed) => shop.orders.filter(withLine(({ isGiftCard }) => isGiftCard)).length
    expect([giftCards(klenota) >= 3, giftCards(izlato), giftCards(kestia) >= 3]).toEqual([true, 0, true])
  })

  it('share no id between shops', () => {
    const orders = shops.flatMap((shop) => shop.orders.map(({ id }) => id))
    expect(new Set(orders).size).toBe(orders.length)
  })
})

describe('the named orders', () => {
  const find = (seeds: ShopSeed[], domain: keyof typeof namedOrders, key: NamedKey) => {
    const shop = seeds.find((each) => each.shop.domain === domain)!
    const order = shop.orders.find(({ name }) => name === (namedOrders[domain] as Partial<Record<NamedKey, string>>)[key])!
    const day = (iso: string | null | undefined) => dayAt(Date.parse(iso!), shop.shop.timeZone)
    return { order, bought: day(order.processedAt), delivered: day(order.fulfillments[0]?.deliveredAt ?? order.processedAt) }
  }

  it('exist once each', () => {
    for (const shop of named) {
      for (const name of Object.values(namedOrders[shop.shop.domain as keyof typeof namedOrders])) {
        expect(shop.orders.filter((order) => order.name === name)).toHaveLength(1)
      }
    }
    expect(namedOrders['klenota.myshopify.com']['in-time']).toBe('#K2001')
  })

  it.each(['2026-11-21', '2026-01-05', '2026-01-12', '2025-12-20', '2026-12-01', '2027-03-01', '2026-06-30', '2027-01-31'])('keep their distance on %s', (day) => {
    const seeds = shopSeeds(at(day))
    const klenotaWindow = (bought: string) => (monthAndDate(bought) >= 1001 && monthAndDate(bought) <= 1223 ? 100 : 60)
    for (const [key, end] of [['last-day', day], ['one-day-late', plusDays(day, -1)]] as const) {
      const k = find(seeds, 'klenota.myshopify.com', key)
      expect(plusDays(k.delivered, klenotaWindow(k.bought))).toBe(end)
      expect(plusDays(find(seeds, 'kestia.myshopify.com', key).delivered, 30)).toBe(end)
      expect(plusMonths(find(seeds, 'izlato.myshopify.com', key).delivered, 24)).toBe(end)
    }
    expect(find(seeds, 'klenota.myshopify.com', 'in-time').delivered).toBe(plusDays(day, -10))
    expect(find(seeds, 'kestia.myshopify.com', 'engraved').delivered).toBe(plusDays(day, -5))
  })

  it.each(named.map(({ shop }) => shop.domain as keyof typeof namedOrders))('belong to two customers of %s who speak its language, but for a company\'s and a foreign one', (domain) => {
    const ofKeys = (...keys: NamedKey[]) => new Set(keys.map((key) => find(shops, domain, key).order.customerId)).size
    expect(ofKeys('in-time', 'engraved', 'two-pieces', 'split', 'not-shipped', 'mixed')).toBe(1)
    expect(ofKeys('last-day', 'one-day-late', 'earrings', 'warranty-open', 'warranty-over', 'irreparable')).toBe(1)
    expect(ofKeys('in-time', 'last-day')).toBe(2)
    const { shop } = shops.find((each) => each.shop.domain === domain)!
    expect([find(shops, domain, 'in-time').order.customerLocale, find(shops, domain, 'last-day').order.customerLocale]).toEqual([shop.locale, shop.locale])
  })

  it('are what their key says', () => {
    const klenotaOrder = (key: NamedKey) => find(shops, 'klenota.myshopify.com', key).order
    expect(klenotaOrder('in-time').lineItems).toHaveLength(2)
    expect(klenotaOrder('engraved').lineItems[0]?.customAttributes).toEqual([{ key: 'Engraving', value: 'Navždy tvoje' }])
    expect(klenotaOrder('two-pieces').lineItems.map(({ quantity }) => quantity)).toEqual([2])
    expect(klenotaOrder('gift-card').lineItems[0]?.isGiftCard).toBe(true)
    expect(klenotaOrder('company').companyId).not.toBeNull()
    expect(klenotaOrder('not-shipped').fulfillments).toEqual([])
    expect(klenotaOrder('split').fulfillments).toHaveLength(1)
    expect(klenotaOrder('foreign-currency').presentmentCurrency).toBe('EUR')
    expect(klenotaOrder('mixed').lineItems.map(({ customAttributes }) => customAttributes)).toEqual([[], [{ key: 'Engraving', value: '12. 6. 2025' }]])
    const atIzlato = find(shops, 'izlato.myshopify.com', 'mixed').order.lineItems.map((line) => productOf(izlato, line)?.tags)
    expect(atIzlato).toEqual([[], ['hollow']])
  })
})
