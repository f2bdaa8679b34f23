import type { Staff } from './staff.ts'

/** Orders of KLENOTA's customers as their pictures need them: the number of each, and whose it is. */
export interface OrderOf { id: number; customerId: number }
export interface ShopperOrders { plain: OrderOf; engraved: OrderOf; pair: OrderOf; claimed: OrderOf; over: OrderOf; late: OrderOf; ended: OrderOf; notShipped: OrderOf; card: OrderOf; toSend: OrderOf[] }

const intact = { goods: { condition: 'as-delivered', missing: [] } }

/** Brings orders to where a picture of them is to be taken. `sends` says how many claims the pictures will send. */
export async function bringShoppers(staff: Staff, sends: number): Promise<ShopperOrders> {
  await staff.control('/faults', 'DELETE')
  const named = async (name: string): Promise<OrderOf> => { const { id, customerId } = await staff.orderOf(name); return { id, customerId } }
  const alma = { product: 'Zásnubní prsten Alma s morganitem' }
  const plain = await staff.bought([alma, { product: 'Perlový náramek' }])
  const engraved = await staff.bought([{ product: 'Snubní prsten Linea', customAttributes: [{ key: 'Engraving', value: 'Navždy tvoje' }] }])
  const claimed = await staff.bought([alma, { product: 'Perlový náramek' }])
  const approved = await staff.open({ order: claimed.name, ground: 'change-of-mind', facts: intact })
  await staff.give(approved, { name: 'approve' })
  await staff.open({ order: claimed.name, line: 1, ground: 'defect', facts: { fault: { cause: 'manufacturing' } }, remedy: 'repair' })
  const over = await staff.bought([alma])
  const refused = await staff.open({ order: over.name, ground: 'change-of-mind', facts: { goods: { condition: 'used', missing: [] } } })
  await staff.give(refused, { name: 'decline', reason: 'OTHER', note: 'The ring has been worn: we would gladly polish it for you.' })
  const toSend: OrderOf[] = []
  for (let count = 0; count < sends; count += 1) toSend.push(await staff.bought([alma, { product: 'Perlový náramek' }]))
  return { plain, engraved, claimed, over, toSend, pair: await named('#K2008'), late: await named('#K2003'), ended: await named('#K2007'), notShipped: await named('#K2011'), card: await named('#K2009') }
}
