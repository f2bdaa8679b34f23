import type { DecisionRequest, Facts, HistoryEvent } from '../../app/domain/decision/request.ts'

/** How many of the lines come on each ground; an online jeweller hears far more of taste than of defects. */
const grounds = [['change-of-mind', 0.7], ['defect', 0.2], ['faulty-on-delivery', 0.07], ['missing-on-delivery', 0.03]] as const

const day = 86_400_000
const firstPurchase = Date.UTC(2021, 3, 1)
const lastPurchase = Date.UTC(2026, 9, 1)

type Ground = DecisionRequest['ask']['ground']
type Line = DecisionRequest['order']['lineItems']['nodes'][number]
type Parcel = DecisionRequest['order']['fulfillments'][number]
type Random = () => number

/**
 * Questions about order lines as a shop of the KLENOTA set meets them: mostly one or two pieces in one delivered parcel,
 * and a few in a hundred of each oddity. The same count gives the same requests.
 */
export function orderLines(count: number): DecisionRequest[] {
  const random = randomFrom(20_261_115)
  return Array.from({ length: count }, (_, i) => orderLine(i, random))
}

function orderLine(i: number, random: Random): DecisionRequest {
  const chance = (share: number) => random() < share
  const ground = pickGround(random())
  const giftCard = ground === 'change-of-mind' && chance(0.02)
  const lines = Array.from({ length: chance(0.7) ? 1 : chance(0.8) ? 2 : 3 }, (_, at) => lineOf(`${i}${at}`, giftCard && at === 0, random))
  const purchased = chance(0.002) ? Date.UTC(2020, 11, 1) + random() * 90 * day : firstPurchase + random() * (lastPurchase - firstPurchase)
  const sent = purchased + (1 + random() * 3) * day
  const parcels = parcelsOf(i, lines, sent, random)
  const received = Math.max(...parcels.map((parcel) => Date.parse(parcel.deliveredAt ?? parcel.createdAt)), sent)
  const asked = received + delayOf(ground, random)
  const late = chance(0.1)
  const facts = factsOf(ground, giftCard, asked, random)
  const history = ground === 'defect' && chance(0.12) ? historyOf(received, asked, random) : undefined
  return {
    id: `line-${i}`,
    policy: 'klenota',
    now: iso(late ? asked + random() * 20 * day : asked),
    order: {
      id: `gid://shopify/Order/${5_000_000 + i}`,
      name: `#${10_000 + i}`,
      createdAt: iso(purchased),
      processedAt: iso(purchased),
      currencyCode: chance(0.03) ? 'EUR' : 'CZK',
      purchasingEntity: { __typename: chance(0.02) ? 'PurchasingCompany' : 'Customer' },
      shippingAddress: { countryCodeV2: chance(0.85) ? 'CZ' : chance(0.5) ? 'SK' : 'DE' },
      lineItems: { nodes: lines },
      fulfillments: parcels,
    },
    lineItemId: (lines[0] as Line).id,
    ask: { ground, ...(late ? { askedAt: iso(asked) } : {}) },
    ...(facts ? { facts } : {}),
    ...(history ? { history } : {}),
  }
}

function pickGround(at: number): Ground {
  let sum = 0
  for (const [ground, share] of grounds) if (at < (sum += share)) return ground
  return 'change-of-mind'
}

function lineOf(id: string, isGiftCard: boolean, random: Random): Line {
  const chance = (share: number) => random() < share
  const type = ['Rings', 'Earrings', 'Necklaces', 'Bracelets'][Math.floor(random() * 4)] ?? 'Rings'
  const tags = ['gift-box', ...(chance(0.3) ? ['certificate'] : []), ...(chance(0.08) ? ['reduced-price'] : []), ...(chance(0.02) ? ['customised'] : []), ...(chance(0.02) ? ['pre-owned'] : []), 'gold', 'new-in']
  return {
    id: `gid://shopify/LineItem/${id}`,
    title: isGiftCard ? 'Gift card' : `${type} no. ${Math.floor(random() * 900)}`,
    quantity: chance(0.04) ? 2 : 1,
    isGiftCard,
    customAttributes: chance(0.06) ? [{ key: 'Engraving', value: 'M + J' }] : chance(0.06) ? [{ key: 'Resizing', value: '' }] : [],
    discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: `${2000 + Math.floor(random() * 40_000)}.00`, currencyCode: 'CZK' } },
    product: chance(0.02) ? null : { id: `gid://shopify/Product/${id}`, productType: isGiftCard ? 'Gift Cards' : type, tags: isGiftCard ? [] : tags },
  }
}

