import { earliest, itemWords } from './letter-claim.ts'
import type { LetterLine } from './letter-claim.ts'
import type { Speech } from './words.ts'

/** What goes back, by when, at whose cost and where to; two addresses each with what is sent there. */
export function sendingBack(lines: LetterLine[], hasSlip: boolean, { say }: Speech): string {
  const back = lines.filter((line) => line.sendsBack)
  const held = lines.filter((line) => line.keeps === 'held')
  const later = held.length === 0 ? [] : [held.length === lines.length ? say('sending.held') : `${held.map(itemWords).join(', ')}: ${say('sending.held')}`]
  if (back.length === 0) return later[0] ?? say('sending.nothing')
  const day = earliest(back.map((line) => line.decision.deadlines.sendBackBy))
  const payers = new Set(back.map((line) => line.decision.returnShipping?.paidBy ?? null))
  const [paidBy] = payers
  const addresses = [...new Set(back.flatMap(({ decision }) => (decision.sendTo?.lines.length ? [decision.sendTo.lines.join('\n')] : [])))]
  const whatGoesTo = (address: string) => back.filter(({ decision }) => decision.sendTo?.lines.join('\n') === address).map(itemWords).join(', ')
  return [
    day ? say('sending.by', { day }) : say('sending'),
    // Where one piece is sent at the shop's cost and another at the customer's, each says so in its own decision.
    ...(payers.size === 1 && paidBy ? [say('sending.paid-by', { paidBy })] : []),
    ...addresses.map((address) => `${addresses.length === 1 ? say('sending.address') : say('sending.address-for', { items: whatGoesTo(address) })}\n${address}`),
    // Other addresses, or none that is known, may want a parcel each.
    ...(hasSlip ? [addresses.length === 1 ? `${say('sending.slip')} ${say('sending.slip.together')}` : say('sending.slip')] : []),
    ...later,
  ].join('\n\n')
}
