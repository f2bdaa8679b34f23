import type { ClaimEvent } from '../../domain/claim/events.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { bindingDeadlines } from '../../domain/claim/next-deadline.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { recourse } from '../actor.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { StoredTimer } from './timer-store.ts'
import type { Stores } from '../store-ports.ts'
import { changeOf, deadlinesOf } from './change-of.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { decideAnew, learning } from './decide-anew.ts'
import { reconcileOrder } from './reconcile.ts'
import type { ReconcileDeps } from './reconcile.ts'

export interface TimerDeps { stores: Stores; policies: PolicyShelf; now(): Date }

/**
 * Does what a timer is there for, once: a reminder before a deadline, at its breach the weighing anew that opens what the
 * terms then give, or a look at whether Shopify still holds what was paid. Fired in the transaction that writes its event, so that a crash leaves both or neither.
 */
export async function fireTimer(deps: ReconcileDeps, timerId: string): Promise<void> {
  for (;;) {
    const timer = await deps.stores.timers.load(timerId)
    const at = deps.now()
    if (!timer || timer.firedAt || timer.dueAt > at) return
    const claim = await deps.stores.claims.load(timer.shop, timer.claimId)
    const shop = await deps.stores.shops.find(timer.shop)
    if (!claim || !shop) return
    if (timer.kind === 'reconcile') {
      // With a step under way it stays due, and is looked at with the next sweep.
      return (await reconcileOrder(deps, timer.shop, claim.orderId)) ? deps.stores.timers.drop(timer.id, at) : undefined
    }
    const binding = bindingDeadlines(deadlinesOf(claim.lines, claim.state)).find((one) => one.name === timer.deadline && one.day === timer.day)
    // Nothing left to remind of: the day was met, or it is over and its breach says so.
    if (!binding || (timer.kind === 'remind' && (await deps.stores.timers.isOver(timer, at)))) return deps.stores.timers.drop(timer.id, at)
    const change = await changeFor(deps, claim, timer, binding.lineIds, at)
    const written = await deps.stores.claims.commit(claim, claim.version, { ...change, firedTimer: timer.id, ...correspond(await deskOf(deps, shop, claim), claim, change.events, recourse, at) })
    if (written) return
  }
}

async function changeFor(deps: TimerDeps, claim: StoredClaim, timer: StoredTimer, lineIds: string[], at: Date): Promise<ClaimChange> {
  const { deadline, day } = timer
  if (timer.kind === 'remind') {
    const events: ClaimEvent[] = [{ type: 'reminded', deadline, day }]
    return changeOf(claim, events, claim.state, at, recourse)
  }
  const { redecided, lines, events: anew } = await decideAnew(deps, claim, learning(claim, lineIds, {}), at)
  const events: ClaimEvent[] = [{ type: 'deadline-missed', deadline, day, lineIds }, ...anew]
  return { ...changeOf({ lines }, events, events.reduce(evolve, claim.state), at, recourse), redecided }
}
