import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (facts: Facts = {}, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts, ...more })
const received = (goodsAt: string, complex?: boolean) => ring({ received: { goodsAt }, ...(complex === undefined ? {} : { case: { complex } }) }, { now: goodsAt })
const asked = (askedAt: string) => ring({}, { askedAt, now: askedAt })
const paper = (name: 'contactDetails' | 'faultDescription' | 'invoiceNumber' | 'purchaseDate' | 'proofOfPurchase', held?: boolean) => ring(held === undefined ? {} : { received: { [name]: held } })
const goesOn = { verdict: 'eligible' as const, open: ['repair' as const] }
const repairs = 'klenota-warranty-and-repairs'

const altered = about(`${repairs}/altered-elsewhere`, 'K0-5', 'K0-16')
const wear = about(`${repairs}/wear`, 'K0-4')
const examination = about(`${repairs}/examination`, 'K0-2')
const covered = about(`${repairs}/found-covered`, 'K0-2')
const shipping = about(`${repairs}/shipping-of-claims`, 'K0-3', 'K0-11')
const decision = about(`${repairs}/decision-deadline`, 'K0-12', 'K0-13')
const settlement = about(`${repairs}/settlement-deadline`, 'K0-14')
const outcomes = about(`${repairs}/outcomes`, 'K0-1')
const address = about(`${repairs}/address`, 'K0-9')

const torrance = ['KLENOTA Company', '444 Alaska Avenue, Suite #AZL538', 'Torrance, CA 90503', 'USA']
const london = ['KLENOTA JEWELLERY', 'BPM 381080, 372 Old St.', 'EC1V 9AU London', 'United Kingdom']

/** A paper or particular that is asked for and never required: there, not there, and not looked for. */
const papers = (id: string, name: Parameters<typeof paper>[0], what: string, ...rules: string[]): RuleCase[] => {
  const clause = about(`${repairs}/${id}`, ...rules)
  return [
    clause('met', `A claim comes with ${what}`, paper(name, true), { ...goesOn, outcome: 'met' }),
    clause('not-met', `A claim without ${what} goes on all the same`, paper(name, false), { ...goesOn, outcome: 'not-met' }),
    clause('boundary', `As long as nobody looked for ${what}, the claim goes on`, paper(name), { ...goesOn, outcome: name === 'proofOfPurchase' ? 'met' : 'undetermined' }),
  ]
}

