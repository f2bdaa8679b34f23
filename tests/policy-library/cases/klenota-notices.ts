import type { Situation } from '../../domain/support/ask.ts'
import { about, aboutNotice } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const terms = 'klenota-terms'
const repairs = 'klenota-warranty-and-repairs'
const defect = { ground: 'defect' as const }
const faulty = { ground: 'faulty-on-delivery' as const }
const short = { ground: 'missing-on-delivery' as const }
const mind = { ground: 'change-of-mind' as const }
const ring: Situation = { policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z' }
const all = ['klenota-terms 2021-03-05', 'klenota-warranty 2018-05-22', 'klenota-warranty-and-repairs']

const defects = aboutNotice(`${terms}/defects`, 'KT-46')
const cash = aboutNotice(`${terms}/cash-on-delivery`, 'KT-34')
const form = aboutNotice(`${terms}/returns-form`, 'KT-26')
const wording = aboutNotice(`${terms}/governing-wording`, 'KT-4')
const courier = aboutNotice(`${terms}/courier-and-insurance`, 'KT-35')
const contract = aboutNotice(`${terms}/contract-parts`, 'KT-2')
const home = aboutNotice(`${terms}/higher-protection-at-home`, 'KT-3')
const documents = aboutNotice(`${terms}/contract-documents`, 'KT-9')
const complaints = aboutNotice(`${terms}/complaints`, 'KT-47')
const disputes = aboutNotice(`${terms}/out-of-court`, 'KT-48')
const account = aboutNotice(`${terms}/user-account`, 'KT-49')
const invalid = aboutNotice(`${terms}/invalid-provisions`, 'KT-55')
const fuller = aboutNotice(`${repairs}/fuller-text`, 'K0-16')
const tell = aboutNotice(`${repairs}/what-to-send-us`, 'K0-8')
const enclose = aboutNotice(`${repairs}/what-to-enclose`, 'K0-10')
const news = aboutNotice(`${repairs}/news-by-email`, 'K0-15')
const sensitive = aboutNotice(`${repairs}/sensitive-materials`, 'K0-6')
const gold = aboutNotice(`${repairs}/gold-and-diamonds`, 'K0-6')
const takeOff = aboutNotice(`${repairs}/when-to-take-it-off`, 'K0-7')

export const cases: RuleCase[] = [
  about(`${terms}/contract-parts`, 'KT-2', 'KT-46')('met', 'Terms, warranty terms and page form one contract, and defects go by the warranty terms', ring, { verdict: 'eligible', determining: ['KW-5'], governing: all }),
  about(`${repairs}/fuller-text`, 'K0-16')('met', 'Where page and warranty terms say the same, the fuller text stands first', { ...ring, facts: { received: { faultDescription: false, proofOfPurchase: false, contactDetails: false } } }, { verdict: 'eligible', open: ['repair', 'replacement'], firstRule: { repair: 'KW-12', replacement: 'KW-10' } }),

  defects.said('Whoever claims reads that it goes by the warranty terms', 'claim-form', 'in accordance with our Warranty Terms and Conditions', defect),
  defects.said('Also whoever misses a piece', 'claim-form', 'in accordance with our Warranty Terms and Conditions', short, 'boundary'),
  defects.silent('Not whoever changed her mind', 'claim-form', mind),
  cash.said('With the leave to send back comes: not by cash on delivery', 'approval-mail', 'Please do not send the Goods via cash on delivery', mind),
  cash.silent('A claim is sent at the shop’s cost anyhow', 'approval-mail', defect),
  cash.silent('The mail that the request came is too early for it', 'request-mail', mind, 'boundary'),
  form.said('Whoever returns reads of the form', 'claim-form', 'We recommend using our Returns form', mind),
  form.said('And that it may go with the goods', 'approval-mail', 'Please send the Returns form together with the Goods to our mailing address', mind, 'boundary'),
  form.silent('Not whoever claims a defect', 'claim-form', defect),
  wording.said('The order’s page says which wording governs', 'order-page', 'effective at the time your rights and obligations arose'),
  wording.said('Of a gift card too', 'order-page', 'effective at the time your rights and obligations arose', { giftCard: true }, 'boundary'),
  wording.silent('The form need not repeat it', 'claim-form', mind),
  courier.said('With the leave to send back comes how to send it', 'approval-mail', 'using an international courier service and insuring the Goods up to their value', mind),
  courier.silent('Not for a claim', 'approval-mail', faulty),
  courier.silent('Nor before the leave is given', 'request-mail', mind, 'boundary'),
  contract.said('The page of the terms says what the contract is made of', 'policy-page', 'Our Warranty Terms and Conditions, which apply to any warranty claims.'),
  contract.said('Down to the acceptance of the order', 'policy-page', 'Our acceptance of an order made through the Website.', {}, 'boundary'),
  contract.silent('The order’s page does not', 'order-page'),
  home.said('A refusal says that a higher protection at home stays', 'refusal-mail', 'this higher level of consumer protection shall apply to you', defect),
  home.said('Staff read it too', 'staff-claim', 'your national laws provide a higher level of consumer protection', mind, 'boundary'),
  home.silent('An approval need not', 'approval-mail', defect),
  documents.said('The order’s page says how the contract can be had', 'order-page', 'will be sent to you by email, or, at your request, in printed form'),
  documents.said('And that it is archived and not open to others', 'order-page', 'The contract is not accessible to third parties', { giftCard: true }, 'boundary'),
  documents.silent('The form does not', 'claim-form', mind),
  complaints.said('A refusal says where to complain', 'refusal-mail', 'the relevant business license office or the Czech Trade Inspection Authority', defect),
  complaints.said('And who looks after hallmarks', 'refusal-mail', 'the government Assay Office (www.puncovniurad.cz)', mind, 'boundary'),
  complaints.silent('An approval does not', 'approval-mail', defect),
  disputes.said('A refusal says who settles a dispute, and within which year', 'refusal-mail', 'within one year from the date on which you first exercised the right', defect),
  disputes.said('By address and mail', 'refusal-mail', 'email: adr@coi.cz', mind, 'boundary'),
  disputes.silent('A settlement does not', 'settlement-mail', defect),
  account.said('The page of the terms speaks of the account', 'policy-page', 'you grant consent to the processing of the personal data entered'),
  account.said('And of its end', 'policy-page', 'we have the right to cancel your user account without any compensation', {}, 'boundary'),
  account.silent('The order’s page does not', 'order-page'),
  invalid.said('Staff read that an invalid provision takes no other with it', 'staff-claim', 'This shall not affect the validity of the remaining provisions', defect),
  invalid.said('Over a return too', 'staff-claim', 'whose purpose comes as close as possible to the original provisions', mind, 'boundary'),
  invalid.silent('The shopper’s form does not say it', 'claim-form', defect),

  fuller.said('The order’s page names the fuller text', 'order-page', 'More information in Warranty Terms and Conditions'),
  fuller.said('Of whatever goods', 'order-page', 'Warranty Terms and Conditions', { tags: ['pearl'] }, 'boundary'),
  fuller.silent('The form does not', 'claim-form', defect),
  tell.said('Whoever claims reads what to tell', 'claim-form', 'your name, invoice ID, purchase date and a brief description of the issue', defect),
  tell.said('Also whoever misses a piece', 'claim-form', 'your name, invoice ID, purchase date', short, 'boundary'),
  tell.silent('Not whoever changed her mind', 'claim-form', mind),
  enclose.said('With the approval comes what to enclose', 'approval-mail', 'a copy of the invoice, a description of the defect and your contact address, phone number and email address', defect),
  enclose.said('Also for what came faulty', 'approval-mail', 'Please enclose a copy of the invoice', faulty, 'boundary'),
  enclose.silent('Not for a return', 'approval-mail', mind),
  news.said('Whoever claimed reads that news come by e-mail', 'request-mail', 'You will be notified by email', defect),
  news.said('Also whoever misses a piece', 'request-mail', 'You will be notified by email', short, 'boundary'),
  news.silent('The page of a return has its own words', 'request-mail', mind),
  sensitive.said('Of a pearl one reads that it is sensitive', 'order-page', 'require special, sensitive treatment', { tags: ['Pearl'] }),
  sensitive.said('Of an emerald', 'order-page', 'require special, sensitive treatment', { tags: ['emerald'] }, 'boundary'),
  sensitive.said('And of silver', 'staff-claim', 'may be damaged during some activities', { tags: ['silver'], ...defect }, 'boundary'),
  sensitive.silent('Not of gold', 'order-page', { tags: ['gold'] }),
  gold.said('Of gold with a diamond, that it goes with almost everything', 'order-page', 'suitable for almost every occasion', { tags: ['gold', 'diamond'] }),
  gold.silent('Not of gold without one', 'order-page', { tags: ['gold'] }, 'boundary'),
  gold.silent('Nor of a diamond in silver', 'order-page', { tags: ['diamond', 'silver'] }),
  takeOff.said('With a repaired piece comes when to take it off', 'settlement-mail', 'like swimming, gardening, playing contact sports, doing kitchen work', defect),
  takeOff.said('Staff read it where they judge negligence', 'staff-claim', 'using cosmetics or potentially abrasive substances and moving heavy objects', faulty, 'boundary'),
  takeOff.silent('A refund of a return does not say it', 'settlement-mail', mind),
]