function parcelsOf(i: number, lines: Line[], sent: number, random: Random): Parcel[] {
  const chance = (share: number) => random() < share
  if (chance(0.02)) return []
  const parcel = (at: number, content: Line[]): Parcel => {
    const left = sent + at * (3 + random() * 6) * day
    return {
      id: `gid://shopify/Fulfillment/${i}${at}`,
      status: 'SUCCESS',
      createdAt: iso(left),
      deliveredAt: chance(0.06) ? null : iso(left + (1 + random() * 3) * day),
      fulfillmentLineItems: { nodes: content.map((line) => ({ quantity: line.quantity, lineItem: { id: line.id } })) },
    }
  }
  const parcels = lines.length > 1 && chance(0.15) ? [parcel(0, lines.slice(0, 1)), parcel(1, lines.slice(1))] : [parcel(0, lines)]
  return chance(0.01) ? [{ ...parcel(2, lines), status: 'CANCELLED' }, ...parcels] : parcels
}

/** From receipt to notice, in milliseconds: returns mostly in the first weeks, defects over the years of a warranty. */
function delayOf(ground: Ground, random: Random): number {
  if (ground === 'change-of-mind') return (random() < 0.85 ? random() * 50 : random() * 160) * day
  return (ground === 'defect' ? random() * 850 : random() * 20) * day
}

function factsOf(ground: Ground, giftCard: boolean, asked: number, random: Random): Facts | undefined {
  const chance = (share: number) => random() < share
  if (giftCard) return chance(0.7) ? { giftCard: { redeemed: chance(0.2) } } : undefined
  if (ground === 'change-of-mind') {
    if (!chance(0.3)) return undefined
    return { goods: { missing: chance(0.15) ? ['gift-box'] : chance(0.1) ? ['certificate'] : [], condition: chance(0.9) ? 'as-delivered' : 'used' }, received: { goodsAt: iso(asked + 5 * day) } }
  }
  const cause = chance(0.6) ? (['manufacturing', 'manufacturing', 'manufacturing', 'wear', 'damage', 'water'] as const)[Math.floor(random() * 6)] : undefined
  return {
    fault: {
      code: chance(0.5) ? 'clasp' : 'stone',
      ...(cause ? { cause } : {}),
      ...(chance(0.5) ? { preventsUse: chance(0.5) } : {}),
      ...(chance(0.5) ? { repairable: chance(0.8) } : {}),
      ...(chance(0.03) ? { knownBeforeAcceptance: true } : {}),
      ...(chance(0.03) ? { simultaneous: 3 } : {}),
      ...(chance(0.03) ? { materialBreach: true } : {}),
      ...(chance(0.03) ? { causedByCustomer: chance(0.5) } : {}),
      ...(chance(0.05) ? { matchesUseWhenBought: chance(0.5) } : {}),
    },
    ...(chance(0.3) ? { goods: { condition: chance(0.8) ? 'as-delivered' : 'used', alteredElsewhere: chance(0.05) } } : {}),
    ...(chance(0.4) ? { received: { goodsAt: iso(asked + 3 * day) } } : {}),
    ...(chance(0.08) ? { assessment: { by: 'seller', finding: chance(0.6) ? 'covered' : 'not-covered' } } : {}),
    ...(chance(0.03) ? { warranty: { statedMonths: 60 } } : {}),
    ...(chance(0.1) ? { case: { complex: true } } : {}),
  }
}

function historyOf(received: number, asked: number, random: Random): HistoryEvent[] {
  const claimed = received + random() * Math.max(0, asked - received) * 0.7
  const repair = (at: number): HistoryEvent => ({ kind: 'repair', claimedAt: iso(at), startedAt: iso(at + 2 * day), readyAt: iso(at + 12 * day), fault: 'clasp' })
  return random() < 0.8 ? [repair(claimed)] : [repair(claimed), repair(claimed + 20 * day)]
}

/** Shopify's way of writing an instant: UTC, whole seconds. */
const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** Numbers between 0 and 1 that come again in the same order from the same seed (Tommy Ettinger's mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
