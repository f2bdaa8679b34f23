import { randomUUID } from 'node:crypto'
import { rows } from './database.ts'
import { heldOrder } from './shopify.ts'
import { ask, tokenOf } from './wire.ts'

/** Opens a claim on the first line of an order as staff would, past its screens; answers its number. */
export async function staffOpen(handle: string, order: string, asked: { ground: string; facts?: object; remedy?: string; note?: string }): Promise<string> {
  const { id, lineItems } = await heldOrder(handle, order)
  const lines = [{ lineItemId: `gid://shopify/LineItem/${lineItems[0]?.id}`, quantity: 1, facts: {}, ...asked }]
  const answer = await ask(await tokenOf(handle), { path: `/app/orders/${id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent: 'open', requestKey: randomUUID(), lines: JSON.stringify(lines) } })
  const path = answer.headers.get('x-remix-redirect')
  if (!path) throw new Error(`No claim could be opened on ${order}: ${await answer.text()}`)
  const [claim] = await rows('select number from "Claim" where id = $1', [path.split('/').at(-1)])
  return `R-${String(claim?.number)}`
}
