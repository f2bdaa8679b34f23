import type { RuleCase } from '../support/rule-case.ts'

const necklace = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', productType: 'Necklace', price: '85.00' } as const
const happy = { ...necklace, ground: 'change-of-mind', now: '2026-03-10T12:00:00Z' } as const
const faulty = { ...necklace, ground: 'faulty-on-delivery', now: '2026-03-10T12:00:00Z' } as const
const notSent = { ...faulty, ground: 'missing-on-delivery' } as const
const later = { ...necklace, ground: 'defect', now: '2026-06-10T12:00:00Z' } as const
const thirtieth = '2026-04-01T22:59:59Z'
const after = '2026-04-01T23:00:00Z'
const notCovered = { assessment: { by: 'seller', finding: 'not-covered' } } as const

const of = (clause: string, ...rules: string[]) => ({ clause: `kestia/${clause}`, rules })
const payee = of('refund-payee', 'KE-28')
const gate = of('refund-gate', 'KE-27')
const withDelivery = of('refund-with-delivery', 'KE-10')
const postage = of('postage', 'KE-24')
const ofFaulty = of('postage-faulty', 'KE-24')
const notPosted = of('not-posted', 'KE-24', 'KE-26')
const overseas = of('overseas', 'KE-25')
const address = of('return-address', 'KE-21')
const statutory = of('statutory-rights', 'KE-4')
const feedback = of('feedback', 'KE-12', 'KE-13')
const property = of('property', 'KE-15')
const difference = of('difference-credited', 'KE-17')
const proof = of('proof-of-postage', 'KE-26')

const leatherhead = ['Kestia Limited', 'P.O. Box 422', 'Leatherhead', 'Surrey', 'KT22 2HH']

