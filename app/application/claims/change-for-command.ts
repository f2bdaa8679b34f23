import type { ClaimCommand, CommandOf } from '../../domain/claim/commands.ts'
import type { Outcome } from '../../domain/claim/decide/outcome.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { beforeNextVisit, factsOfCommand } from '../../domain/claim/facts-of-command.ts'
import { mergeFacts } from '../../domain/claim/merge-facts.ts'
import { recordedFacts } from '../../domain/claim/recorded-facts.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { Actor } from '../actor.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { moneyWords } from '../words.ts'
import { changeOf } from './change-of.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { dispositionsOf } from './dispositions.ts'
import { leftToPayBack } from '../../domain/resolution/left-to-pay-back.ts'
import { paidBackBefore, takenBackElsewhere } from '../../domain/resolution/paid-back-before.ts'
import { decideAnew } from './decide-anew.ts'
import { exchangeSums } from './exchange-sums.ts'
import type { OpenDeps } from './open-claim.ts'
import { eventsOfLines } from './record-of-claim.ts'
import { paidByFirstOrder, refundSums } from './refund-sums.ts'
import { returnFeeStanding, withFees } from './step-fees.ts'
import { pieceOf, whyNotRecorded } from './serials.ts'
import { behindItsTries, owedBehind, stepsStillDue } from './undone-steps.ts'

type Lines = Array<{ line: StoredClaim['lines'][number]; before: Facts; facts: Facts }>

/** Everything that a decided command writes: its events, what the terms make of what became known, its steps with their sums, its mails. */
export async function changeForCommand(deps: OpenDeps, shop: StoredShop, claim: StoredClaim, command: ClaimCommand, outcome: Outcome, at: Date, actor: Actor): Promise<Result<ClaimChange, Refusal>> {
  const refused = await whyRefused(deps.stores, claim, command)
  if (refused) return err(refused)
  const known = factsKnownBy(claim, command, outcome, at)
  if (!known.ok) return known
  const { redecided, lines, events: anew } = await decideAnew(deps, claim, known.value, at)
  const told: ClaimEvent[] = known.value.flatMap(({ line, before, facts }) => { const recorded = isToldByStaff(command) ? recordedFacts(before, facts) : []; return recorded.length ? [{ type: 'facts-recorded' as const, lineId: line.id, facts: recorded }] : [] })
  const events: ClaimEvent[] = [...outcome.events.map((event) => withBefore(event, claim)).filter((event) => event.type !== 'serial-recorded' || event.serial !== event.serialBefore), ...told, ...anew]
  let steps: ClaimChange['steps'] = outcome.steps
  let retriedStep: string | undefined
  if (command.name === 'retry') {
    const refused = claim.steps.find((step) => step.state === 'refused')
    if (!refused) return err({ kind: 'not-allowed', sentence: 'Nothing has failed here.' })
    retriedStep = refused.id
    events.push({ type: 'retry-ordered', step: refused.kind })
  }
  if (command.name === 'refund') {
    const summed = await refundSums(deps.stores, claim, command, outcome)
    if (!summed.ok) return summed
    events.push(...summed.value.events)
    steps = summed.value.steps
  }
  if (command.name === 'exchange') {
    const summed = await exchangeSums(deps.stores, claim, command, outcome.steps)
    if (!summed.ok) return summed
    steps = summed.value
  }
  steps = steps.map((step) => behindItsTries(claim, paidByFirstOrder(claim, step)))
  if (steps.some((step) => step.kind === 'refund-return')) {
    const dispositions = dispositionsOf(await eventsOfLines(deps.stores, claim.shop, claim.id))
    if (Object.keys(dispositions).length) steps = steps.map((step) => (step.kind === 'refund-return' ? { ...step, dispositions } : step))
  }
  if (claim.state.failure && command.name !== 'retry' && events.reduce(evolve, claim.state).failure === null) {
    const due = command.name === 'skip-step' ? owedBehind(claim) : stepsStillDue(claim)
    // Told behind everything else, since whatever comes to its end ends what stands ordered too.
    if (due[0]) events.push({ type: 'retry-ordered', step: due[0].kind })
    steps = [...steps, ...due]
  }
  const change = changeOf({ lines }, claim.state, events, at, actor)
  if (steps.some((step) => step.kind === 'request-return' || step.kind === 'create-return')) steps = withFees(steps, change.state, await returnFeeStanding(deps.stores, claim))
  return ok({
    ...change,
    ...(steps.length ? { steps } : {}),
    ...(retriedStep ? { retriedStep } : {}),
    redecided,
    ...correspond(await deskOf(deps, shop, claim, events), { ...claim, lines }, events, actor, at),
  })
}

/** Commands with facts that no event of their own tells. */
const isToldByStaff = (command: ClaimCommand) => command.name === 'record-facts' || (command.name === 'receive' && command.facts !== undefined)

