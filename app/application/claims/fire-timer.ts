import type { ClaimEvent } from '../../domain/claim/events.ts'
import { bindingDeadlines } from '../../domain/claim/next-deadline.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import { isWaitName } from '../../domain/claim/waits.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { recourse } from '../actor.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredTimer } from './timer-store.ts'
import type { Stores } from '../store-ports.ts'
import { changeOf, deadlinesOf } from './change-of.ts'
import { changeOfWait } from './change-of-wait.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { decideAnew, learning } from './decide-anew.ts'
import { fireLook } from './fire-look.ts'
import type { LookDeps } from './look-at-order.ts'

export interface TimerDeps { stores: Stores; policies: PolicyShelf; now(): Date }

/**
 * Does what a timer is there for, once: a reminder before a deadline, at its breach the weighing anew that opens what the
 * terms then give, a reminder of what is waited for or its coming back to staff, or a look at what Shopify holds of its order. Fired in the transaction that writes its event, so that a crash leaves both or neither.
 */
export async function fireTimer(deps: LookDeps, timerId: string): Promise<void> {
  for (;;) {
    const timer = await deps.stores.timers.load(timerId)
    const at = deps.now()
    if (!timer || timer.firedAt || timer.dueAt > at) return
    const claim = await deps.stores.claims.load(timer.shop, timer.claimId)
    const shop = await deps.stores.shops.find(timer.shop)
    if (!claim || !shop) return
    if (timer.kind === 'look' || timer.kind === 'reconcile') return fireLook(deps, shop, claim, timer, at)
    // Nothing left to remind of: what it is about is over, and its other timer says so.
    const tooLate = timer.kind === 'remind' && (await deps.stores.timers.isOver(timer, at))
    const change = tooLate ? null : isWaitName(timer.deadline) ? await changeOfWait(deps.stores, claim, timer, timer.deadline, at) : await changeFor(deps, claim, timer, timer.deadline, at)
    if (!change) return deps.stores.timers.drop(timer.id, at)
    const written = await deps.stores.claims.commit(claim, claim.version, { ...change, firedTimer: timer.id, ...correspond(await deskOf(deps, shop, claim), claim, change.events, recourse, at) })
    if (written) return
  }
}

/** What a deadline's timer brings about. */
async function changeFor(deps: TimerDeps, claim: StoredClaim, timer: StoredTimer, deadline: DeadlineName, at: Date): Promise<ClaimChange> {
  const { day } = timer
  const lineIds = bindingDeadlines(deadlinesOf(claim.lines, claim.state)).find((one) => one.name === deadline && one.day === day)?.lineIds
  // A change whose day was met takes its timers away: one that is left was set when other days bound, and the claim still shows it.
  if (!lineIds) return changeOf(claim, claim.state, [], at, recourse)
  if (timer.kind === 'remind') {
    const events: ClaimEvent[] = [{ type: 'reminded', deadline, day }]
    return changeOf(claim, claim.state, events, at, recourse)
  }
  const { redecided, lines, events: anew } = await decideAnew(deps, claim, learning(claim, lineIds, {}), at)
  const events: ClaimEvent[] = [{ type: 'deadline-missed', deadline, day, lineIds }, ...anew]
  return { ...changeOf({ lines }, claim.state, events, at, recourse), redecided }
}
