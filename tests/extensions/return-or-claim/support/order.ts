import type { ShopperClaim, ShopperClaimPage, ShopperClause, ShopperItem, ShopperLineAnswer, ShopperOrder } from '../../../../app/contracts/shopper.ts'

export const ring = 'gid://shopify/LineItem/11'
export const chain = 'gid://shopify/LineItem/12'
const engraved = 'gid://shopify/LineItem/13'

export const withdrawal: ShopperClause = { id: 'kt-4', documentTitle: 'Terms and Conditions', effectiveFrom: '2025-05-01', language: 'en', heading: 'Returning the goods', text: 'You may return the goods within 14 days.\nNo reason need be given.', cites: ['Section 1829 of the Civil Code'], url: 'https://klenota.myshopify.com/apps/recourse/terms/klenota/1#kt-4' }
const madeToOrder: ShopperClause = { id: 'kt-9', documentTitle: 'Terms and Conditions', effectiveFrom: null, language: 'en', heading: 'Goods made to order', text: 'Engraved goods cannot be returned.', cites: [], url: 'https://klenota.myshopify.com/apps/recourse/terms/klenota/1#kt-9' }
export const liability: ShopperClause = { id: 'kw-2', documentTitle: 'Warranty Terms', effectiveFrom: null, language: 'en', heading: 'Liability for defects', text: 'We answer for defects for 24 months.', cites: [], url: 'https://klenota.myshopify.com/apps/recourse/terms/klenota/1#kw-2' }

const plain: ShopperItem = { lineItemId: ring, title: 'Ring', variantTitle: null, imageUrl: null, unitPrice: { amount: '4990.00', currencyCode: 'CZK' }, quantity: 1, claimable: 1, claimableNote: null, isGiftCard: false, rights: [] }

export const ringItem: ShopperItem = {
  ...plain,
  rights: [
    { kind: 'return', state: 'open', lastDay: '2026-12-03', text: 'You can return this until 3 December 2026.', clauses: [withdrawal] },
    { kind: 'warranty', state: 'open', lastDay: '2028-11-19', text: 'A fault can be claimed until 19 November 2028.', clauses: [liability] },
  ],
}
export const chainItem: ShopperItem = { ...plain, lineItemId: chain, title: 'Chain', quantity: 3, claimable: 3, unitPrice: { amount: '1200.00', currencyCode: 'CZK' } }
export const engravedItem: ShopperItem = {
  ...plain, lineItemId: engraved, title: 'Engraved bracelet', claimable: 0, claimableNote: 'A claim for it is under way.',
  rights: [{ kind: 'return', state: 'excluded', lastDay: null, text: 'Engraved goods cannot be returned.', clauses: [madeToOrder] }],
}

export const order = (changes: Partial<ShopperOrder> = {}): ShopperOrder => ({
  order: { id: 'gid://shopify/Order/5001', key: '5001', name: '#5001', purchasedOn: '2026-11-19' },
  shop: { name: 'KLENOTA' }, items: [ringItem, chainItem, engravedItem], claims: [], closed: null, notices: [], otherOrder: { text: 'Something from another order too?', link: 'Your orders' }, ...changes,
})

export const sentClaim: ShopperClaim = {
  id: 'c1', number: 'R-1001', version: 3, openedAt: '2026-11-21T10:00:00Z', stage: 'requested',
  status: 'The shop has your request.', nextStep: 'Wait for the answer before you send the parcel.', nextDay: '2026-11-28',
  lines: [{ id: 'l1', lineItemId: ring, title: 'Ring', imageUrl: null, quantity: 1, ground: 'change-of-mind', stage: 'requested', text: 'Return' }],
  withdraw: { allowed: true, reason: null },
}

const may = { allowed: true, reason: null }
/** The same on its own page, with nothing written, offered or to be sent yet. */
export const claimPage: ShopperClaimPage = { ...sentClaim, shopName: 'KLENOTA', messages: [], quotes: [], parcel: null, may: { message: may, parcel: { allowed: false, reason: 'No parcel.' }, dispute: { allowed: false, reason: 'Nothing decided.' } } }

/** The terms' answer to a return in time, with nothing left to ask. */
export const returnOpen: ShopperLineAnswer = {
  lineItemId: ring, ground: 'change-of-mind', verdict: 'eligible', headline: 'You can return it.',
  reasons: [{ text: 'The 14 days are not over.', speaks: 'for', clauseId: 'kt-4' }],
  lastDay: '2026-12-03', costs: [{ text: 'You pay for sending it back.', clauseIds: ['kt-4'] }],
  remedies: [{ kind: 'refund', open: true, text: 'You get CZK 4,990 back.' }, { kind: 'repair', open: false, text: 'It has no fault.' }],
  questions: [], alternative: null, sendable: true, notices: [], wanted: [], next: 'The shop answers within 7 days.', clauses: { 'kt-4': withdrawal },
}

/** A fault: three remedies, one more question. */
export const defectOpen: ShopperLineAnswer = {
  lineItemId: ring, ground: 'defect', verdict: 'needs-review', headline: 'The shop has to look at it.',
  reasons: [{ text: 'The warranty is running.', speaks: 'for', clauseId: 'kw-2' }],
  lastDay: '2028-11-19', costs: [{ text: 'The shop pays for sending it in.', clauseIds: [] }],
  remedies: [{ kind: 'repair', open: true, text: 'Free of charge.' }, { kind: 'replacement', open: true, text: 'With the same ring.' }, { kind: 'refund', open: false, text: 'Only when it can\'t be repaired.' }],
  questions: [{ fact: 'fault.preventsUse', type: 'yes-no', options: [] }], alternative: null, sendable: true, notices: [], wanted: [], next: 'The shop decides within 30 days.', clauses: { 'kw-2': liability },
}

/** A return that came too late. */
export const tooLate: ShopperLineAnswer = {
  ...returnOpen, verdict: 'ineligible', headline: 'The time for returning it is over.', lastDay: null, costs: [], remedies: [{ kind: 'refund', open: false, text: 'The time is over.' }],
  reasons: [{ text: 'The 14 days ended on 3 December.', speaks: 'against', clauseId: 'kt-4' }], sendable: false, next: 'If it has a fault, choose that instead.',
}
