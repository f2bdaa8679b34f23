import type { ShopperClaim, ShopperItem, ShopperOrder, ShopperRight } from '../../../app/contracts/shopper.ts'

const clause = { id: 'kt-odstoupeni', documentTitle: 'Obchodní podmínky', effectiveFrom: '2026-01-01', language: 'cs', heading: 'Odstoupení od smlouvy', text: 'Do 14 dnů od převzetí.', cites: ['§ 1829'], url: 'https://klenota.myshopify.com/apps/recourse/terms/klenota/1#klenota-terms.2026-01-01.kt-odstoupeni' }

export const care = { ...clause, id: 'care', language: 'en', heading: 'Care of pearls', text: 'Take it off before you bathe.' }

export const returnOpen: ShopperRight = { kind: 'return', state: 'open', lastDay: '2026-12-03', text: 'You can return this until December 3, 2026.', clauses: [clause] }
export const returnExcluded: ShopperRight = { kind: 'return', state: 'excluded', lastDay: null, text: 'Engraved goods can\'t be returned.', clauses: [clause] }
export const returnOver: ShopperRight = { kind: 'return', state: 'over', lastDay: '2026-10-01', text: 'The time for returning this ended on October 1, 2026.', clauses: [clause] }
export const warrantyOpen: ShopperRight = { kind: 'warranty', state: 'open', lastDay: '2028-11-19', text: 'A fault can be claimed until November 19, 2028.', clauses: [clause] }
export const warrantyAsk: ShopperRight = { kind: 'warranty', state: 'ask', lastDay: null, text: 'The shop has to say until when a fault can be claimed.', clauses: [clause] }

export function item(title: string, rights: ShopperRight[], changes: Partial<ShopperItem> = {}): ShopperItem {
  return { lineItemId: `gid://shopify/LineItem/${title}`, title, variantTitle: null, imageUrl: null, unitPrice: { amount: '1990.00', currencyCode: 'CZK' }, quantity: 1, claimable: 1, claimableNote: null, isGiftCard: false, rights, ...changes }
}

export const underWay: ShopperClaim = {
  id: 'c1', number: 'R-1001', version: 2, openedAt: '2026-11-20T09:00:00Z', stage: 'awaiting-goods',
  status: 'The shop has approved your return.', nextStep: 'Send the ring in.', nextDay: '2026-12-04',
  lines: [{ id: 'l1', lineItemId: 'gid://shopify/LineItem/Ring', title: 'Ring', imageUrl: null, quantity: 1, ground: 'change-of-mind', stage: 'awaiting-goods', text: 'Send it in.' }],
  withdraw: { allowed: false, reason: null },
}

export function order(items: ShopperItem[], claims: ShopperClaim[] = [], closed: string | null = null): ShopperOrder {
  return { order: { id: 'gid://shopify/Order/5001', key: '5001', name: '#5001', purchasedOn: '2026-11-19' }, shop: { name: 'KLENOTA' }, items, claims, closed, notices: [], otherOrder: { text: '', link: '' } }
}
