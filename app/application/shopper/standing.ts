import type { ShopperStage } from '../../contracts/shopper.ts'
import { endOf, stageOf } from '../../domain/claim/stage.ts'
import { isApproved, isAwaited, isHeld, isMissed, isOpen, newState } from '../../domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../domain/claim/state.ts'

/** Where a claim stands for its customer: the stage, and the code of the sentences that say it more closely. */
export interface Standing { stage: ShopperStage; says: string }

/** Where the claim as a whole stands. It must be without a failure: what Shopify refuses is the shop's to mend. */
export function standingOf(state: ClaimState): Standing {
  const now = stageOf(state)
  // That its piece is still to go back each line says for itself.
  const stage = now === 'to-give-back' ? endOf(state) : now
  const open = state.lines.filter(isOpen)
  switch (stage) {
    case 'to-decide': return same('requested')
    case 'awaiting-customer': return { stage, says: state.awaitingAnswer ? 'asked' : 'quoted' }
    case 'awaiting-goods': return { stage, says: open.filter((line) => isApproved(line) && isAwaited(line)).every((line) => line.reception === 'in-transit') ? 'in-transit' : stage }
    case 'to-settle': {
      if (open.every((line) => line.reception === 'not-required' || isHeld(line)) && open.some(isHeld)) return { stage: 'settling', says: 'held' }
      // Nothing had to be sent in: the shop has only to settle it.
      if (open.every((line) => line.reception === 'not-required')) return same('settling')
      if (open.every(isMissed)) return { stage: 'settling', says: 'missed' }
      return { stage: 'received', says: open.every((line) => line.repair === 'ready') ? 'repaired' : 'received' }
    }
    case 'canceled': {
      if (state.lines.length === 0) return { stage, says: 'merged' }
      return { stage, says: state.lines.every((line) => line.authorization === 'withdrawn') ? 'withdrawn' : stage }
    }
    case 'failed': throw new Error('A claim without a failure has failed.')
    case 'with-expert':
    case 'in-repair':
    case 'disputed':
    case 'settling':
    case 'settled':
    case 'declined': return same(stage)
    default: return stage satisfies never
  }
}

/** Where one line stands by itself. */
export function lineStandingOf(line: ClaimLine): Standing {
  const standing = standingOf(newState([line]))
  if (standing.says === 'missed') return { ...standing, says: line.reception }
  if (standing.says === 'received' && (line.quote === 'accepted' || line.quote === 'declined' || line.quote === 'lapsed')) return { ...standing, says: `quote-${line.quote}` }
  return standing
}

const same = <Stage extends ShopperStage>(stage: Stage): Standing => ({ stage, says: stage })
