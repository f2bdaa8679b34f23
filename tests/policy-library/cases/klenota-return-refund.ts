import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-02-20T09:00:00Z', ...more })
const late = ring({ now: '2026-04-11T22:00:00Z' })
const card = (more: Partial<Situation> = {}): Situation => ring({ giftCard: true, delivered: '2026-02-10T09:05:00Z', facts: { giftCard: { redeemed: false } }, ...more })

const refund = about('klenota-terms/refund', 'KT-30', 'KT-31')
const method = about('klenota-terms/refund-method', 'KT-31')
const gate = about('klenota-terms/refund-gate', 'KT-38')
const sendBack = about('klenota-terms/send-back', 'KT-32', 'KT-33')
const refundBy = about('klenota-terms/refund-deadline', 'KT-37')
const costs = about('klenota-terms/return-costs', 'KT-39')
const address = about('klenota-terms/return-address', 'KT-33')

const prague = ['Bílkova 855/19, Staré Město', '110 00 Prague 1', 'Czech Republic']

export const cases: RuleCase[] = [
  refund('met', 'A return ends the contract and gives the money back', ring(), { open: ['refund'], remedyRules: { refund: ['KT-30', 'KT-31'] }, outcome: 'met' }),
  refund('not-met', 'A return gives neither repair nor another piece', ring(), { closed: ['repair', 'replacement', 'price-reduction', 'missing-items', 'paid-repair'] }),
  // the sixtieth day is 11 April
  refund('boundary', 'The refund is open in the last second of the sixty days', ring({ now: '2026-04-11T21:59:59Z' }), { open: ['refund'] }),
  refund('boundary', 'And closed a second later', late, { closed: ['refund'] }),

  method('met', 'All that was paid goes back, sending included, the way it came', ring(), { includesOutboundShipping: true, payee: 'purchaser', outcome: 'met' }),
  method('met', 'So it is with a gift card', card(), { includesOutboundShipping: true }),
  method('boundary', 'A refund under the warranty says nothing of the sending', ring({ ground: 'defect', facts: { fault: { materialBreach: true } } }), { open: ['refund'], includesOutboundShipping: false }),
  method('not-met', 'Where no refund is open, nothing is said of its way', late, { closed: ['refund'], deadlines: { refundBy: null } }),

  gate('met', 'The money waits until the goods are back or shown to be on their way', ring(), { gate: 'goods-or-proof-of-dispatch', outcome: 'met' }),
  gate('not-met', 'For a gift card nothing has to come back', card(), { gate: 'none' }),
  gate('boundary', 'A refund under the warranty waits for the goods themselves', ring({ ground: 'defect', facts: { fault: { materialBreach: true } } }), { gate: 'goods-received' }),

  // 20 February + 14: 8 left in February, 6 in March
  sendBack('met', 'The goods are to be sent back fourteen days after the notice', ring(), { deadlines: { sendBackBy: '2026-03-06' }, outcome: 'met' }),
  // 14 March + 14 = 28 March; 15 March + 14 = 29 March, the Sunday on which the clocks go forward
  sendBack('boundary', 'A notice in the last second of 14 March counts from that day', ring({ now: '2026-03-14T22:59:59Z' }), { deadlines: { sendBackBy: '2026-03-28' } }),
  sendBack('boundary', 'A notice a second later counts from 15 March', ring({ now: '2026-03-14T23:00:00Z' }), { deadlines: { sendBackBy: '2026-03-29' } }),
  sendBack('boundary', 'The notice counts, not the day on which it is looked at', ring({ askedAt: '2026-02-20T09:00:00Z', now: '2026-04-01T09:00:00Z' }), { deadlines: { sendBackBy: '2026-03-06' } }),
  // 15 February 2028 + 14: 14 left in February of a leap year
  sendBack('boundary', 'Fourteen days can end with 29 February', ring({ purchased: '2028-02-01T09:00:00Z', delivered: '2028-02-10T09:00:00Z', now: '2028-02-15T09:00:00Z' }), { deadlines: { sendBackBy: '2028-02-29' } }),
  sendBack('not-met', 'Nothing is to be sent back where no refund is open', late, { deadlines: { sendBackBy: null } }),
  sendBack('not-met', 'A gift card is not sent back', card(), { deadlines: { sendBackBy: null } }),

  refundBy('met', 'The money is due fourteen days after the notice', ring(), { deadlines: { refundBy: '2026-03-06' }, outcome: 'met' }),
  refundBy('met', 'Also for a gift card', card(), { deadlines: { refundBy: '2026-03-06' } }),
  // 18 December + 14: 13 left in December, 1 in January, a public holiday like any other day
  refundBy('boundary', 'Fourteen days run over the year’s end and end on a holiday too', ring({ purchased: '2026-12-01T09:00:00Z', delivered: '2026-12-10T09:00:00Z', now: '2026-12-18T22:59:59Z' }), { deadlines: { refundBy: '2027-01-01' } }),
  refundBy('boundary', 'A notice a second later is due a day later', ring({ purchased: '2026-12-01T09:00:00Z', delivered: '2026-12-10T09:00:00Z', now: '2026-12-18T23:00:00Z' }), { deadlines: { refundBy: '2027-01-02' } }),
  refundBy('not-met', 'Nothing is due where no refund is open', late, { deadlines: { refundBy: null } }),

  costs('met', 'Sending back is at the customer’s cost', ring(), { returnShipping: 'customer', outcome: 'met' }),
  costs('boundary', 'A defect sends the same ring at the shop’s cost', ring({ ground: 'faulty-on-delivery' }), { returnShipping: 'merchant' }),
  costs('not-met', 'What is refused is not sent', late, { returnShipping: null }),

  address('met', 'Returns go to the mailing address in Prague', ring(), { sendTo: prague, outcome: 'met' }),
  address('boundary', 'Also from America, where claims go to another address', ring({ country: 'US' }), { sendTo: prague }),
  address('boundary', 'A claim goes to the address for service instead', ring({ ground: 'defect' }), { sendTo: ['KLENOTA JEWELLERY', 'BPM 381080, 372 Old St.', 'EC1V 9AU London', 'United Kingdom'] }),
  address('not-met', 'A gift card is sent nowhere', card(), { outcome: 'not-applicable' }),
]