export const cases: RuleCase[] = [
  { ...payee, side: 'met', title: 'money goes to who placed the order', ask: happy, expect: { payee: 'purchaser', outcome: 'met' } },
  { ...payee, side: 'met', title: 'even where it was given to the one who asks', ask: { ...faulty, facts: { claimant: 'gift-holder' } }, expect: { open: ['refund'], payee: 'purchaser', outcome: 'met' } },
  { ...payee, side: 'not-met', title: 'where no refund is open it goes to nobody', ask: later, expect: { closed: ['refund'], outcome: 'not-applicable' } },
  { ...payee, side: 'boundary', title: 'in the last second of the thirtieth day there is somebody to pay', ask: { ...happy, now: thirtieth }, expect: { payee: 'purchaser', outcome: 'met' } },
  { ...payee, side: 'boundary', title: 'a second later nobody', ask: { ...happy, now: after }, expect: { outcome: 'not-applicable' } },

  { ...gate, side: 'met', title: 'money goes out once everything has come', ask: happy, expect: { gate: 'goods-received', outcome: 'met' } },
  { ...gate, side: 'not-met', title: 'without a refund there is nothing to wait for', ask: { ...happy, productType: 'Earrings' }, expect: { closed: ['refund'], outcome: 'not-applicable' } },
  { ...gate, side: 'boundary', title: 'a proof of postage isn’t the piece', ask: { ...happy, facts: { received: { proofOfPostage: true, proofOfDispatchAt: '2026-03-10T12:00:00Z' } } }, expect: { gate: 'goods-received' } },
  { ...gate, side: 'boundary', title: 'of what came defective it is waited for as well', ask: faulty, expect: { gate: 'goods-received', deadlines: { refundBy: null } } },

  { ...withDelivery, side: 'met', title: 'what came defective is refunded with any delivery charge', ask: faulty, expect: { includesOutboundShipping: true, outcome: 'met' } },
  { ...withDelivery, side: 'met', title: 'and so is what was sent in error', ask: notSent, expect: { includesOutboundShipping: true } },
  { ...withDelivery, side: 'not-met', title: 'a return without a reason leaves the delivery charge', ask: happy, expect: { includesOutboundShipping: false, outcome: 'not-applicable' } },
  { ...withDelivery, side: 'boundary', title: 'in the last second of the thirtieth day the charge comes back', ask: { ...notSent, now: thirtieth }, expect: { includesOutboundShipping: true } },
  { ...withDelivery, side: 'boundary', title: 'a second later nothing does', ask: { ...notSent, now: after }, expect: { closed: ['refund'], outcome: 'not-applicable' } },

  { ...postage, side: 'met', title: 'a return without a reason is posted at the shopper’s cost', ask: happy, expect: { returnShipping: 'customer', outcome: 'met' } },
  { ...postage, side: 'not-met', title: 'a faulty piece isn’t', ask: faulty, expect: { returnShipping: 'merchant', outcome: 'not-applicable' } },
  { ...postage, side: 'boundary', title: 'as long as it can be returned somebody pays', ask: { ...happy, now: thirtieth }, expect: { returnShipping: 'customer' } },
  { ...postage, side: 'boundary', title: 'after that nobody', ask: { ...happy, now: after }, expect: { returnShipping: null } },

  { ...ofFaulty, side: 'met', title: 'postage of a faulty piece is refunded', ask: later, expect: { returnShipping: 'merchant', outcome: 'met' } },
  { ...ofFaulty, side: 'met', title: 'and of one that was sent in error', ask: notSent, expect: { returnShipping: 'merchant' } },
  { ...ofFaulty, side: 'not-met', title: 'not of one that was found not covered and is repaired at the shopper’s cost', ask: { ...later, facts: notCovered }, expect: { verdict: 'ineligible', open: ['paid-repair'], returnShipping: 'customer', outcome: 'not-applicable' } },
  { ...ofFaulty, side: 'boundary', title: 'in the last second of the year it is refunded', ask: { ...later, now: '2027-02-26T23:59:59Z' }, expect: { returnShipping: 'merchant' } },
  { ...ofFaulty, side: 'boundary', title: 'a second later nothing is sent in', ask: { ...later, now: '2027-02-27T00:00:00Z' }, expect: { returnShipping: null } },

  { ...notPosted, side: 'met', title: 'a faulty piece that wasn’t posted travelled at the shopper’s cost', ask: { ...faulty, facts: { received: { proofOfPostage: false } } }, expect: { returnShipping: 'customer', outcome: 'met' } },
  { ...notPosted, side: 'not-met', title: 'one with a proof of postage at the shop’s', ask: { ...faulty, facts: { received: { proofOfPostage: true } } }, expect: { returnShipping: 'merchant', outcome: 'not-applicable' } },
  { ...notPosted, side: 'boundary', title: 'a proof that nobody asked for yet isn’t missing', ask: faulty, expect: { returnShipping: 'merchant' } },
  { ...notPosted, side: 'boundary', title: 'nor does a proof of dispatch by other means count against it', ask: { ...faulty, facts: { received: { proofOfDispatchAt: '2026-03-10T12:00:00Z' } } }, expect: { returnShipping: 'merchant', outcome: 'not-applicable' } },

  { ...overseas, side: 'met', title: 'from overseas no postage is refunded, not even of a faulty piece', ask: { ...faulty, country: 'FR' }, expect: { returnShipping: 'customer', outcome: 'met' } },
  { ...overseas, side: 'met', title: 'nor of a claim under the warranty', ask: { ...later, country: 'US' }, expect: { returnShipping: 'customer', outcome: 'met' } },
  { ...overseas, side: 'not-met', title: 'within Great Britain it is', ask: { ...faulty, country: 'GB' }, expect: { returnShipping: 'merchant', outcome: 'not-applicable' } },
  { ...overseas, side: 'boundary', title: 'the next island is overseas', ask: { ...faulty, country: 'IE' }, expect: { returnShipping: 'customer', outcome: 'met' } },
  { ...overseas, side: 'boundary', title: 'a country that nobody knows isn’t', ask: { ...faulty, country: null }, expect: { returnShipping: 'merchant', outcome: 'not-applicable' } },

  { ...address, side: 'met', title: 'a return goes to Leatherhead', ask: happy, expect: { sendTo: leatherhead, outcome: 'met' } },
  { ...address, side: 'met', title: 'a claim too', ask: later, expect: { sendTo: leatherhead } },
  { ...address, side: 'met', title: 'and a piece that is repaired at the shopper’s cost', ask: { ...later, facts: notCovered }, expect: { open: ['paid-repair'], sendTo: leatherhead } },
  { ...address, side: 'not-met', title: 'nothing is sent of a return that is refused', ask: { ...happy, productType: 'Earrings' }, expect: { verdict: 'ineligible', outcome: 'not-applicable' } },
  { ...address, side: 'boundary', title: 'in the last second of the thirtieth day it is sent there', ask: { ...happy, now: thirtieth }, expect: { sendTo: leatherhead } },
  { ...address, side: 'boundary', title: 'a second later nowhere', ask: { ...happy, now: after }, expect: { outcome: 'not-applicable' } },

  ...(['order-page', 'claim-form', 'request-mail', 'approval-mail', 'refusal-mail', 'settlement-mail'] as const).map((at): RuleCase => ({ ...statutory, side: 'met', title: `that statutory rights aren’t affected is said at ${at}`, at, says: 'This does not affect your statutory rights.' })),
  { ...statutory, side: 'not-met', title: 'staff needn’t be told', at: 'staff-claim', says: '', silent: true },
  { ...statutory, side: 'boundary', title: 'it is said of a return', at: 'refusal-mail', goods: { ground: 'change-of-mind' }, says: 'This does not affect your statutory rights.' },
  { ...statutory, side: 'boundary', title: 'and of a claim', at: 'refusal-mail', goods: { ground: 'defect' }, says: 'This does not affect your statutory rights.' },

  { ...feedback, side: 'met', title: 'who claims is told of the assessment and of what follows it', at: 'request-mail', goods: { ground: 'defect' }, says: 'We will then contact you with our feedback regarding whether it is a damage covered by our warranty' },
  { ...feedback, side: 'met', title: 'staff are held to it', at: 'staff-claim', goods: { ground: 'faulty-on-delivery' }, says: 'we will send it to our Repair and Service Team for an assessment.' },
  { ...feedback, side: 'not-met', title: 'a refusal comes after it', at: 'refusal-mail', goods: { ground: 'defect' }, says: '', silent: true },
  { ...feedback, side: 'boundary', title: 'of what was sent in error it is said', at: 'request-mail', goods: { ground: 'missing-on-delivery' }, says: 'We can then arrange repair or replacement at our earliest convenience if appropriate.' },
  { ...feedback, side: 'boundary', title: 'a return without a reason isn’t assessed', at: 'request-mail', goods: { ground: 'change-of-mind' }, says: '', silent: true },

  { ...property, side: 'met', title: 'whose returned items are is said before they are sent', at: 'claim-form', says: 'All returned items remain the property of Kestia Limited.' },
  { ...property, side: 'not-met', title: 'a settlement doesn’t say it', at: 'settlement-mail', says: '', silent: true },
  { ...property, side: 'boundary', title: 'staff read it, and decide what it means for a piece that goes back', at: 'staff-claim', says: 'All returned items remain the property of Kestia Limited.' },
  { ...property, side: 'boundary', title: 'a refusal doesn’t say it', at: 'refusal-mail', says: '', silent: true },

  { ...difference, side: 'met', title: 'staff are told to credit what an alternative is worth less', at: 'staff-claim', goods: { ground: 'faulty-on-delivery' }, says: 'then the difference will be credited to the original card where payment was made.' },
  { ...difference, side: 'not-met', title: 'of a return there is no alternative', at: 'staff-claim', goods: { ground: 'change-of-mind' }, says: '', silent: true },
  { ...difference, side: 'boundary', title: 'of what was sent in error there is', at: 'staff-claim', goods: { ground: 'missing-on-delivery' }, says: 'the difference will be credited' },
  { ...difference, side: 'boundary', title: 'under the warranty the piece is of equal value', at: 'staff-claim', goods: { ground: 'defect' }, says: '', silent: true },

  { ...proof, side: 'met', title: 'a proof of postage is asked for before anything is posted', at: 'approval-mail', says: 'we cannot accept any responsilbity for any parcel lost in the post.' },
  { ...proof, side: 'met', title: 'on the form too', at: 'claim-form', says: 'Please ensure that the proof of postage is obtained from the post office prior to shipping' },
  { ...proof, side: 'not-met', title: 'where nothing is posted it isn’t', at: 'refusal-mail', says: '', silent: true },
  { ...proof, side: 'boundary', title: 'the order’s page says it', at: 'order-page', says: 'Please ensure that the proof of postage is obtained' },
  { ...proof, side: 'boundary', title: 'a settlement comes too late for it', at: 'settlement-mail', says: '', silent: true },
]
