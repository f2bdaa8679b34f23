import { describe, expect, test } from 'vitest'
import type { ClockParams } from '../../../app/domain/clauses/clock/clock.ts'
import type { WindowParams } from '../../../app/domain/clauses/window/window.ts'
import type { HistoryEvent } from '../../../app/domain/decision/history.ts'
import { clause, decided, found, shop, verdictOnly } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = (change: Partial<WindowParams> = {}, id = 'window') => clause(id, 'window', { right: id, length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask', ...change })
const clock = (change: Partial<ClockParams>, id = 'clock') => clause(id, 'clock', { right: 'window', on: ['repair'], effect: 'suspend', countedFrom: 'claim', ...change })
const anchor = clause('anchor', 'window-anchor', { right: 'window', from: 'last-delivery-of-the-order' })
const season = clause('season', 'window-season', { right: 'window', purchasedFrom: '02-01', purchasedUntil: '02-05', length: { days: 60 } })
const repair: HistoryEvent = { kind: 'repair', claimedAt: '2026-02-10T09:00:00Z', startedAt: '2026-02-12T09:00:00Z', readyAt: '2026-02-15T09:00:00Z' }
const period = (clauses: Parameters<typeof shop>[0], it: Asked = {}) => { const [first] = decided(shop(clauses), it).periods; return first && [first.startsOn, first.lastDay, first.assumed, first.rules.join(' ')] }

describe('a period', () => {
  test('runs from the delivery to its last day, and is over on the next', () => {
    // 5 February + 30: 23 to the month's end, 7 of March.
    const policy = shop([window()])
    const [last, next] = ['2026-03-07T22:59:59Z', '2026-03-07T23:00:00Z'].map((now) => decided(policy, { now }))
    expect([last!.verdict, last!.periods, last!.determining, found(last!)]).toEqual(['eligible', [{ right: 'window', startsOn: '2026-02-05', lastDay: '2026-03-07', assumed: false, rules: ['R-window'] }], ['R-window'], ['window: met, window.running']])
    expect([next!.verdict, next!.periods, next!.determining, found(next!)]).toEqual(['ineligible', last!.periods, ['R-window'], ['window: not-met, window.over']])
    expect(last!.findings[0]).toEqual({ clause: 'terms/window', rules: ['R-window'], outcome: 'met', code: 'window.running', args: { right: 'window', startsOn: '2026-02-05', lastDay: '2026-03-07', assumed: false } })
  })

  test('is judged by the day of the notice, not by today', () => {
    const policy = shop([window()])
    expect([decided(policy, { now: '2026-06-01T09:00:00Z', askedAt: '2026-03-07T22:59:59Z' }).verdict, decided(policy, { now: '2026-06-01T09:00:00Z', askedAt: '2026-03-07T23:00:00Z' }).verdict]).toEqual(['eligible', 'ineligible'])
  })

  test('may run from the purchase', () => {
    expect(period([window({ from: 'purchase' })], { purchased: '2026-01-31T23:00:00Z', delivered: '2026-02-05T09:00:00Z' })).toEqual(['2026-02-01', '2026-03-03', false, 'R-window'])
    expect(period([window({ from: 'purchase' })], { delivered: null })).toEqual(['2026-02-05', '2026-03-07', false, 'R-window'])
  })

  test('says that the delivery was assumed, seven days after the parcel was made, and asks for the day', () => {
    const decision = decided(shop([window()]), { delivered: null })
    expect([decision.periods[0], decision.missingFacts]).toEqual([{ right: 'window', startsOn: '2026-02-12', lastDay: '2026-03-14', assumed: true, rules: ['R-window'] }, ['delivery.on']])
    const over = decided(shop([window()]), { delivered: null, now: '2026-03-15T09:00:00Z' })
    expect([over.verdict, over.missingFacts]).toEqual(['ineligible', ['delivery.on']])
    expect(decided(shop([window()]), { now: '2026-03-15T09:00:00Z' }).missingFacts).toEqual([])
  })

  test('before anything was sent has not begun: the right may be used, or there is nothing to cover yet', () => {
    const may = decided(shop([window()]), { unsent: true })
    expect([may.verdict, may.periods, found(may)]).toEqual(['eligible', [{ right: 'window', startsOn: null, lastDay: null, assumed: false, rules: ['R-window'] }], ['window: met, window.pending']])
    const nothing = decided(shop([window({ beforeDelivery: 'nothing-to-cover' })]), { unsent: true })
    expect([nothing.verdict, nothing.periods, found(nothing), nothing.determining]).toEqual(['ineligible', may.periods, ['window: not-met, window.nothing-delivered'], ['R-window']])
    // From the purchase the days are known, but there is still nothing to cover.
    const bought = decided(shop([window({ from: 'purchase', beforeDelivery: 'nothing-to-cover' })]), { unsent: true })
    expect([bought.verdict, bought.periods[0]?.lastDay, found(bought)]).toEqual(['ineligible', '2026-03-07', ['window: not-met, window.nothing-delivered']])
    expect(decided(shop([window({ beforeDelivery: 'nothing-to-cover' })])).verdict).toBe('eligible')
  })

  test('of each right stands by itself; a request is in time while one of them is', () => {
    const policy = shop([window({}, 'short'), window({ length: { days: 60 } }, 'long')])
    const [both, one, none] = ['2026-03-07', '2026-03-08', '2026-04-07'].map((day) => decided(policy, { now: `${day}T09:00:00Z` }))
    expect([both!.determining, one!.determining, none!.determining]).toEqual([['R-short', 'R-long'], ['R-long'], ['R-short', 'R-long']])
    expect([both!.verdict, one!.verdict, none!.verdict, found(one!)]).toEqual(['eligible', 'eligible', 'ineligible', ['short: not-met, window.over', 'long: met, window.running']])
  })

  test('that is over and one with nothing to cover: late is what is over', () => {
    const policy = shop([window({ from: 'purchase', length: { days: 3 } }, 'gone'), window({ beforeDelivery: 'nothing-to-cover' }, 'uncovered')])
    expect(decided(policy, { unsent: true }).determining).toEqual(['R-gone'])
  })

  test('ends last in the verdict alone, which says the same', () => {
    const policy = shop([window({}, 'short'), window({ length: { days: 60 } }, 'long'), window({ length: { days: 40 } }, 'middle')])
    // 5 February + 60 is 6 April: epoch day 20549.
    expect(verdictOnly(policy)).toEqual({ verdict: 'eligible', lastDay: 20549, determining: ['R-short', 'R-long', 'R-middle'] })
    expect(verdictOnly(shop([window()]), { unsent: true })).toEqual({ verdict: 'eligible', lastDay: null, determining: ['R-window'] })
  })
})

describe('a longer warranty that the shop stated', () => {
  const stated = (statedMonths: number, length: WindowParams['length'], orStated?: true) => period([window({ length, ...(orStated && { orStated }) })], { facts: { warranty: { statedMonths } } })?.[1]

  test('takes the place of a shorter one, where the terms allow it', () => {
    expect([stated(25, { months: 24 }, true), stated(24, { months: 24 }, true), stated(12, { months: 24 }, true), stated(25, { months: 24 })]).toEqual(['2028-03-05', '2028-02-05', '2028-02-05', '2028-02-05'])
    // 5 February + 60 days: 23, 31, 6 of April; a month less than that, three months more
    expect([stated(1, { days: 60 }, true), stated(3, { days: 60 }, true)]).toEqual(['2026-04-06', '2026-05-05'])
    expect([stated(25, { years: 2 }, true), stated(23, { years: 2 }, true)]).toEqual(['2028-03-05', '2028-02-05'])
    expect(period([window({ length: { months: 24 }, orStated: true })])?.[1]).toBe('2028-02-05')
  })
})

describe('a period takes its bounds from what bears upon its right', () => {
  const second = (order: Parameters<NonNullable<Asked['order']>>[0]) => ({ ...order, lineItems: { nodes: [...order.lineItems.nodes, { ...order.lineItems.nodes[0]!, id: 'gid://shopify/LineItem/2' }] }, fulfillments: [...order.fulfillments, { id: 'P2', createdAt: '2026-02-20T09:00:00Z', deliveredAt: '2026-02-20T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/2' } }] } }] })

  test('the last parcel of a split order', () => {
    expect([period([window(), anchor], { order: second }), period([window()], { order: second }), period([window(), anchor])]).toEqual([['2026-02-20', '2026-03-22', false, 'R-window R-anchor'], ['2026-02-05', '2026-03-07', false, 'R-window'], ['2026-02-05', '2026-03-07', false, 'R-window']])
    expect([found(decided(shop([window(), anchor]), { order: second })), found(decided(shop([window(), anchor])))]).toEqual([['window: met, window.running', 'anchor: met, window-anchor.split'], ['window: met, window.running', 'anchor: not-applicable, window-anchor.single']])
  })

  test('the season of the purchase', () => {
    expect([period([season, window()]), period([season, window()], { purchased: '2026-02-06T09:00:00Z', delivered: '2026-02-06T09:00:00Z' })]).toEqual([['2026-02-05', '2026-04-06', false, 'R-window R-season'], ['2026-02-06', '2026-03-08', false, 'R-window']])
    const inside = decided(shop([season, window()]))
    expect([found(inside), inside.findings[0]?.args]).toEqual([['season: met, window-season.inside', 'window: met, window.running'], { purchasedOn: '2026-02-05' }])
    const outside = decided(shop([season, window()]), { purchased: '2026-02-06T09:00:00Z' })
    expect([found(outside)[0], outside.findings[0]?.args]).toEqual(['season: not-applicable, window-season.outside', { purchasedOn: '2026-02-06' }])
  })

  test('what a repair suspends', () => {
    expect([period([window(), clock({})], { history: [repair] }), period([window(), clock({ countedFrom: 'start' })], { history: [repair] }), period([window(), clock({})])]).toEqual([['2026-02-05', '2026-03-12', false, 'R-window R-clock'], ['2026-02-05', '2026-03-10', false, 'R-window R-clock'], ['2026-02-05', '2026-03-07', false, 'R-window']])
    expect([found(decided(shop([window(), clock({})]), { history: [repair] }))[1], found(decided(shop([window(), clock({ on: ['replacement'] })]), { history: [repair] }))[1], found(decided(shop([window(), clock({})])))[1]]).toEqual(['clock: met, clock.suspend', 'clock: not-applicable, clock.nothing', 'clock: not-applicable, clock.nothing'])
  })

  test('what a replacement begins anew: from a day that is known, though the delivery was assumed', () => {
    const history: HistoryEvent[] = [{ kind: 'replacement', claimedAt: '2026-02-13T09:00:00Z', deliveredAt: '2026-02-20T09:00:00Z' }]
    const restart = clock({ on: ['replacement'], effect: 'restart' })
    expect(period([window(), restart], { history, delivered: null, now: '2026-03-01T09:00:00Z' })).toEqual(['2026-02-20', '2026-03-22', false, 'R-window R-clock'])
    expect(found(decided(shop([window(), restart]), { history, now: '2026-03-01T09:00:00Z' }))[1]).toBe('clock: met, clock.restart')
  })

  test('what a repair extends, and a clause that says that nothing changes', () => {
    const extend = clock({ effect: 'extend', length: { months: 12 } })
    expect([period([window(), extend], { history: [repair] }), period([window(), clock({ effect: 'none' })], { history: [repair] })]).toEqual([['2026-02-05', '2027-03-07', false, 'R-window R-clock'], ['2026-02-05', '2026-03-07', false, 'R-window R-clock']])
    expect([found(decided(shop([window(), extend]), { history: [repair] }))[1], found(decided(shop([window(), clock({ effect: 'none' })]), { history: [repair] }))[1]]).toEqual(['clock: met, clock.extend', 'clock: met, clock.none'])
  })

  test('and from nothing that bears upon another right', () => {
    const others = [clause('other-anchor', 'window-anchor', { right: 'other', from: 'last-delivery-of-the-order' }), clause('other-season', 'window-season', { right: 'other', purchasedFrom: '01-01', purchasedUntil: '12-31', length: { days: 1 } }), clock({ right: 'other' }, 'other-clock')]
    expect(decided(shop([window(), window({}, 'other'), ...others]), { history: [repair], order: second }).periods.map((one) => [one.right, one.lastDay, one.rules])).toEqual([['window', '2026-03-07', ['R-window']], ['other', '2026-02-21', ['R-other', 'R-other-season', 'R-other-anchor', 'R-other-clock']]])
  })
})
