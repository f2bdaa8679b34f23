import type { RuleCase } from '../support/rule-case.ts'

/** Bought on 6 May 2024, delivered on the 10th. Bratislava is two hours ahead of UTC in summer, one in winter. */
const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const old = { ...chain, now: '2025-09-01T09:00:00Z' }
const asked = (askedAt: string) => ({ ...chain, askedAt, now: '2025-09-01T09:00:00Z' })
const unusable = { fault: { repairable: false, preventsUse: true } }

const of = (clause: string, ...rules: string[]) => ({ clause: `izlato-warranty/${clause}`, rules })
const proof = of('proof-of-purchase', 'IZ-25', 'IZ-27')
const form = of('claim-form', 'IZ-20', 'IZ-26')
const signature = of('signature', 'IZ-26')
const address = of('seller-address', 'IZ-20', 'IZ-24')
const handedIn = of('handed-in', 'IZ-26', 'IZ-31')
const shipping = of('shipping-of-claims', 'IZ-41')
const manner = of('manner-of-processing', 'IZ-28')
const settlement = of('settlement-deadline', 'IZ-29')
const report = of('written-report', 'IZ-40')
const available = of('policy-available', 'IZ-2')
const completed = of('completed-when', 'IZ-31')
const atOnce = of('report-at-once', 'IZ-22')
const channels = of('where-to-claim', 'IZ-24')

const bratislava = ['iZlato, s.r.o.', 'Eurovea, Central 1', 'Pribinova 4', '811 09 Bratislava']

