import { isHandedOn } from '../../domain/claim/handed-on.ts'
import { isStageOpen, stageOf } from '../../domain/claim/stage.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ClaimState, StepKind } from '../../domain/claim/state.ts'
import { waitNames } from '../../domain/claim/waits.ts'
import type { compileZone } from '../../domain/kernel/time/zone.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { StoredClaim } from '../../application/claims/stored-claim.ts'
import type { DrawPaper } from '../documents/papers.server.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Transaction } from './client.server.ts'
import { holdAssignee } from './hold-assignee.server.ts'
import { wakeRules, writeAct } from './write-act.server.ts'
import { writeDecidedAt } from './write-decided-at.server.ts'
import { writeLetters } from './write-letters.server.ts'
import { writeLines } from './write-lines.server.ts'
import { writeTimers } from './write-timers.server.ts'

/** What claims are written with beside the database. Zones and fonts take long to open, and stay open. */
export interface ChangeTools { queue: Queue; zoneNamed: typeof compileZone; draw: DrawPaper }

/** What of a stored claim a change is written against; a claim being opened has no lines on record yet. */
export type ChangedClaim = Pick<StoredClaim, 'id' | 'shop' | 'orderId' | 'state' | 'lines' | 'steps'>

/**
 * Locks in one order the claims that a change writes to beside its own, since two changes at once would wait for each other:
 * the one that it absorbs, and those that are found by the number of a piece which it records.
 */
async function lockOthers(tx: Transaction, { shop, id }: ChangedClaim, { absorbs, events }: ClaimChange): Promise<void> {
  const numbered = events.flatMap((event) => (event.type === 'serial-recorded' ? event.lineIds : []))
  if (!absorbs && numbered.length === 0) return
  await tx.$queryRaw`
    with held as (select "itemUnitId" as "id" from "ClaimLineUnit" where "claimLineId" = any(${numbered}::text[])), pieces as (select "id" from held union select "id" from "ItemUnit" where "replacesId" in (select "id" from held))
    select "id" from "Claim" where "shop" = ${shop} and ("id" = any(${[id, ...(absorbs ? [absorbs.claim.id] : [])]}::text[])
      or "id" in (select line."claimId" from pieces join "ClaimLineUnit" link on link."itemUnitId" = pieces."id" join "ClaimLine" line on line."id" = link."claimLineId")) order by "id" for update`
}