/** What the event changes on the claim that no line's axis shows, with how it was before. */
function withBefore(event: ClaimEvent, claim: StoredClaim): ClaimEvent {
  if (event.type === 'assigned') return { ...event, from: claim.assignee }
  if (event.type === 'serial-recorded') return { ...event, serialBefore: event.lineIds.flatMap((id) => pieceOf(claim, id, event)?.serial ?? [])[0] ?? null }
  if (event.type !== 'extended') return event
  const days = claim.lines.flatMap((line) => line.decision.deadlines.settleBy ?? [])
  return { ...event, before: days.sort()[0] ?? null }
}

/** What the claim's state alone doesn't tell: sums that are too high, numbers of pieces that are not known. */
async function whyRefused(stores: OpenDeps['stores'], claim: StoredClaim, command: ClaimCommand): Promise<Refusal | null> {
  if (command.name === 'raise-deduction') return whyTooMuch(claim, command)
  return command.name === 'record-serials' ? whyNotRecorded(claim, command) : whyTooMuchBack(stores, claim, command)
}

/** Nothing is deducted beyond what was paid for the goods. */
function whyTooMuch(claim: StoredClaim, { lineId, deduction }: CommandOf<'raise-deduction'>): Refusal | null {
  const line = claim.lines.find((one) => one.id === lineId)
  const paid = Number(line?.unitPriceMinor ?? 0) * (claim.state.lines.find((one) => one.id === lineId)?.quantity ?? 0)
  if (deduction.amount.currency === claim.currencyCode && deduction.amount.amount <= paid) return null
  const sentence = `More can’t be deducted than was paid for it: ${moneyWords(fromMinor(paid, claim.currencyCode), claim.currencyCode)}.`
  return { kind: 'invalid', sentence, fields: { 'deduction.amount': sentence } }
}

/** Nothing goes back beyond what was paid for the pieces, over all that has gone back for them, for those that they came in place of and for those that came free in place of them. Costs of a claim are no part of that. */
async function whyTooMuchBack(stores: OpenDeps['stores'], claim: StoredClaim, command: ClaimCommand): Promise<Refusal | null> {
  const asked = command.name === 'replace' ? command.replacement.difference : command.name === 'pay-back' ? command.amount : null
  if (!asked || (command.name !== 'replace' && command.name !== 'pay-back')) return null
  const refused = (sentence: string): Refusal => ({ kind: 'invalid', sentence, fields: { [command.name === 'replace' ? 'replacement.difference' : 'amount']: sentence } })
  if (asked.currency !== claim.currencyCode) return refused(`Enter a sum in ${claim.currencyCode}: the claim is reckoned in it.`)
  if (command.name === 'pay-back' && command.as === 'claim-costs') return null
  const prices = Object.fromEntries(claim.state.lines.map((line) => [line.id, Number(claim.lines.find((one) => one.id === line.id)?.unitPriceMinor ?? 0) * line.quantity]))
  const pieces = Object.fromEntries(claim.state.lines.map((line) => [line.id, line.quantity]))
  const [events, others] = await Promise.all([eventsOfLines(stores, claim.shop, claim.id), stores.claims.atPriceOfLine(claim.shop, command.lineId)])
  const priceOfPiece = Number(claim.lines.find((one) => one.id === command.lineId)?.unitPriceMinor ?? 0)
  const left = Math.max(0, leftToPayBack(command.lineId, prices, pieces, events) - paidBackBefore(others) - takenBackElsewhere(others) * priceOfPiece)
  return asked.amount <= left ? null : refused(`No more can go back than was paid for it, less what has gone back already: ${moneyWords(fromMinor(left, claim.currencyCode), claim.currencyCode)}.`)
}

/** The lines about which the command makes something known, each with all that is known of it then; `before`: without what staff tell with it. */
function factsKnownBy(claim: StoredClaim, command: ClaimCommand, outcome: Outcome, at: Date): Result<Lines, Refusal> {
  const told: Record<string, Facts> = command.name === 'record-facts' ? { [command.lineId]: command.facts } : command.name === 'receive' ? (command.facts ?? {}) : {}
  if (Object.keys(told).some((id) => !claim.lines.some((line) => line.id === id))) return err({ kind: 'invalid', sentence: 'A line named there is not in this claim.', fields: { lineId: 'Not in this claim.' } })
  const follows = command.name === 'extend'
    ? { lineIds: claim.state.lines.filter(isOpen).map((line) => line.id), facts: { case: { agreedSettleBy: command.until } } }
    : factsOfCommand(command, outcome.events, at.toISOString())
  return ok(claim.lines.flatMap((line): Lines => {
    const facts = told[line.id]
    // What staff record replaces what was known, so that a mistake can be taken back; what a parcel shows adds to it.
    if (command.name === 'record-facts') return facts ? [{ line, before: line.facts, facts }] : []
    const learnt = follows?.lineIds.includes(line.id) ? follows.facts : undefined
    if (!facts && !learnt) return []
    const before = mergeFacts(command.name === 'send-to-expert' ? beforeNextVisit(line.facts) : line.facts, learnt ?? {})
    return [{ line, before, facts: mergeFacts(before, facts ?? {}) }]
  }))
}
