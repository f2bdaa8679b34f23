import type { ShopperFact, ShopperLineInput } from '../../contracts/shopper.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { eventsOfLines } from '../claims/record-of-claim.ts'
import type { StoredClaim, StoredClaimLine } from '../claims/stored-claim.ts'
import { chosenReason } from '../setup/reason-settings.ts'
import type { Stores } from '../store-ports.ts'
import { isShopperFact, toFacts, toldIn } from './shopper-facts.ts'
import type { ShopperFacts } from './shopper-facts.ts'

/** Whether a form that is sent once more says what the claim that it has opened was opened with, whatever staff have recorded since. Files are no part of that: they can come later. */
export async function saysTheSame({ stores }: { stores: Pick<Stores, 'claims' | 'reasons'> }, claim: StoredClaim, lines: ShopperLineInput[]): Promise<boolean> {
  if (claim.lines.length !== lines.length) return false
  const events = await eventsOfLines(stores, claim.shop, claim.id)
  const same = await Promise.all(lines.map(async (input) => {
    const line = claim.lines.find((one) => one.orderLineId === input.lineItemId)
    const axes = claim.state.lines.find((one) => one.id === line?.id)
    if (!line || axes?.quantity !== input.quantity || axes.ground !== input.ground) return false
    if (line.remedyWish !== (input.remedy ?? null) || (line.note ?? '') !== (input.note ?? '')) return false
    return tellsTheSame(line, events, input) && isReason(stores, claim.shop, line, input)
  }))
  return same.every(Boolean)
}

function tellsTheSame(line: StoredClaimLine, events: ClaimEvent[], { facts, ground }: ShopperLineInput): boolean {
  const told = factsAsSent(line, events, ground)
  const now = toldIn(toFacts(facts, ground, isDeliveryKnown(line, told)), ground)
  const inspected = events.some((event) => event.type === 'inspected' && event.lineIds.includes(line.id))
  return ([...new Set([...Object.keys(told), ...Object.keys(now)])] as ShopperFact[]).every((fact) => (inspected && foundByInspection.includes(fact)) || JSON.stringify(told[fact]) === JSON.stringify(now[fact]))
}

/** What looking at the goods has shown stands in the place of what was told of them. */
const foundByInspection: readonly ShopperFact[] = ['goods.condition', 'goods.missing']

/** What the customer told of a line: facts that staff have recorded since are as they were before. */
function factsAsSent(line: StoredClaimLine, events: ClaimEvent[], ground: ShopperLineInput['ground']): ShopperFacts {
  const recorded = events.flatMap((event) => (event.type === 'facts-recorded' && event.lineId === line.id ? event.facts : []))
  const before = recorded.reverse().flatMap(({ path, from }) => (isShopperFact(path) ? [[path, from ?? undefined] as const] : []))
  return { ...toldIn(line.facts, ground), ...Object.fromEntries(before) }
}

/** A day of delivery that was told is on record only where no carrier has reported one. */
const isDeliveryKnown = ({ decision }: StoredClaimLine, told: ShopperFacts) => told['delivery.on'] === undefined && !decision.periods.some((period) => period.assumed)

/** A reason that comes to another ground, or is none of the shop's any more, was none either. */
async function isReason({ reasons }: Pick<Stores, 'reasons'>, shop: string, line: StoredClaimLine, { reason, ground }: ShopperLineInput): Promise<boolean> {
  const known = line.reason?.id ?? null
  return known === (reason ?? null) || known === ((await chosenReason(reasons, shop, reason, ground))?.id ?? null)
}
