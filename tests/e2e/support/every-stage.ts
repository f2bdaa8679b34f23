import type { ClaimView } from '../../../app/application/claims/claim-view.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import type { Stage } from './desk.ts'
import { placeDelivered } from './shopify.ts'
import { approve, receive, refund, staffSay } from './staff.ts'
import { staffOpen } from './staff-open.ts'

const ring = 'Zásnubní prsten Alma s morganitem'
const idOf = (view: ClaimView) => view.lines[0]?.id ?? ''
const defect = { ground: 'defect', facts: { fault: { cause: 'manufacturing', repairable: true } }, remedy: 'repair', note: 'The stone is loose.' }
const changed = { ground: 'change-of-mind', facts: { goods: { condition: 'as-delivered', missing: [] } } }
const worn = { ground: 'change-of-mind', facts: { goods: { condition: 'used', missing: [] } } }

const inspect = (view: ClaimView): ClaimCommand => ({ name: 'inspect', lineId: idOf(view), inspection: { complete: false, condition: 'used', grade: 'B', missing: ['certificate'], disposition: 'repair', evidenceIds: [], note: 'Two prongs worn.' } })
const toExpert: ClaimCommand = { name: 'send-to-expert', expert: 'Dr. Jan Horák, Prague', orderedBy: 'merchant', on: '2026-11-18', note: '' }
const notCovered: ClaimCommand = { name: 'record-report', report: { finding: 'not-covered', on: '2026-11-19', summary: 'Bent by a blow.', cost: null, paidBy: null, evidenceIds: [] } }
const repair: ClaimCommand = { name: 'start-repair', job: { technician: 'Petr Malý', work: 'Rebuild two prongs.', parts: ['0.2 g gold wire'], on: '2026-11-20' } }
const decline = (view: ClaimView): ClaimCommand => ({ name: 'decline', reason: 'OTHER', note: 'The ring has been worn.', lineIds: [idOf(view)] })
const ask: ClaimCommand = { name: 'ask-customer', text: 'Which size do you wear?' }

/** How a claim of KLENOTA's comes to each stage that its page knows, but for those where Shopify fails. */
const ways: Array<{ stage: Stage; asked: Parameters<typeof staffOpen>[2]; commands: Array<ClaimCommand | ((view: ClaimView) => ClaimCommand)> }> = [
  { stage: 'To decide', asked: defect, commands: [] },
  { stage: 'Waiting for customer', asked: changed, commands: [ask] },
  { stage: 'Awaiting goods', asked: changed, commands: [approve] },
  { stage: 'To settle', asked: changed, commands: [approve, receive] },
  { stage: 'With an expert', asked: defect, commands: [approve, { name: 'receive' }, inspect, toExpert] },
  { stage: 'In repair', asked: defect, commands: [approve, { name: 'receive' }, inspect, repair] },
  { stage: 'Settled', asked: changed, commands: [approve, receive, refund] },
  { stage: 'Declined', asked: worn, commands: [decline] },
  { stage: 'To give back', asked: defect, commands: [approve, { name: 'receive' }, toExpert, notCovered, (view) => ({ ...decline(view), expert: 'Ing. Jana Malá, Brno' }) as ClaimCommand] },
  { stage: 'Disputed', asked: worn, commands: [decline, { name: 'dispute', text: 'I only tried it on.' }] },
]
export const stages = ways.map(({ stage }) => stage)

/** A claim of KLENOTA's in each stage; its number by the stage. */
export async function claimInEveryStage(): Promise<Map<Stage, string>> {
  const claims = new Map<Stage, string>()
  for (const { stage, asked, commands } of ways) {
    const claim = await staffOpen('klenota', await placeDelivered('klenota', [{ product: ring }]), asked)
    await staffSay('klenota', claim, ...commands)
    claims.set(stage, claim)
  }
  return claims
}