export const cases: RuleCase[] = [
  altered('met', 'A ring altered at another workshop has lost its warranty', ring({ goods: { alteredElsewhere: true } }), { verdict: 'ineligible', determining: ['K0-5'], closed: ['repair'], outcome: 'met' }),
  altered('met', 'And no assessment gives it back', ring({ goods: { alteredElsewhere: true }, assessment: { by: 'expert', finding: 'covered' } }), { verdict: 'ineligible', determining: ['K0-5'] }),
  altered('not-met', 'One that was not has it', ring({ goods: { alteredElsewhere: false } }), { verdict: 'eligible', outcome: 'not-met' }),
  altered('boundary', 'As long as it is not known, nothing is ruled out', ring(), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['goods.alteredElsewhere'] }),
  altered('boundary', 'A change that the shop itself made to a wish is none', ring({ goods: { alteredElsewhere: false } }, { attributes: [{ key: 'Resizing', value: '54' }] }), { verdict: 'eligible', outcome: 'not-met' }),

  wear('met', 'Wear is not covered by this page either', ring({ fault: { cause: 'wear' } }), { verdict: 'ineligible', determining: ['K0-4', 'KW-27'], outcome: 'met' }),
  wear('not-met', 'A manufacturing defect is', ring({ fault: { cause: 'manufacturing' } }), { verdict: 'eligible', outcome: 'not-met' }),
  wear('boundary', 'What the customer damaged is for the warranty terms', ring({ fault: { cause: 'damage' } }), { verdict: 'ineligible', determining: ['KW-25'], notDetermining: ['K0-4'], outcome: 'not-met' }),
  wear('boundary', 'As long as the cause is not known, nothing is ruled out', ring(), { verdict: 'eligible', outcome: 'undetermined' }),

  examination('met', 'What the goldsmiths found not to be covered is not', ring({ assessment: { by: 'seller', finding: 'not-covered' } }), { verdict: 'ineligible', determining: ['K0-2'], refusal: ['written-reasons'], outcome: 'met' }),
  examination('not-met', 'What they found to be covered is', ring({ assessment: { by: 'seller', finding: 'covered' } }), { verdict: 'eligible', outcome: 'not-met' }),
  examination('boundary', 'Before they looked, the claim goes on', ring(), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['assessment.finding'] }),
  examination('boundary', 'That somebody looks at it is not yet a finding', ring({ assessment: { by: 'expert' } }), { verdict: 'eligible', outcome: 'undetermined' }),
  covered('met', 'What looked like wear is covered where the examination says so', ring({ fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'covered' } }), { verdict: 'eligible', outcome: 'met' }),
  covered('met', 'And what looked like misuse', ring({ fault: { cause: 'misuse' }, assessment: { by: 'seller', finding: 'covered' } }), { verdict: 'eligible', outcome: 'met' }),
  covered('not-met', 'Without such a finding wear stays wear', ring({ fault: { cause: 'wear' }, assessment: { by: 'seller', finding: 'not-covered' } }), { verdict: 'ineligible', determining: ['K0-2', 'KW-27'], outcome: 'not-met' }),
  covered('boundary', 'Nor is an examination that has not ended one', ring({ fault: { cause: 'wear' }, assessment: { by: 'expert' } }), { verdict: 'ineligible', determining: ['KW-27'], outcome: 'undetermined' }),
  covered('boundary', 'No finding makes up for a defect that was known before', ring({ fault: { knownBeforeAcceptance: true }, assessment: { by: 'expert', finding: 'covered' } }), { verdict: 'ineligible', determining: ['KW-24'] }),

  shipping('met', 'An approved claim is sent in at the shop’s cost', ring(), { returnShipping: 'merchant', outcome: 'met' }),
  shipping('met', 'So is a manufacturing defect', ring({ fault: { cause: 'manufacturing' } }), { returnShipping: 'merchant' }),
  shipping('not-met', 'A claim that is refused is not', ring({ fault: { cause: 'wear' } }), { verdict: 'ineligible', returnShipping: null }),
  // the two years end with 5 September 2027
  shipping('boundary', 'To the last second of the warranty', ring({}, { now: '2027-09-05T21:59:59Z' }), { returnShipping: 'merchant' }),
  shipping('boundary', 'And not a second longer', ring({}, { now: '2027-09-05T22:00:00Z' }), { returnShipping: null }),

  decision('met', 'The page promises a decision one business day after receipt', received('2026-05-12T09:00:00Z'), { deadlines: { decideBy: '2026-05-13' }, outcome: 'met' }),
  decision('met', 'And three in more complex cases', received('2026-05-12T09:00:00Z', true), { deadlines: { decideBy: '2026-05-15' }, outcome: 'met' }),
  decision('not-met', 'Before receipt there is no such day', ring(), { deadlines: { decideBy: null }, outcome: 'undetermined' }),
  // 8 May 2026 is a Friday and a holiday
  decision('boundary', 'Received in the last second of 6 May, decided on the 7th', received('2026-05-06T21:59:59Z'), { deadlines: { decideBy: '2026-05-07' } }),
  decision('boundary', 'Received a second later, decided after the holiday and the weekend', received('2026-05-06T22:00:00Z'), { deadlines: { decideBy: '2026-05-11' } }),

  // 11 May + 30: 20 left in May, 10 in June
  settlement('met', 'The page promises a settlement within thirty days', asked('2026-05-11T09:00:00Z'), { deadlines: { settleBy: '2026-06-10' }, outcome: 'met' }),
  settlement('boundary', 'A notice in the last second of 10 May counts from that day', asked('2026-05-10T21:59:59Z'), { deadlines: { settleBy: '2026-06-09' } }),
  settlement('boundary', 'A notice a second later from the next', asked('2026-05-10T22:00:00Z'), { deadlines: { settleBy: '2026-06-10' } }),
  settlement('not-met', 'A return without a reason has no such day', ring({}, { ground: 'change-of-mind', now: '2025-10-01T09:00:00Z' }), { deadlines: { settleBy: null } }),

  outcomes('met', 'Repair and replacement are what the page offers', ring(), { open: ['repair', 'replacement'], remedyRules: { repair: ['K0-1'], replacement: ['K0-1'] }, outcome: 'met' }),
  outcomes('boundary', 'In the last second of the warranty too', ring({}, { now: '2027-09-05T21:59:59Z' }), { remedyRules: { repair: ['K0-1'] }, outcome: 'met' }),
  outcomes('boundary', 'And not a second longer', ring({}, { now: '2027-09-05T22:00:00Z' }), { closed: ['repair', 'replacement'], outcome: 'not-met' }),
  outcomes('not-met', 'Of what did not come there is nothing to repair', ring({}, { ground: 'missing-on-delivery' }), { closed: ['repair'] }),

  address('met', 'A claim from the United States goes to Torrance', ring({}, { country: 'US' }), { sendTo: torrance, outcome: 'met' }),
  address('met', 'One from Canada too', ring({}, { country: 'CA' }), { sendTo: torrance, outcome: 'met' }),
  address('not-met', 'One from home goes to the address for service', ring(), { sendTo: london, outcome: 'not-applicable' }),
  address('boundary', 'One from Mexico too', ring({}, { country: 'MX' }), { sendTo: london }),
  address('boundary', 'A return from the United States goes to Prague', ring({}, { ground: 'change-of-mind', country: 'US', now: '2025-10-01T09:00:00Z' }), { sendTo: ['Bílkova 855/19, Staré Město', '110 00 Prague 1', 'Czech Republic'] }),

  ...papers('contact-details', 'contactDetails', 'name, address, phone and e-mail', 'K0-8', 'K0-10'),
  ...papers('fault-description', 'faultDescription', 'a description of the defect', 'K0-8', 'K0-10'),
  ...papers('invoice-number', 'invoiceNumber', 'the invoice’s number', 'K0-8'),
  ...papers('purchase-date', 'purchaseDate', 'the date of purchase', 'K0-8'),
  ...papers('invoice-copy', 'proofOfPurchase', 'a copy of the invoice', 'K0-10'),
]
