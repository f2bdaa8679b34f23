import type { Ground } from '../../domain/decision/request.ts'

interface Described {
  /** Path into the decision's facts: `group.name`, or a name alone. */
  path: string
  label: string
  help?: string
  /** For which grounds staff are asked; known facts are always shown. */
  grounds: Ground[]
  /** Only asked where the line is a gift card, or only where it is none. */
  goods?: 'gift-card' | 'no-gift-card'
}

export type FactField = Described & (
  | { kind: 'yes-no' }
  | { kind: 'date' }
  | { kind: 'instant' }
  | { kind: 'text' }
  /** Days that follow from what staff did; shown, never asked. */
  | { kind: 'spans' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'choice'; options: Record<string, string> }
  | { kind: 'several'; none: string; some: string; options: Record<string, string> }
)

const faults: Ground[] = ['faulty-on-delivery', 'defect']
const anyGround: Ground[] = ['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']

/**
 * Every fact staff can record, as the decision contract names them. One list asks, checks and shows them.
 * A fact that is not recorded is not known, which is never a no.
 */
export const factFields: FactField[] = [
  { path: 'fault.cause', label: 'What caused it?', kind: 'choice', grounds: faults, goods: 'no-gift-card', options: { manufacturing: 'A manufacturing defect', wear: 'Ordinary wear', damage: 'Damage: a knock, a fall, bending', chemicals: 'Chemicals or cosmetics', water: 'Water', misuse: 'Careless or unusual use', allergy: 'An allergy', 'colour-on-screen': 'The colour looked different on screen' } },
  { path: 'fault.causedByCustomer', label: 'Did the customer cause it?', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.conformityHead', label: 'What is it that does not conform?', kind: 'choice', grounds: faults, goods: 'no-gift-card', options: { qualities: 'Qualities agreed, described or expected', quantity: 'Quantity, scope or weight', legislation: 'What the law asks of it', purpose: 'Fitness for its purpose', 'quality-standard': 'An agreed or legal standard', 'title-and-documents': 'Title, documents or certificates' } },
  { path: 'fault.repairable', label: 'Can it be repaired?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.preventsUse', label: 'Does it prevent use?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.repairTooExpensive', label: 'Would a repair cost too much?', help: 'Out of proportion to what the item is worth', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.replacementAvailable', label: 'Is a replacement available?', kind: 'yes-no', grounds: [...faults, 'missing-on-delivery'], goods: 'no-gift-card' },
  { path: 'fault.replacementDisproportionate', label: 'Would a replacement cost too much?', help: 'Out of proportion to the defect', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.replacementSeriousProblems', label: 'Would a replacement cause them serious problems?', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.matchesUseWhenBought', label: 'Does it match the wear it was sold with?', help: 'Only of goods sold used', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.priceLoweredForIt', label: 'Was the price lowered for this fault?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.reductionReasonable', label: 'Is the price reduction on offer reasonable?', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.materialBreach', label: 'Is it a material breach?', help: 'The customer would not have bought it, had they known', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.simultaneous', label: 'How many defects at once?', help: 'Each of which prevents use', kind: 'number', min: 1, max: 20, grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.code', label: 'Name of the defect', help: 'The same name for the same defect: repeated claims are counted by it', kind: 'text', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'fault.noticedOn', label: 'Noticed on', kind: 'date', grounds: [...faults, 'missing-on-delivery'], goods: 'no-gift-card' },
  { path: 'fault.visibleOnDelivery', label: 'Was it visible on delivery?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.knownBeforeAcceptance', label: 'Did they know of it before accepting?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'fault.usedAfterNoticing', label: 'Used on after noticing?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'goods.condition', label: 'Condition of the goods', kind: 'choice', grounds: anyGround, goods: 'no-gift-card', options: { 'as-delivered': 'As delivered', used: 'Used', damaged: 'Damaged' } },
  { path: 'goods.missing', label: 'Parts that are missing', kind: 'several', none: 'Nothing is missing', some: 'Some parts are missing', grounds: anyGround, goods: 'no-gift-card', options: { 'gift-box': 'Gift box', certificate: 'Certificate', tags: 'Tags', 'original-packaging': 'Original packaging', 'dispatch-note': 'Dispatch note or receipt', accessories: 'Accessories' } },
  { path: 'goods.alteredElsewhere', label: 'Altered outside your workshop?', kind: 'yes-no', grounds: ['change-of-mind', 'faulty-on-delivery', 'defect'], goods: 'no-gift-card' },
  { path: 'goods.customised', label: 'Changed to the customer’s own wish?', help: 'Where the order line does not show it', kind: 'yes-no', grounds: ['change-of-mind'], goods: 'no-gift-card' },
  { path: 'goods.unchangedExceptions', label: 'Why it is not as delivered', kind: 'several', none: 'None of these', some: 'One or more of these', grounds: ['faulty-on-delivery'], goods: 'no-gift-card', options: { 'changed-by-inspection': 'Changed by looking for the fault', 'used-before-discovery': 'Used before the fault was found', 'not-caused-by-customer': 'Not caused by the customer', 'consumed-before-discovery': 'Partly used up before the fault was found' } },
  { path: 'giftCard.redeemed', label: 'Has the gift card been redeemed?', kind: 'yes-no', grounds: anyGround, goods: 'gift-card' },
  { path: 'assessment.by', label: 'Looked at by', kind: 'choice', grounds: faults, goods: 'no-gift-card', options: { seller: 'Us', expert: 'An independent expert' } },
  { path: 'assessment.finding', label: 'What was found?', kind: 'choice', grounds: faults, goods: 'no-gift-card', options: { covered: 'Covered by the warranty', 'not-covered': 'Not covered' } },
  { path: 'claimant', label: 'Who is asking?', kind: 'choice', grounds: anyGround, options: { purchaser: 'The purchaser', 'gift-holder': 'Someone who was given it' } },
  { path: 'buyer', label: 'Bought as', help: 'Not known: taken from the order', kind: 'choice', grounds: anyGround, options: { consumer: 'A consumer', business: 'A business' } },
  { path: 'delivery.on', label: 'Delivered on, corrected', help: 'Only where the carrier’s day is wrong or missing', kind: 'date', grounds: anyGround },
  { path: 'received.goodsAt', label: 'Goods received', kind: 'instant', grounds: [] },
  { path: 'received.proofOfDispatchAt', label: 'Proof of dispatch received', kind: 'instant', grounds: [] },
  { path: 'received.proofOfPurchase', label: 'Proof of purchase is in order?', help: 'The order here is proof; say No only if it speaks against the claim', kind: 'yes-no', grounds: ['defect'] },
  { path: 'received.claimForm', label: 'Signed claim form received?', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'received.proofOfPostage', label: 'Proof of postage received?', kind: 'yes-no', grounds: ['change-of-mind'], goods: 'no-gift-card' },
  { path: 'received.signature', label: 'Is the claim form signed?', kind: 'yes-no', grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'received.returnsForm', label: 'Returns form received?', kind: 'yes-no', grounds: ['change-of-mind'], goods: 'no-gift-card' },
  { path: 'received.shippingNote', label: 'Shipping note received?', kind: 'yes-no', grounds: ['change-of-mind'], goods: 'no-gift-card' },
  { path: 'received.writtenStatement', label: 'Written statement received?', kind: 'yes-no', grounds: ['change-of-mind'], goods: 'no-gift-card' },
  { path: 'received.faultDescription', label: 'Is the fault described?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'received.requestedRemedy', label: 'Is the remedy they want named?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'received.invoiceNumber', label: 'Is the invoice number given?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'received.purchaseDate', label: 'Is the purchase date given?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'received.contactDetails', label: 'Are the contact details complete?', kind: 'yes-no', grounds: faults, goods: 'no-gift-card' },
  { path: 'warranty.statedMonths', label: 'Longer warranty stated, in months', help: 'On the product page, with the goods or in advertising', kind: 'number', min: 1, max: 1200, grounds: ['defect'], goods: 'no-gift-card' },
  { path: 'delivery.parcelRefused', label: 'Was the parcel refused?', kind: 'choice', grounds: [], options: { justified: 'Yes, with good reason', unjustified: 'Yes, without good reason' } },
  { path: 'order.accepted', label: 'Was the order accepted?', kind: 'yes-no', grounds: [] },
  { path: 'order.priceReceived', label: 'Was the price received?', kind: 'yes-no', grounds: [] },
  { path: 'order.cancellationAgreed', label: 'Was the cancellation agreed?', kind: 'yes-no', grounds: [] },
  { path: 'order.paidOn', label: 'Paid on', kind: 'date', grounds: [] },
  { path: 'order.cancelledBySellerOn', label: 'Cancelled by the shop on', kind: 'date', grounds: [] },
  { path: 'order.patentPriceError', label: 'Was the price patently wrong?', kind: 'yes-no', grounds: [] },
  { path: 'order.cannotBeSupplied', label: 'Is it impossible to supply?', kind: 'yes-no', grounds: [] },
  { path: 'case.complex', label: 'Is it a complex case?', help: 'Some terms allow more days to decide one', kind: 'yes-no', grounds: faults },
  { path: 'case.agreedSettleBy', label: 'Settlement agreed by', help: 'A day agreed with the customer', kind: 'date', grounds: ['defect'] },
  { path: 'case.expertFrom', label: 'Sent to an expert on', kind: 'date', grounds: faults, goods: 'no-gift-card' },
  { path: 'case.expertUntil', label: 'Back from the expert on', kind: 'date', grounds: faults, goods: 'no-gift-card' },
  { path: 'case.expertBefore', label: 'With an expert before', kind: 'spans', grounds: [] },
  { path: 'case.settledAt', label: 'Settled', kind: 'instant', grounds: [] },
]

/** The questions for one line: the first few are what usually decides, the rest stands behind "More facts". */
export function fieldsFor(ground: Ground, isGiftCard: boolean): { first: FactField[]; more: FactField[] } {
  const asked = factFields.filter((field) => field.grounds.includes(ground) && (field.goods === undefined || (field.goods === 'gift-card') === isGiftCard))
  return { first: asked.filter((field) => decisive[ground].includes(field.path)), more: asked.filter((field) => !decisive[ground].includes(field.path)) }
}

const decisive: Record<Ground, string[]> = {
  'change-of-mind': ['goods.condition', 'goods.missing', 'giftCard.redeemed'],
  'faulty-on-delivery': ['fault.cause', 'fault.repairable', 'fault.preventsUse', 'giftCard.redeemed'],
  'missing-on-delivery': ['goods.missing', 'fault.replacementAvailable', 'giftCard.redeemed'],
  defect: ['fault.cause', 'fault.repairable', 'fault.preventsUse', 'giftCard.redeemed'],
}
