import { offShopOrderId } from '../orders/off-shop-order.ts'
import type { Alike } from '../orders/piece-store.ts'
import type { Stores } from '../store-ports.ts'
import type { AlikeClaim, OffShopInput } from './purchase-view.ts'

const words: Record<Alike['by'][number], string> = { receipt: 'the same receipt', serial: 'the same serial number', item: 'the same customer and item' }

/** Claims that may be about the same purchase. */
export async function alikeClaims(stores: Pick<Stores, 'claims'>, shop: string, key: string, { customer, item, receipt }: OffShopInput): Promise<AlikeClaim[]> {
  const found = await stores.claims.alike(shop, { receipt: receipt.trim() || null, serial: item.serial.trim() || null, email: customer.email.trim() || null, title: item.title.trim() }, offShopOrderId(key))
  return found.map(toAlikeClaim)
}

/** As a sentence: on what the two are alike. */
export const toAlikeClaim = ({ id, number, by }: Alike): AlikeClaim => ({ id, number, text: `${number} has ${by.map((one) => words[one]).join(', ')}.` })
