import type { Lifts } from './weigh-exceptions.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { distinct, fitting, note } from './weighing.ts'
import type { Blocker, Weighing } from './weighing.ts'

export interface Blockers {
  blockers: Blocker[]
  /** Questions without whose answer nothing can be said. */
  askFirst: Blocker[]
  /** Facts that could still rule the request out. */
  missing: string[]
}

/** Everything that speaks against a request: to whom the terms apply, exclusions, proofs that don't come, time. */
export function weighBlockers(weighing: Weighing, periods: WeighedPeriod[], lifts: Lifts): Blockers {
  const { file } = weighing
  const blockers: Blocker[] = []
  const askFirst: Blocker[] = []
  const missing: string[] = []
  const block = (clause: { id: string; rules: string[] }, merits = false) => void blockers.push({ clause: clause.id, rules: clause.rules, merits, missing: lifts.couldLift(clause.id) })

  for (const clause of fitting(weighing, 'coverage')) {
    const holds = clause.compiled.holds(file)
    note(weighing, clause, holds ? 'met' : 'not-met', holds ? 'coverage.met' : 'coverage.not-met')
    if (!holds) block(clause)
  }

  for (const clause of fitting(weighing, 'exclusion')) {
    const { when } = clause.compiled
    const tri = when.test(file)
    if (tri === 'yes' && lifts.lifted(clause.id)) note(weighing, clause, 'not-applicable', 'exclusion.lifted')
    else if (tri === 'yes') {
      block(clause, when.onMerits)
      note(weighing, clause, 'met', 'exclusion.met')
    } else if (tri === 'no') note(weighing, clause, 'not-met', 'exclusion.not-met')
    else if (lifts.wouldLift(clause.id)) note(weighing, clause, 'not-applicable', 'exclusion.not-needed')
    else {
      const facts = when.missing(file)
      missing.push(...facts)
      if (clause.compiled.askFirst) askFirst.push({ clause: clause.id, rules: clause.rules, merits: false, missing: facts })
      note(weighing, clause, 'undetermined', 'exclusion.undetermined')
    }
  }

  for (const clause of fitting(weighing, 'evidence')) {
    const { required, present, proof } = clause.compiled
    const tri = present(file)
    const outcome = tri === 'yes' ? 'met' : tri === 'no' ? 'not-met' : 'undetermined'
    const blocks = required && tri === 'no'
    if (blocks && lifts.lifted(clause.id)) note(weighing, clause, 'not-applicable', 'exclusion.lifted')
    else {
      note(weighing, clause, outcome, `evidence.${required ? 'required' : 'recommended'}.${tri}`, { proof })
      if (blocks) block(clause)
    }
    if (required && tri === 'unknown') missing.push(`received.${proof}`)
  }

  const inTime = periods.some((one) => one.state === 'running' || one.state === 'pending')
  if (periods.length > 0 && !inTime) {
    const nothing = periods.every((one) => one.state === 'nothing-delivered')
    const late = periods.filter((one) => one.state === 'over' || nothing)
    // All periods have to be lifted: one that stays over is enough to refuse.
    const lifted = !nothing && late.filter((one) => lifts.lifted(one.clause)).length === late.length
    if (!lifted) blockers.push({ clause: late[0]?.clause ?? '', rules: distinct(late.flatMap((one) => one.rules)), merits: false, missing: late.some((one) => one.assumed) ? ['delivery.on'] : [] })
  }
  if (periods.some((one) => one.assumed)) missing.push('delivery.on')
  return { blockers, askFirst, missing: distinct(missing) }
}
