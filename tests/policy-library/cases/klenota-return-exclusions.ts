import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-02-20T09:00:00Z', ...more })
const card = (now: string, redeemed?: boolean): Situation => ring({ giftCard: true, purchased: '2026-05-01T09:00:00Z', delivered: '2026-05-01T09:05:00Z', now, ...(redeemed === undefined ? {} : { facts: { giftCard: { redeemed } } }) })
const withWish = (key: string, value: string | null): Situation => ring({ attributes: [{ key, value }] })
const claim = (more: Partial<Situation> = {}): Situation => ring({ ground: 'defect', ...more })

const consumers = about('klenota-terms/consumers', 'KT-1')
const customised = about('klenota-terms/customised', 'KT-41')
const cardWindow = about('klenota-terms/gift-card-window', 'KT-42')
const redeemed = about('klenota-terms/gift-card-redeemed', 'KT-42')
const picture = about('klenota-terms/looks-different', 'KT-43')

export const cases: RuleCase[] = [
  consumers('met', 'A person who buys for herself may return', ring(), { verdict: 'eligible', outcome: 'met' }),
  consumers('not-met', 'What a company bought cannot be returned without a reason', ring({ company: true }), { verdict: 'ineligible', determining: ['KT-1'], closed: ['refund'], outcome: 'not-met' }),
  consumers('boundary', 'What a person bought for her trade is business, once staff recorded it', ring({ facts: { buyer: 'business' } }), { verdict: 'ineligible', determining: ['KT-1'] }),
  consumers('boundary', 'What a company’s account bought for a person is hers, once staff recorded it', ring({ company: true, facts: { buyer: 'consumer' } }), { verdict: 'eligible', outcome: 'met' }),

  customised('met', 'An engraved ring stays sold', withWish('Engraving', 'M + J'), { verdict: 'ineligible', determining: ['KT-41'], closed: ['refund'], outcome: 'met' }),
  customised('met', 'So does a ring whose size was changed, the first free time as well', withWish('Resizing', '54'), { verdict: 'ineligible', determining: ['KT-41'] }),
  customised('met', 'So do earrings with another closure', withWish('Closure change', 'screw back'), { verdict: 'ineligible', determining: ['KT-41'] }),
  customised('met', 'So does a ring of a size that is not made as a standard', withWish('Custom size', '71'), { verdict: 'ineligible', determining: ['KT-41'] }),
  customised('met', 'So does a piece that the shop tagged as customised', ring({ tags: ['Customised'] }), { verdict: 'ineligible', determining: ['KT-41'] }),
  customised('not-met', 'A ring as it lies in the shop can be returned', ring(), { verdict: 'eligible', outcome: 'not-met' }),
  customised('boundary', 'An engraving field of blanks is no engraving', withWish('Engraving', '  '), { verdict: 'eligible', outcome: 'not-met' }),
  customised('boundary', 'One letter in it is', withWish('Engraving', 'M'), { verdict: 'ineligible', determining: ['KT-41'] }),
  customised('boundary', 'An engraving field that was left out is no engraving', withWish('Engraving', null), { verdict: 'eligible', outcome: 'not-met' }),
  customised('boundary', 'A wish for gift wrapping changes nothing in the ring', withWish('Gift wrapping', 'red'), { verdict: 'eligible', outcome: 'not-met' }),
  customised('boundary', 'Of a product that is gone it is not known, so nothing is ruled out', ring({ deletedProduct: true }), { verdict: 'eligible', outcome: 'undetermined' }),
  customised('not-met', 'An engraved ring with a defect is claimed as any other', claim({ attributes: [{ key: 'Engraving', value: 'M + J' }] }), { verdict: 'eligible', notDetermining: ['KT-41'] }),

  // 1 May + 14: 15 May
  cardWindow('met', 'A gift card can be given back within fourteen days', card('2026-05-08T09:00:00Z', false), { verdict: 'eligible', determining: ['KT-42'], lastDay: { 'KT-42': '2026-05-15' }, open: ['refund'], outcome: 'met' }),
  cardWindow('boundary', 'The last second of the fourteenth day is in time', card('2026-05-15T21:59:59Z', false), { verdict: 'eligible', determining: ['KT-42'] }),
  cardWindow('boundary', 'A second later it is not', card('2026-05-15T22:00:00Z', false), { verdict: 'ineligible', determining: ['KT-42'], closed: ['refund'], outcome: 'not-met' }),
  cardWindow('not-met', 'A gift card has no sixty days', card('2026-06-20T09:00:00Z', false), { verdict: 'ineligible', determining: ['KT-42'], notDetermining: ['KT-23'] }),
  // 16 February 2028 + 14: 13 left in February of a leap year, 1 in March
  cardWindow('boundary', 'Fourteen days over 29 February end on 1 March', ring({ giftCard: true, purchased: '2028-02-16T09:00:00Z', delivered: '2028-02-16T09:05:00Z', now: '2028-03-01T22:59:59Z', facts: { giftCard: { redeemed: false } } }), { verdict: 'eligible', lastDay: { 'KT-42': '2028-03-01' } }),
  // 20 December + 14: 11 left in December, 3 in January, though it was bought in the season
  cardWindow('boundary', 'Christmas makes a gift card’s days no longer', ring({ giftCard: true, purchased: '2026-12-20T09:00:00Z', delivered: '2026-12-20T09:05:00Z', now: '2027-01-03T23:00:00Z', facts: { giftCard: { redeemed: false } } }), { verdict: 'ineligible', lastDay: { 'KT-42': '2027-01-03' } }),

  redeemed('met', 'A gift card that was redeemed cannot be given back', card('2026-05-08T09:00:00Z', true), { verdict: 'ineligible', determining: ['KT-42'], closed: ['refund'], outcome: 'met' }),
  redeemed('not-met', 'One that was not redeemed can', card('2026-05-08T09:00:00Z', false), { verdict: 'eligible', outcome: 'not-met' }),
  redeemed('boundary', 'Where it is not known, the question is put first', card('2026-05-15T21:59:59Z'), { verdict: 'needs-information', determining: ['KT-42'], missingFacts: ['giftCard.redeemed'], outcome: 'undetermined' }),
  redeemed('boundary', 'And no more once the fourteen days are over', card('2026-05-15T22:00:00Z'), { verdict: 'ineligible', determining: ['KT-42'] }),

  picture('met', 'A shade other than on the screen is no matter of warranty', claim({ facts: { fault: { cause: 'colour-on-screen' } } }), { verdict: 'ineligible', determining: ['KT-43', 'KW-4'], outcome: 'met' }),
  picture('met', 'Neither on the day it came', claim({ ground: 'faulty-on-delivery', facts: { fault: { cause: 'colour-on-screen' } } }), { verdict: 'ineligible', determining: ['KT-43'] }),
  picture('met', 'Nor where something is missing too', claim({ ground: 'missing-on-delivery', facts: { fault: { cause: 'colour-on-screen' } } }), { verdict: 'ineligible', determining: ['KT-43', 'KW-4'] }),
  picture('not-met', 'A stone that fell out is', claim({ facts: { fault: { cause: 'manufacturing' } } }), { verdict: 'eligible', outcome: 'not-met' }),
  picture('boundary', 'As long as the cause is not known nothing is ruled out', claim(), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['fault.cause'] }),
  picture('boundary', 'The way back is the return without a reason', ring({ facts: { fault: { cause: 'colour-on-screen' } } }), { verdict: 'eligible', determining: ['KT-23'], open: ['refund'] }),
]
