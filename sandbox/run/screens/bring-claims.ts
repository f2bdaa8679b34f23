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
  const worked = await workedOn(staff)
  const pending = await changed('#K2013')
  await staff.control('/faults', 'POST', { operation: 'returnApproveRequest', mode: 'http-503', times: 999 })
  await staff.give(pending, { name: 'approve' }, false)
  await staff.reaches(pending, '503')
  return { toDecide, ...worked, pending, awaiting, toSettle, failed, settled, declined, ruledOut }
}

/** Claims with work on record: one in repair after an expert's assessment, one granted as goodwill, one disputed, and two on one order. */
async function workedOn(staff: Staff): Promise<Pick<Claims, 'inRepair' | 'goodwill' | 'disputed' | 'twice'>> {
  const alma = { product: 'Zásnubní prsten Alma s morganitem' }
  const defect = { ground: 'defect' as const, facts: { fault: { cause: 'manufacturing', repairable: true } }, remedy: 'repair', note: 'The stone is loose.' }
  const inRepair = await staff.open({ order: (await staff.bought([alma])).name, ...defect })
  const lineId = await staff.lineOf(inRepair)
  for (const command of [
    { name: 'approve' }, { name: 'send-label', label: { evidenceId: null, url: 'https://labels.example/1', tracking: { carrier: 'PPL', number: 'Z 123 456', url: null } } }, { name: 'message', text: 'Please use the label that we have sent you.' },
    { name: 'note', text: 'She has called twice.' }, { name: 'record-sent', tracking: null, proof: true }, { name: 'receive', facts: {} },
    { name: 'inspect', lineId, inspection: { complete: false, condition: 'used', grade: 'B', missing: ['certificate'], disposition: 'repair', evidenceIds: [], note: 'Two prongs worn.' } },
    { name: 'send-to-expert', expert: 'Dr. Jan Horák, Prague', orderedBy: 'merchant', on: '2026-11-18', note: '' },
    { name: 'record-report', report: { finding: 'covered', on: '2026-11-20', summary: 'The setting was too thin.', cost: '900', paidBy: 'merchant', evidenceIds: [] } },
    { name: 'start-repair', job: { technician: 'Petr Malý', work: 'Rebuild two prongs, polish.', parts: ['0.2 g gold wire'], on: '2026-11-20' } },
  ]) await staff.give(inRepair, command)
  const goodwill = await staff.open({ order: (await staff.bought([alma])).name, ...defect, facts: { fault: { cause: 'wear', repairable: true } } })
  await staff.give(goodwill, { name: 'choose-remedy', lineIds: [await staff.lineOf(goodwill)], remedy: 'repair', goodwill: { reason: 'A customer of ten years.' } })
  const disputed = await staff.open({ order: (await staff.bought([alma])).name, ground: 'change-of-mind', facts: { goods: { condition: 'used', missing: [] } } })
  for (const command of [{ name: 'decline', reason: 'OTHER', note: 'The ring has been worn.' }, { name: 'dispute', text: 'I only tried it on.' }]) await staff.give(disputed, command)
  const pair = await staff.bought([alma, { product: 'Perlový náramek' }])
  await staff.open({ order: pair.name, ground: 'change-of-mind', facts: intact })
  const twice = await staff.open({ order: pair.name, line: 1, ...defect })
  return { inRepair, goodwill, disputed, twice }
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