export const cases: RuleCase[] = [
  { ...proof, side: 'met', title: 'a copy of the invoice is proof enough', ask: { ...old, facts: { received: { proofOfPurchase: true } } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...proof, side: 'not-met', title: 'without a proof of purchase the item isn’t considered', ask: { ...old, facts: { received: { proofOfPurchase: false } } }, expect: { verdict: 'ineligible', determining: ['IZ-25', 'IZ-27'], outcome: 'not-met', refusal: [], closed: ['repair', 'refund'] } },
  { ...proof, side: 'boundary', title: 'the shop’s own order speaks for the buyer until staff say otherwise', ask: old, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...proof, side: 'boundary', title: 'a finding that it is covered is no proof of purchase', ask: { ...old, facts: { received: { proofOfPurchase: false }, assessment: { by: 'expert', finding: 'covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-25', 'IZ-27'] } },

  { ...form, side: 'met', title: 'a claim with its form is taken', ask: { ...old, facts: { received: { claimForm: true } } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...form, side: 'not-met', title: 'one that came without isn’t', ask: { ...old, facts: { received: { claimForm: false } } }, expect: { verdict: 'ineligible', determining: ['IZ-20', 'IZ-26'], outcome: 'not-met', refusal: [] } },
  { ...form, side: 'boundary', title: 'a form that nobody spoke of is still to come', ask: old, expect: { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['received.claimForm'] } },
  { ...form, side: 'boundary', title: 'a signature alone doesn’t stand for it', ask: { ...old, facts: { received: { claimForm: false, signature: true } } }, expect: { verdict: 'ineligible', determining: ['IZ-20', 'IZ-26'] } },

  { ...signature, side: 'met', title: 'a signed form confirms that the item was handed in', ask: { ...old, facts: { received: { claimForm: true, signature: true } } }, expect: { verdict: 'eligible', outcome: 'met' } },
  { ...signature, side: 'not-met', title: 'an unsigned one doesn’t', ask: { ...old, facts: { received: { claimForm: true, signature: false } } }, expect: { verdict: 'ineligible', determining: ['IZ-26'], notDetermining: ['IZ-20'], outcome: 'not-met', refusal: [] } },
  { ...signature, side: 'boundary', title: 'a signature that nobody looked for isn’t missing', ask: { ...old, facts: { received: { claimForm: true } } }, expect: { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['received.signature'] } },
  { ...signature, side: 'boundary', title: 'neither is one on a claim of which nothing has come', ask: old, expect: { verdict: 'eligible', outcome: 'undetermined' } },

  { ...address, side: 'met', title: 'the piece is sent to Bratislava', ask: old, expect: { sendTo: bratislava, outcome: 'met' } },
  { ...address, side: 'not-met', title: 'nothing is sent of a claim that is refused', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { verdict: 'ineligible', outcome: 'not-applicable' } },
  { ...address, side: 'boundary', title: 'in the last second of the warranty it is still sent', ask: { ...chain, now: '2026-05-10T21:59:59Z' }, expect: { sendTo: bratislava } },
  { ...address, side: 'boundary', title: 'a second later nothing is', ask: { ...chain, now: '2026-05-10T22:00:00Z' }, expect: { outcome: 'not-applicable' } },

  { ...handedIn, side: 'met', title: 'money goes back once the item was handed in, and only what it cost', ask: { ...old, facts: unusable }, expect: { open: ['refund'], gate: 'goods-received', includesOutboundShipping: false, outcome: 'met' } },
  { ...handedIn, side: 'not-met', title: 'where no refund is open there is nothing to wait for', ask: old, expect: { closed: ['refund'], outcome: 'not-applicable' } },
  { ...handedIn, side: 'boundary', title: 'a proof of dispatch isn’t the item', ask: { ...old, facts: { ...unusable, received: { proofOfDispatchAt: '2025-08-30T09:00:00Z' } } }, expect: { gate: 'goods-received' } },
  { ...handedIn, side: 'boundary', title: 'nor does a refund for a late settlement go out before', ask: { ...chain, askedAt: '2025-08-01T09:00:00Z', now: '2025-09-01T09:00:00Z' }, expect: { open: ['refund'], gate: 'goods-received', includesOutboundShipping: false } },

  { ...shipping, side: 'met', title: 'sending in for a free repair is free', ask: old, expect: { returnShipping: 'merchant', outcome: 'met' } },
  { ...shipping, side: 'met', title: 'while an expert has yet to speak too', ask: { ...chain, now: '2024-11-01T09:00:00Z', facts: { fault: { cause: 'wear' } } }, expect: { verdict: 'needs-review', returnShipping: 'merchant' } },
  { ...shipping, side: 'not-met', title: 'of a refused claim the shop pays no carriage', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { returnShipping: null } },
  { ...shipping, side: 'boundary', title: 'in the last second of the warranty it pays', ask: { ...chain, now: '2026-05-10T21:59:59Z' }, expect: { returnShipping: 'merchant' } },
  { ...shipping, side: 'boundary', title: 'after it no longer', ask: { ...chain, now: '2026-05-10T22:00:00Z' }, expect: { returnShipping: null } },

  // From 1 September thirty days end with 1 October
  { ...manner, side: 'met', title: 'how a claim is processed is said within thirty days', ask: old, expect: { deadlines: { decideBy: '2025-10-01' }, outcome: 'met' } },
  { ...manner, side: 'not-met', title: 'neither a complex case nor the day on which the item came moves that', ask: { ...old, facts: { case: { complex: true }, received: { goodsAt: '2025-09-08T09:00:00Z' } } }, expect: { deadlines: { decideBy: '2025-10-01' } } },
  // From 10 October 2025 thirty days end with 9 November
  { ...manner, side: 'boundary', title: 'claimed in the last second of 10 October it is due on 9 November', ask: asked('2025-10-10T21:59:59Z'), expect: { deadlines: { decideBy: '2025-11-09' } } },
  { ...manner, side: 'boundary', title: 'claimed a second later on the 10th', ask: asked('2025-10-10T22:00:00Z'), expect: { deadlines: { decideBy: '2025-11-10' } } },
  { ...manner, side: 'boundary', title: 'thirty days may end on 29 February', ask: asked('2028-01-30T22:59:59Z'), expect: { deadlines: { decideBy: '2028-02-29' } } },
  { ...manner, side: 'boundary', title: 'and from the next day on 1 March', ask: asked('2028-01-30T23:00:00Z'), expect: { deadlines: { decideBy: '2028-03-01' } } },

  { ...settlement, side: 'met', title: 'a claim is settled within thirty days', ask: old, expect: { deadlines: { settleBy: '2025-10-01' }, outcome: 'met' } },
  { ...settlement, side: 'not-met', title: 'a later day that was agreed doesn’t make it later', ask: { ...old, facts: { case: { agreedSettleBy: '2025-10-15' } } }, expect: { deadlines: { settleBy: '2025-10-01' } } },
  // From 1 December 2025 thirty days end with the year's last day, from the 2nd with New Year's Day
  { ...settlement, side: 'boundary', title: 'claimed in the last second of 1 December it is due on the last day of the year', ask: asked('2025-12-01T22:59:59Z'), expect: { deadlines: { settleBy: '2025-12-31' } } },
  { ...settlement, side: 'boundary', title: 'claimed a second later on the first of the next', ask: asked('2025-12-01T23:00:00Z'), expect: { deadlines: { settleBy: '2026-01-01' } } },
  // All Saints' Day, 1 November 2025, is a Saturday and a public holiday; days are days
  { ...settlement, side: 'boundary', title: 'a last day on a public holiday stays the last day', ask: asked('2025-10-02T09:00:00Z'), expect: { deadlines: { settleBy: '2025-11-01' } } },
  { ...settlement, side: 'boundary', title: 'as does the working day after it', ask: asked('2025-10-04T09:00:00Z'), expect: { deadlines: { settleBy: '2025-11-03' } } },

  { ...report, side: 'met', title: 'the written report is due within the same thirty days', ask: old, expect: { deadlines: { settleBy: '2025-10-01' }, outcome: 'met' } },
  { ...report, side: 'met', title: 'of a claim that is refused as well', ask: { ...old, facts: { fault: { cause: 'wear' } } }, expect: { verdict: 'ineligible', deadlines: { settleBy: '2025-10-01' }, outcome: 'met' } },
  { ...report, side: 'not-met', title: 'it doesn’t wait for the item', ask: { ...old, facts: { received: { goodsAt: '2025-09-20T09:00:00Z' } } }, expect: { deadlines: { settleBy: '2025-10-01' } } },
  // Winter time begins on 26 October 2025; from 25 October thirty days end with 24 November
  { ...report, side: 'boundary', title: 'claimed in the last second before the day on which winter time begins', ask: asked('2025-10-25T21:59:59Z'), expect: { deadlines: { settleBy: '2025-11-24' } } },
  { ...report, side: 'boundary', title: 'claimed a second later, on that day', ask: asked('2025-10-25T22:00:00Z'), expect: { deadlines: { settleBy: '2025-11-25' } } },

  { ...available, side: 'met', title: 'where the policy can be read is said on the order’s page', at: 'order-page', says: 'it is available to Customer at a readily identifiable place.' },
  { ...available, side: 'not-met', title: 'a refusal doesn’t say it', at: 'refusal-mail', says: '', silent: true },
  { ...available, side: 'boundary', title: 'the page of the policy says it', at: 'policy-page', says: 'posted at JewelryAndGems.eu' },
  { ...available, side: 'boundary', title: 'staff needn’t be told', at: 'staff-claim', says: '', silent: true },

  { ...completed, side: 'met', title: 'staff read what completes a claim', at: 'staff-claim', says: 'Buyer is notified that the item is ready to be picked up, or the warranty claim request is rightly refused' },
  { ...completed, side: 'not-met', title: 'the claim form says nothing of it', at: 'claim-form', says: '', silent: true },
  { ...completed, side: 'boundary', title: 'the order’s page says it', at: 'order-page', says: 'The warranty claim processing is completed when a repaired product is shipped (handed back), or replaced' },
  { ...completed, side: 'boundary', title: 'the mail on a settlement doesn’t', at: 'settlement-mail', says: '', silent: true },

  { ...atOnce, side: 'met', title: 'that a defect is claimed at once is said where one claims', at: 'claim-form', says: 'immediately after the defect is noticed' },
  { ...atOnce, side: 'not-met', title: 'staff aren’t told it', at: 'staff-claim', says: '', silent: true },
  { ...atOnce, side: 'boundary', title: 'it is said before anything is wrong, on the order’s page', at: 'order-page', says: 'Buyer has to claim the right accountable to the liability for defect immediately after the defect is noticed' },
  { ...atOnce, side: 'boundary', title: 'once a claim was made it comes too late', at: 'request-mail', says: '', silent: true },
  { ...atOnce, side: 'boundary', title: 'the day on which it was noticed is recorded and refuses nothing', ask: { ...old, facts: { fault: { noticedOn: '2025-03-01' } } }, expect: { verdict: 'eligible' } },

  { ...channels, side: 'met', title: 'that one claims in a shop or by post is said where one claims', at: 'claim-form', says: 'either in person in one of the Seller’s shops or by sending the defect product to Seller’s address.' },
  { ...channels, side: 'not-met', title: 'and not before', at: 'order-page', says: '', silent: true },
  { ...channels, side: 'boundary', title: 'of any defect', at: 'claim-form', goods: { ground: 'defect' }, says: 'either in person in one of the Seller’s shops' },
  { ...channels, side: 'boundary', title: 'and no longer once it was asked', at: 'request-mail', says: '', silent: true },
]
