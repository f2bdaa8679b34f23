import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about, aboutNotice } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (received: NonNullable<Facts['received']> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts: { received } })
const goesOn = { verdict: 'eligible' as const, open: ['repair' as const] }

const proof = about('klenota-warranty/recommended-documents', 'KW-35', 'KW-36')
const description = about('klenota-warranty/fault-description', 'KW-35', 'KW-36')
const remedy = about('klenota-warranty/requested-remedy', 'KW-33', 'KW-35', 'KW-36')
const confirmation = aboutNotice('klenota-warranty/written-confirmation', 'KW-42')
const delay = aboutNotice('klenota-warranty/without-undue-delay', 'KW-30')
const conformity = aboutNotice('klenota-warranty/conformity', 'KW-2')
const channels = aboutNotice('klenota-warranty/channels', 'KW-32')
const right = aboutNotice('klenota-warranty/say-which-right', 'KW-33')
const packaging = aboutNotice('klenota-warranty/packaging', 'KW-34', 'KW-35')
const another = aboutNotice('klenota-warranty/another-right', 'KW-13', 'KW-41')
const settled = aboutNotice('klenota-warranty/settlement-confirmation', 'KW-43')
const defect = { ground: 'defect' as const }
const faulty = { ground: 'faulty-on-delivery' as const }
const short = { ground: 'missing-on-delivery' as const }
const mind = { ground: 'change-of-mind' as const }

export const cases: RuleCase[] = [
  proof('met', 'The shop’s own order proves the purchase', ring(), { ...goesOn, outcome: 'met' }),
  proof('not-met', 'A claim without any proof goes on', ring({ proofOfPurchase: false }), { ...goesOn, outcome: 'not-met' }),
  proof('boundary', 'One with a receipt as well', ring({ proofOfPurchase: true }), { ...goesOn, outcome: 'met' }),
  description('met', 'A description of the defect is desirable', ring({ faultDescription: true }), { ...goesOn, outcome: 'met' }),
  description('not-met', 'A claim without one goes on', ring({ faultDescription: false }), { ...goesOn, outcome: 'not-met' }),
  description('boundary', 'As long as nobody looked, nothing is asked', ring(), { ...goesOn, outcome: 'undetermined' }),
  remedy('met', 'So is the remedy that is asked for', ring({ requestedRemedy: true }), { ...goesOn, outcome: 'met' }),
  remedy('not-met', 'A claim that names none goes on', ring({ requestedRemedy: false }), { ...goesOn, outcome: 'not-met' }),
  remedy('boundary', 'As long as nobody looked, nothing is asked', ring(), { ...goesOn, outcome: 'undetermined' }),

  confirmation.said('The mail about a request promises its confirmation', 'request-mail', 'we will give you a written confirmation indicating the date on which you made the warranty claim, the contents of the claim and the method of claim settlement requested by you', defect),
  confirmation.said('So does that about a piece which came incomplete', 'request-mail', 'written confirmation indicating the date', short, 'boundary'),
  confirmation.silent('A return is no warranty claim', 'request-mail', mind),
  confirmation.silent('The mail about the settlement does not say it again', 'settlement-mail', defect, 'boundary'),
  delay.said('Whoever claims a defect reads that it is done without undue delay', 'claim-form', 'without undue delay after the defect is detected', defect),
  delay.said('Also of a defect on delivery', 'claim-form', 'without undue delay', faulty, 'boundary'),
  delay.silent('Not whoever misses a piece, since no defect was detected', 'claim-form', short, 'boundary'),
  delay.silent('Nor whoever changed her mind', 'claim-form', mind),
  conformity.said('Staff read what goods without a defect are', 'staff-claim', 'are in the corresponding quantity, scope or weight', defect),
  conformity.said('And that title and documents belong to it', 'staff-claim', 'the goods are accompanied with documents and certificates necessary for their proper use', short, 'boundary'),
  conformity.silent('Not over a return', 'staff-claim', mind),
  conformity.silent('The shopper is not told', 'claim-form', defect, 'boundary'),
  channels.said('Whoever claims reads by which ways it can be done', 'claim-form', 'by telephone, email, in writing or in person', defect),
  channels.said('Also whoever misses a piece', 'claim-form', 'by telephone, email, in writing or in person', short, 'boundary'),
  channels.silent('Not whoever changed her mind', 'claim-form', mind),
  right.said('Whoever claims is asked which right she uses', 'claim-form', 'you are recommended to inform us which right arising from liability for defects you have opted to use', defect),
  right.said('Also whoever misses a piece', 'claim-form', 'an additional delivery of missing items', short, 'boundary'),
  right.silent('Not whoever changed her mind', 'claim-form', mind),
  packaging.said('With the approval comes how to wrap the goods, and that they may follow later', 'approval-mail', 'You should deliver the defective goods with the claim or subsequently to our address of service; we recommend you to use proper packaging', defect),
  packaging.said('Also for a piece that came faulty', 'approval-mail', 'proper packaging', faulty, 'boundary'),
  packaging.silent('A return has words of its own', 'approval-mail', mind),
  another.said('Staff read whom to tell when a right can’t be granted', 'staff-claim', 'we will contact you without delay', defect),
  another.said('And at once when a repair turns out impossible', 'staff-claim', 'we will notify you immediately and you may choose another method', faulty, 'boundary'),
  another.silent('Not over a return', 'staff-claim', mind),
  settled.said('With the settlement comes its confirmation, the repair’s duration too', 'settlement-mail', 'incl. a confirmation about the repair and its duration', defect),
  settled.said('Also where missing pieces were sent', 'settlement-mail', 'indicating the date and method of the claim settlement', short, 'boundary'),
  settled.silent('Not where a return was refunded', 'settlement-mail', mind),
]
