import type { ClaimView } from '../../../app/application/claims/claim-view.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import { rows } from './database.ts'
import { shopOf } from './shopify.ts'
import { ask, data, tokenOf } from './wire.ts'
import type { Door } from './wire.ts'

/** How long Shopify and the worker may take for one step, in milliseconds. */
const patience = 20_000

/**
 * What staff tell a claim, past its screens: one command after the other, each once Shopify has confirmed the one before.
 * A command that hangs on the claim is made from how it then stands. Answers when nothing is under way any more.
 */
export async function staffSay(handle: string, claim: string, ...commands: Array<ClaimCommand | ((view: ClaimView) => ClaimCommand)>): Promise<void> {
  const [found] = await rows('select id from "Claim" where shop = $1 and number = $2', [shopOf(handle), Number(claim.slice(2))])
  const door: Door = { path: `/app/claims/${String(found?.id)}`, route: 'routes/app.claims.$id' }
  const token = await tokenOf(handle)
  for (const command of commands) {
    const view = await atRest(token, door)
    const given = typeof command === 'function' ? command(view) : command
    const answer = (await (await ask(token, { ...door, form: { version: String(view.version), command: JSON.stringify(given) } })).json()) as { ok: boolean; refusal: { sentence: string } | null }
    if (!answer.ok) throw new Error(`${given.name} of ${claim} was refused: ${answer.refusal?.sentence}`)
  }
  await atRest(token, door)
}

/** The claim once no step in Shopify is under way. */
async function atRest(token: string, door: Door): Promise<ClaimView> {
  const late = Date.now() + patience
  for (;;) {
    const { view } = await data<{ view: ClaimView }>(token, door)
    if (view.claim.pending === null) return view
    if (Date.now() > late) throw new Error(`Shopify's part of ${view.claim.number} has not ended: ${view.claim.pending}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

export const approve: ClaimCommand = { name: 'approve' }
export const refund: ClaimCommand = { name: 'refund' }
/** Everything came back, as it was delivered. */
export const receive = (view: ClaimView): ClaimCommand => ({ name: 'receive', facts: Object.fromEntries(view.lines.filter((line) => line.authorization === 'authorized').map((line) => [line.id, { goods: { condition: 'as-delivered', missing: [] } }])) })
export const repair = (note: string): ClaimCommand => ({ name: 'settle', remedy: 'repair', note })
/** Looking at the first line's piece has shown that it can't be repaired. */
export const irreparable = (view: ClaimView): ClaimCommand => {
  const [line] = view.lines
  if (!line) throw new Error('The claim has no line.')
  return { name: 'record-facts', lineId: line.id, facts: { ...line.facts, fault: { ...line.facts.fault, repairable: false } } }
}