/** Writes one change whole, or nothing where the claim has moved on from version `expected`. Being handed on wakes no rule: a wake-up before it finds the claim as it is then. */
export async function writeChange(tx: Transaction, tools: ChangeTools, claim: ChangedClaim, expected: number, change: ClaimChange): Promise<boolean> {
  const { shop, id: claimId } = claim
  const { queue, zoneNamed } = tools
  await holdAssignee(tx, shop, change)
  await lockOthers(tx, claim, change)
  const pending = pendingAfter(claim, change)
  const stage = stageOf(change.state)
  const open = isStageOpen(stage) || pending !== null
  const [next] = change.deadlines
  const { count } = await tx.claim.updateMany({
    where: { shop, id: claimId, version: expected },
    data: {
      version: { increment: 1 }, stage, open, pendingStep: pending, failure: change.state.failure,
      disputed: change.state.disputed, awaitingAnswer: change.state.awaitingAnswer, failedPayments: change.state.failedPayments as object[],
      nextDeadlineName: next?.name ?? null, nextDeadlineDay: next ? new Date(next.day) : null,
      ...endOf(claim, change), ...deskOf(change),
    },
  })
  if (count === 0) return false
  if (change.firedTimer) {
    const fired = await tx.timer.updateMany({ where: { id: change.firedTimer, firedAt: null }, data: { firedAt: change.at } })
    if (fired.count === 0) throw new ChangedMeanwhile()
  }
  if (change.byRule && !(await writeAct(tx, shop, claimId, expected, change.byRule, change.at))) throw new ChangedMeanwhile()

  if (change.shopifyReturn) {
    const { id, name, status } = change.shopifyReturn
    const seen = change.shopifyReturn.seen as object
    await tx.claimReturn.upsert({ where: { shop_id: { shop, id } }, create: { shop, id, claimId, name, status, seen }, update: { status, seen } })
  }
  if (change.absorbs) await absorb(tx, tools, claimId, change.absorbs)
  await writeLines(tx, claim, change)
  await writeTimers(tx, claim, change, zoneNamed)
  await tx.claimEvent.createMany({
    data: change.events.map(({ type, ...payload }) => ({ shop, claimId, at: change.at, actor: change.actor as object, type, payload: payload as object, before: axes(claim.state), after: axes(change.state) })),
  })
  await writeDecidedAt(tx, claim, change)
  if (change.finishedStep) {
    const { id, state, result, error } = change.finishedStep
    await tx.shopifyStep.update({ where: { id }, data: { state, result: (result ?? undefined) as object | undefined, lastError: error, endedAt: change.at } })
  }
  if (change.retriedStep) await tx.shopifyStep.update({ where: { id: change.retriedStep }, data: { state: 'performing', lastError: null } })
  if (change.overtakenSteps?.length) await tx.shopifyStep.updateMany({ where: { shop, claimId, id: { in: change.overtakenSteps }, state: { in: ['waiting', 'refused'] } }, data: { state: 'abandoned', endedAt: change.at } })
  // Decided over a step that Shopify had refused: that step and those behind it will not be done any more. They stay on
  // record, so that no later step takes their ordinal and with it their marker in Shopify.
  if (claim.state.failure && !change.state.failure && !change.retriedStep) await tx.shopifyStep.updateMany({ where: { shop, claimId, id: { not: change.finishedStep?.id ?? '' }, state: { in: ['waiting', 'refused'] } }, data: { state: 'abandoned', endedAt: change.at } })
  if (change.steps?.length) {
    const last = claim.steps.at(-1)?.ordinal ?? 0
    await tx.shopifyStep.createMany({
      data: change.steps.map((step, i) => {
        const id = crypto.randomUUID()
        return { id, shop, claimId, kind: step.kind, ordinal: last + 1 + i, key: `${claimId}:${last + 1 + i}`, state: 'waiting', createdAt: change.at, input: { lineIds: step.lineIds, then: step.then, actor: step.actor ?? change.actor, ...(step.refund ? { refund: step.refund } : {}), ...(step.exchange ? { exchange: step.exchange } : {}), ...(step.fees ? { fees: step.fees } : {}), ...(step.task ? { task: step.task } : {}), ...(step.dispositions ? { dispositions: step.dispositions } : {}), ...(step.note ? { note: step.note } : {}), ...(step.standsFor ? { standsFor: step.standsFor } : {}) } as object }
      }),
    })
  }
  await writeLetters(tx, tools, shop, claimId, change)
  if (pending) await queue.enqueue('perform-steps', { shop, claimId }, tx)
  else if (!isHandedOn(change.events)) await wakeRules(tx, queue, shop, claimId)
  return true
}

