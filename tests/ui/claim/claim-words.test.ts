import { describe, expect, test } from 'vitest'
import { changeWords } from '../../../app/ui/claim/change-words.ts'
import { earlierWords } from '../../../app/ui/claim/cards/earlier-words.ts'
import { doneWords } from '../../../app/ui/claim/commands/command-words.ts'
import { waitSentence } from '../../../app/ui/claim/wait-words.ts'
import { settlingWords } from '../../../app/ui/claim/work/settling-words.ts'
import { pausesOf, pauseWords } from '../../../app/ui/decision/pause-words.ts'
import { bandsOn, periodPicture, placeOn, type Milestone } from '../../../app/ui/decision/period-picture.ts'

const earlier = (stage: string, ...settledBy: string[]) => ({ stage, settledBy }) as never
const paid = { amount: '1200.00', currencyCode: 'CZK', paid: { amount: '48.00', currencyCode: 'EUR' } }

test('the toast says of money that was paid without Shopify that it was only recorded', () => {
  const reduction = { name: 'pay-back' as const, lineId: 'a', as: 'price-reduction' as const, amount: '10.00', note: '' }
  expect([doneWords({ name: 'refund' }), doneWords({ name: 'refund', outside: 'In cash' })]).toEqual(['Refund ordered', 'Refund recorded as paid outside Shopify'])
  expect([doneWords(reduction), doneWords({ ...reduction, outside: 'In cash' })]).toEqual(['Payment ordered', 'Payment recorded as made outside Shopify'])
  expect(doneWords({ name: 'approve' })).toBe('Approval recorded')
})

test('earlier claims are counted by how they ended', () => {
  expect(earlierWords([earlier('settled', 'refund'), earlier('settled', 'refund'), earlier('declined')])).toBe('3 earlier claims: 2 settled by refund, 1 declined.')
  expect(earlierWords([earlier('to-decide')])).toBe('1 earlier claim, open.')
  expect(earlierWords([earlier('canceled'), earlier('canceled')])).toBe('2 earlier claims, all canceled.')
})

test('a change names the axis, what was and what is', () => {
  expect(changeWords({ lineId: 'a', axis: 'reception', from: 'awaiting', to: 'received' })).toBe('Goods: Waiting for the goods → Received')
  expect(changeWords({ lineId: 'a', axis: 'remedy', from: null, to: 'paid-repair' })).toBe('Remedy: none → Paid repair')
})

test('what settled a line is said with its sums', () => {
  expect(settlingWords({ type: 'refunded', lineIds: [], note: '', as: 'store-credit', ...paid })).toBe('1,200.00 CZK refunded as credit in the shop')
  expect(settlingWords({ type: 'paid-back', lineIds: [], note: '', as: 'keep-item', ...paid })).toBe('1,200.00 CZK paid back and the customer keeps the item')
  expect(settlingWords({ type: 'replaced', lineIds: [], replacement: { variantId: null, title: 'Ring, 54', difference: null }, orderId: 'o', orderName: '#K3001', note: '' })).toBe('Ring, 54 sent with order #K3001')
  expect(settlingWords({ type: 'exchanged', lineIds: [], exchange: { variantId: 'v', title: 'Chain', price: { amount: '1.00', currencyCode: 'CZK' } }, note: '', refunded: null, owed: { amount: '300.00', currencyCode: 'CZK' } })).toBe('Exchanged for Chain, 300.00 CZK owed by the customer')
})

describe('a piece’s clock', () => {
  const line = {
    history: [{ kind: 'repair' as const, claimedAt: '2026-03-01T10:00:00Z', startedAt: '2026-03-03T12:00:00Z', readyAt: '2026-03-06T12:00:00Z' }, { kind: 'refusal' as const, refusedAt: '2026-05-01T10:00:00Z' }],
    record: { experts: [{ sentOn: '2026-11-18', report: null }], repairs: [] },
  } as never

  test('shows repairs and assessments of earlier claims and of this one', () => {
    expect(pausesOf(line, 'Europe/Prague').map(pauseWords)).toEqual(['repair 3 Mar 2026 to 6 Mar 2026 (3 days)', 'expert’s assessment since 18 Nov 2026'])
  })

  const at = (day: string): Milestone => ({ key: day, label: day, day, tone: 'plain' })
  const { marks } = periodPicture({ startsOn: '2026-01-01', lastDay: '2026-01-21' }, [at('2026-01-01'), at('2026-01-11'), at('2026-01-21')], '2026-01-11')
  test('puts a day between the marks around it', () => {
    expect([placeOn(marks, '2026-01-01'), placeOn(marks, '2026-01-06'), placeOn(marks, '2026-01-21'), placeOn(marks, '2026-01-22'), placeOn(marks, '2025-12-31')]).toEqual([0, 25, 100, null, null])
  })

  test('cuts a pause off where the line ends, and lets one that lasts reach today', () => {
    expect(bandsOn(marks, [{ label: '', from: '2025-12-01', until: '2026-01-06' }, { label: '', from: '2026-01-06', until: null }, { label: '', from: '2026-02-01', until: null }], '2026-01-11')).toEqual([{ from: 0, to: 25 }, { from: 25, to: 50 }])
  })
})

test('a wait says whose turn it is, since when, and what happens when', () => {
  const wait = { name: 'question' as const, owner: 'customer' as const, since: '2026-11-20', until: null, remindsAt: '2026-11-23T07:00:00.000Z', reminded: false, backAt: '2026-11-27T07:00:00.000Z', isOver: false }
  expect(waitSentence(wait, 'Europe/Prague')).toBe('Customer: Answer to your question, since 20 Nov 2026. Reminder on 23 Nov 2026, back to you on 27 Nov 2026.')
  expect(waitSentence({ ...wait, reminded: true }, 'Europe/Prague')).toBe('Customer: Answer to your question, since 20 Nov 2026. Reminded, back to you on 27 Nov 2026.')
  expect(waitSentence({ ...wait, reminded: true, isOver: true }, 'Europe/Prague')).toBe('Customer: Answer to your question, since 20 Nov 2026. Took too long: what you do about it, a note too, begins the time anew.')
  expect(waitSentence({ ...wait, name: 'quote', since: null, until: '2026-12-04', remindsAt: null, backAt: '2026-12-04T23:00:00.000Z' }, 'Europe/Prague')).toBe('Customer: Answer to your quote, until 4 Dec 2026. Then it comes back to you.')
  expect(waitSentence({ ...wait, name: 'decision', owner: 'staff', remindsAt: null }, 'Europe/Prague')).toBe('You: Your decision, since 20 Nov 2026. You are reminded on 27 Nov 2026.')
})
