import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** The two years end with 5 September 2027, in summer time. */
const ring = (facts: Facts = {}, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts, ...more })
const fault = (value: NonNullable<Facts['fault']>, more: Partial<Situation> = {}) => ring({ fault: value }, more)
const short = (more: Partial<Situation> = {}) => ring({}, { ground: 'missing-on-delivery', ...more })
const inTime = '2027-09-05T21:59:59Z'
const tooLate = '2027-09-05T22:00:00Z'

const repair = about('klenota-warranty/repair', 'KW-12')
const irreparable = about('klenota-warranty/irreparable', 'KW-13')
const reduction = about('klenota-warranty/price-reduction', 'KW-9')
const replacement = about('klenota-warranty/replacement', 'KW-10')
const disproportionate = about('klenota-warranty/replacement-disproportionate', 'KW-10')
const reduced = about('klenota-warranty/reduced-price-no-replacement', 'KW-11')
const unavailable = about('klenota-warranty/replacement-unavailable', 'KW-41')
const missing = about('klenota-warranty/missing-items', 'KW-8')
const nothing = about('klenota-warranty/nothing-missing', 'KW-8')
const later = about('klenota-warranty/defects-during-warranty', 'KW-3')

export const cases: RuleCase[] = [
  repair('met', 'What can be repaired is repaired free of charge', fault({ repairable: true }), { open: ['repair'], remedyRules: { repair: ['KW-12'] }, returnShipping: 'merchant', outcome: 'met' }),
  repair('met', 'So it is as long as nobody knows that it can’t', ring(), { open: ['repair'], remedyRules: { repair: ['KW-12'] } }),
  repair('boundary', 'To the last second of the two years', ring({}, { now: inTime }), { open: ['repair'], remedyRules: { repair: ['KW-12'] } }),
  repair('boundary', 'And not a second longer', ring({}, { now: tooLate }), { closed: ['repair'], outcome: 'not-met' }),
  repair('not-met', 'What did not come is not repaired', short(), { closed: ['repair'] }),

  irreparable('met', 'What can’t be repaired is not, and the others stay', fault({ repairable: false }), { closed: ['repair'], open: ['replacement', 'price-reduction'], remedyRules: { repair: ['KW-13'] }, outcome: 'met' }),
  irreparable('not-met', 'What can is', fault({ repairable: true }), { open: ['repair'], outcome: 'not-met' }),
  irreparable('boundary', 'As long as nobody knows, it stays open', ring(), { open: ['repair'], outcome: 'undetermined' }),
  irreparable('boundary', 'A repair that is only dear is not impossible', fault({ repairTooExpensive: true }), { open: ['repair'], outcome: 'undetermined' }),

  reduction('met', 'A discount can always be asked for', ring(), { open: ['price-reduction'], remedyRules: { 'price-reduction': ['KW-9'] }, outcome: 'met' }),
  reduction('met', 'Also for what came incomplete', short(), { open: ['price-reduction'], remedyRules: { 'price-reduction': ['KW-9'] } }),
  reduction('boundary', 'Also where neither repair nor another piece is possible', fault({ repairable: false, replacementAvailable: false }), { open: ['price-reduction'], closed: ['repair', 'replacement'] }),
  reduction('boundary', 'To the last second of the two years', ring({}, { now: inTime }), { open: ['price-reduction'] }),
  reduction('boundary', 'And not a second longer', ring({}, { now: tooLate }), { closed: ['price-reduction'], outcome: 'not-met' }),
  reduction('not-met', 'A return without a reason gives no discount', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), { closed: ['price-reduction'] }),

  replacement('met', 'Another piece can be asked for', ring(), { open: ['replacement'], remedyRules: { replacement: ['KW-10'] }, outcome: 'met' }),
  replacement('boundary', 'To the last second of the two years', ring({}, { now: inTime }), { open: ['replacement'], remedyRules: { replacement: ['KW-10'] } }),
  replacement('boundary', 'And not a second longer', ring({}, { now: tooLate }), { closed: ['replacement'], outcome: 'not-met' }),
  replacement('not-met', 'Not for what the customer caused', fault({ cause: 'misuse' }), { verdict: 'ineligible', closed: ['replacement'] }),
  disproportionate('met', 'Not where it is out of proportion and the breach is slight', fault({ replacementDisproportionate: true, materialBreach: false }), { closed: ['replacement'], open: ['repair', 'price-reduction'], remedyRules: { replacement: ['KW-10'] }, outcome: 'met' }),
  disproportionate('not-met', 'But where it is in proportion', fault({ replacementDisproportionate: false, materialBreach: false }), { open: ['replacement'], outcome: 'not-met' }),
  disproportionate('boundary', 'Out of proportion is not enough where the breach is material', fault({ replacementDisproportionate: true, materialBreach: true }), { open: ['replacement'], outcome: 'not-met' }),
  disproportionate('boundary', 'Nor where it is not known whether it is', fault({ replacementDisproportionate: true }), { open: ['replacement'], outcome: 'undetermined' }),

  reduced('met', 'For goods sold at a lower price there is a discount and no other piece', ring({}, { tags: ['Reduced-Price'] }), { closed: ['replacement'], open: ['price-reduction', 'repair'], remedyRules: { replacement: ['KW-11'] }, outcome: 'met' }),
  reduced('not-met', 'For goods at the full price there is', ring({}, { tags: ['certificate'] }), { open: ['replacement'], outcome: 'not-met' }),
  reduced('boundary', 'Of a product that is gone the price is not known, so nothing is closed', ring({}, { deletedProduct: true }), { open: ['replacement'], outcome: 'undetermined' }),
  reduced('boundary', 'A tag that only begins so is another one', ring({}, { tags: ['reduced-price-soon'] }), { open: ['replacement'], outcome: 'not-met' }),

  unavailable('met', 'A piece that is made no more can’t be had again', fault({ replacementAvailable: false }), { closed: ['replacement'], open: ['repair', 'price-reduction'], remedyRules: { replacement: ['KW-41'] }, outcome: 'met' }),
  unavailable('not-met', 'One that is can', fault({ replacementAvailable: true }), { open: ['replacement'], outcome: 'not-met' }),
  unavailable('boundary', 'As long as nobody looked, it stays open', ring(), { open: ['replacement'], outcome: 'undetermined' }),

  missing('met', 'What is missing is delivered', short(), { open: ['missing-items'], remedyRules: { 'missing-items': ['KW-8'] }, outcome: 'met' }),
  missing('boundary', 'To the last second of the two years', short({ now: inTime }), { open: ['missing-items'] }),
  missing('boundary', 'And not a second longer', short({ now: tooLate }), { closed: ['missing-items'], outcome: 'not-met' }),
  missing('not-met', 'Nothing is sent to a company', short({ company: true }), { verdict: 'ineligible', closed: ['missing-items'] }),
  nothing('met', 'Nothing is missing where a defect showed later', ring(), { closed: ['missing-items'], remedyRules: { 'missing-items': ['KW-8'] }, outcome: 'met' }),
  nothing('boundary', 'Nor where the piece came faulty but whole', ring({}, { ground: 'faulty-on-delivery' }), { closed: ['missing-items'], remedyRules: { 'missing-items': ['KW-8'] }, outcome: 'met' }),
  nothing('not-met', 'Less than ordered is another matter', short(), { open: ['missing-items'] }),

  later('met', 'A defect that shows within the warranty counts as one on delivery', ring(), { verdict: 'eligible', open: ['repair', 'replacement', 'price-reduction'], remedyRules: { repair: ['KW-3'], replacement: ['KW-3'], 'price-reduction': ['KW-3'] }, outcome: 'met' }),
  later('boundary', 'In the last second of the two years', ring({}, { now: inTime }), { remedyRules: { repair: ['KW-3'] }, outcome: 'met' }),
  later('boundary', 'Not a second later', ring({}, { now: tooLate }), { closed: ['repair'], outcome: 'not-met' }),
  later('not-met', 'A defect of the first day needs no such clause', ring({}, { ground: 'faulty-on-delivery' }), { open: ['repair'], remedyRules: { repair: ['KW-12'] } }),
]
