import type { Stack } from '../stack.ts'
import type { Claims } from './shots.ts'
import type { Staff } from './staff.ts'

const intact = { goods: { condition: 'as-delivered', missing: [] } }

/** One claim of KLENOTA's for every stage that a picture is taken of. */
export async function bringClaims(stack: Stack, staff: Staff): Promise<Claims> {
  const changed = (order: string, facts: object = {}) => staff.open({ order, ground: 'change-of-mind', facts })
  const settled = await changed('#K2001')
  for (const command of [{ name: 'approve' }, { name: 'receive', facts: {} }, { name: 'refund' }]) await staff.give(settled, command)
  const declined = await changed('#K2003')
  await staff.give(declined, { name: 'decline', reason: 'RETURN_PERIOD_ENDED', note: 'We are happy to look at a resize instead.' })
  const ruledOut = await changed('#K2004')
  const awaiting = await changed('#K2005', intact)
  await staff.give(awaiting, { name: 'approve' })
  const toSettle = await changed('#K2008', { goods: { condition: 'used', missing: ['gift-box'] } })
  await staff.give(toSettle, { name: 'approve' })
  await staff.give(toSettle, { name: 'receive', facts: {} })
  const toDecide = await staff.open({ order: '#K2006', ground: 'defect', facts: { fault: { cause: 'manufacturing', repairable: true } }, remedy: 'repair', note: 'A prong bent within a week; she wears it daily.' })
  const failed = await changed('#K2002')
  await staff.give(failed, { name: 'approve' })
  await staff.give(failed, { name: 'receive', facts: {} })
  await refuseRefund(stack, staff, failed)
  const pending = await changed('#K2013')
  await staff.control('/faults', 'POST', { operation: 'returnApproveRequest', mode: 'http-503', times: 999 })
  await staff.give(pending, { name: 'approve' }, false)
  await staff.reaches(pending, '503')
  return { toDecide, pending, awaiting, toSettle, failed, settled, declined, ruledOut }
}

/** Refunded here while somebody processed the return in Shopify's own admin. */
async function refuseRefund(stack: Stack, staff: Staff, path: string): Promise<void> {
  await stack.end('worker', 'SIGTERM')
  await staff.give(path, { name: 'refund' }, false)
  const [returned] = (await staff.orderOf('#K2002')).returns
  await staff.shopify('mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }', { input: { returnId: `gid://shopify/Return/${returned?.id}`, returnLineItems: [{ id: `gid://shopify/ReturnLineItem/${returned?.lineItems[0]?.id}`, quantity: 1 }] } })
  await stack.start('worker')
  await staff.reaches(path, 'failed')
}