/** The lines of another claim go on here: they, what their pieces cost, their returns in Shopify, what was handed in for them, and what nobody has read yet. */
async function absorb(tx: Transaction, tools: ChangeTools, claimId: string, { claim, change }: NonNullable<ClaimChange['absorbs']>): Promise<void> {
  const last = await tx.claimLine.aggregate({ where: { claimId }, _max: { position: true } })
  const moved = { shop: claim.shop, claimId: claim.id }
  await tx.claimLine.updateMany({ where: moved, data: { claimId, position: { increment: (last._max.position ?? 0) + 1 } } })
  await tx.claimReturn.updateMany({ where: moved, data: { claimId } })
  await tx.evidence.updateMany({ where: moved, data: { claimId } })
  const { amountMinor, unread } = await tx.claim.findUniqueOrThrow({ where: { shop_id: { shop: claim.shop, id: claim.id } }, select: { amountMinor: true, unread: true } })
  await tx.claim.update({ where: { shop_id: { shop: claim.shop, id: claimId } }, data: { amountMinor: { increment: amountMinor }, ...(unread ? { unread } : {}) } })
  // What is waited for goes on where its lines do, with the time it has had; where this claim waits for the same, its own timers stay. A quote runs out on its day wherever its line goes on.
  await tx.$executeRaw`update "Timer" set "claimId" = ${claimId} where "claimId" = ${claim.id} and "deadline" = any(${[...waitNames]}) and not exists (select 1 from "Timer" other where other."claimId" = ${claimId} and other."deadline" = "Timer"."deadline" and ("Timer"."deadline" <> 'quote' or (other."kind" = "Timer"."kind" and other."day" = "Timer"."day")))`
  // A day that was reminded of or missed there is not told again here: its timers have fired.
  await tx.$executeRaw`update "Timer" set "claimId" = ${claimId} where "claimId" = ${claim.id} and "kind" in ('remind', 'breach') and "deadline" <> all(${[...waitNames]}) and "firedAt" is not null and not exists (select 1 from "Timer" other where other."claimId" = ${claimId} and other."kind" = "Timer"."kind" and other."deadline" = "Timer"."deadline" and other."day" = "Timer"."day")`
  if (!(await writeChange(tx, tools, claim, claim.version, change))) throw new ChangedMeanwhile()
  await tx.claim.update({ where: { shop_id: { shop: claim.shop, id: claim.id } }, data: { mergedIntoId: claimId, amountMinor: 0, unread: false } })
}

/** What the change rests on beside its claim is no longer so, a merged claim, a timer or a rule: all of it is taken back. */
export class ChangedMeanwhile extends Error { override name = 'ChangedMeanwhile' }

/** When its last line came to its end, whatever is written or paid after that; a claim that opens again has not ended. */
function endOf({ state }: ChangedClaim, change: ClaimChange): { closedAt?: Date | null } {
  const hadEnded = state.lines.length > 0 && isEnded(state)
  return !isEnded(change.state) ? { closedAt: null } : hadEnded ? {} : { closedAt: change.at }
}

const isEnded = ({ lines, disputed }: ClaimState) => !disputed && !lines.some(isOpen)

/** Whose it is, and whether the customer waits to be read: who is given a claim has not read it by that. */
function deskOf(change: ClaimChange): { assigneeId?: string | null; assigneeName?: string | null; unread?: boolean } {
  const assigned = change.events.findLast((event) => event.type === 'assigned')
  const fromCustomer = change.actor.kind === 'shopper' && change.events.some((event) => event.type === 'message' || event.type === 'answer-taken' || event.type === 'disputed' || event.type === 'quote-answered')
  return { ...(assigned ? { assigneeId: assigned.to?.id ?? null, assigneeName: assigned.to?.name ?? null } : {}), ...(fromCustomer ? { unread: true } : change.actor.kind === 'staff' && !isHandedOn(change.events) ? { unread: false } : {}) }
}

/** The first step still to be done once this change stands; none while a refused one waits for staff. */
function pendingAfter(claim: ChangedClaim, change: ClaimChange): StepKind | null {
  if (change.state.failure) return null
  const kept = claim.steps.filter((step) => {
    if (step.id === change.finishedStep?.id) return false
    if (step.id === change.retriedStep) return true
    if (claim.state.failure && !change.retriedStep) return false
    return step.state === 'waiting' || step.state === 'performing'
  })
  return kept[0]?.kind ?? change.steps?.[0]?.kind ?? null
}

const axes = (state: ClaimState) => Object.fromEntries(state.lines.map((line) => [line.id, { authorization: line.authorization, reception: line.reception, assessment: line.assessment, repair: line.repair, quote: line.quote, settlement: line.settlement, remedy: line.remedy, verdict: line.verdict, open: line.openRemedies.join(' ') }]))
