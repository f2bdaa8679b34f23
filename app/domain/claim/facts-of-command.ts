import type { Facts } from '../decision/request.ts'
import type { ClaimCommand } from './commands.ts'
import type { ClaimEvent } from './events.ts'

/**
 * What a command makes known about the lines of its events, for the terms to weigh anew; null: nothing to weigh. `at`: the
 * instant of the command, ISO 8601. The days are those given with the command.
 */
export function factsOfCommand(command: ClaimCommand, events: ClaimEvent[], at: string): { lineIds: string[]; facts: Facts } | null {
  const lineIds = events.flatMap((event) => ('lineIds' in event && event.type !== 'step-ordered' ? (event.lineIds ?? []) : []))
  const of = (facts: Facts) => (lineIds.length ? { lineIds, facts } : null)
  switch (command.name) {
    case 'record-sent':
      return command.proof ? of({ received: { proofOfDispatchAt: at } }) : null
    case 'receive':
      return of({ received: { goodsAt: at } })
    case 'inspect': {
      const { condition, missing } = command.inspection
      return of({ goods: { condition, missing } })
    }
    case 'send-to-expert':
      return of({ case: { expertFrom: command.on } })
    case 'record-report': {
      const { on, finding } = command.report
      return of({ case: { expertUntil: on }, ...(finding === 'none' ? {} : { assessment: { by: 'expert' as const, finding } }) })
    }
    case 'give-up-remedy':
      if (command.remedy === 'replacement') return of({ fault: { replacementAvailable: false } })
      return of({ fault: command.why === 'too-dear' ? { repairTooExpensive: true } : { repairable: false } })
    // Nothing new but the day: a deadline of theirs may have passed while they were closed, and its timer with it.
    case 'reopen':
    case 'resolve-dispute':
      return of({})
    default:
      return null
  }
}

/** What was known of a line, as a new visit to an expert finds it: the one before, that has ended, is kept beside it. */
export function beforeNextVisit(known: Facts): Facts {
  const { expertFrom, expertUntil, ...rest } = known.case ?? {}
  if (expertFrom === undefined || expertUntil === undefined) return known
  return { ...known, case: { ...rest, expertBefore: [...(rest.expertBefore ?? []), `${expertFrom}/${expertUntil}`] } }
}
