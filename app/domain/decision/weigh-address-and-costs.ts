import { lastDayOf } from '../kernel/time/length.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import type { DecidedCost, Decision } from './decision.ts'
import { fitting, isoOrNull, note, noteOf } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** Where the goods are sent in: the address of the document that prevails, unless another overrides it. */
export function weighAddress(weighing: Weighing): Decision['sendTo'] {
  const clauses = fitting(weighing, 'address')
  const holding = clauses.filter(({ compiled }) => compiled.when === null || compiled.when.test(weighing.file) === 'yes')
  const binding = holding.find((clause) => !holding.some((other) => other.overrides.includes(clause.id)))
  for (const clause of clauses) {
    if (clause === binding) note(weighing, clause, 'met', 'address.send-to')
    else note(weighing, clause, 'not-applicable', 'outranked')
  }
  return binding ? { lines: binding.compiled.lines, rules: binding.rules } : null
}

/** Who bears what the claim costs beside carriage, by when it is asked for and by when it is paid back. */
export function weighCosts(weighing: Weighing, refused: boolean): DecidedCost[] {
  const clauses = fitting(weighing, 'cost')
  // To whom the terms give no rights they promise no costs either.
  const covered = weighing.plan.coverage.every((clause) => clause.compiled.holds(weighing.file))
  const holding = clauses.filter((clause) => {
    const { isOfAge, when, ifApproved } = clause.compiled
    const tri = !covered || (ifApproved && refused) || !isOfAge(weighing.file) ? 'no' : when === null ? 'yes' : when.test(weighing.file)
    if (tri !== 'yes') note(weighing, clause, tri === 'no' ? 'not-applicable' : 'undetermined', tri === 'no' ? 'cost.other' : 'cost.unknown')
    return tri === 'yes'
  })
  const binding = holding.filter((clause) => {
    const binds = !holding.some((other) => other.overrides.includes(clause.id))
    if (!binds) note(weighing, clause, 'not-applicable', 'outranked')
    return binds
  })
  return binding.map((clause) => decided(weighing, clause))
}

function decided(weighing: Weighing, clause: CompiledClause<'cost'>): DecidedCost {
  const { file } = weighing
  const { cost: kind, paidBy, askBy, payBy } = clause.compiled
  const ends = askBy ? (file.periods.find((one) => one.right === askBy.right)?.lastDay ?? null) : null
  const cost: DecidedCost = {
    kind,
    paidBy,
    askBy: askBy && ends !== null ? isoOrNull(lastDayOf(ends, askBy.length, file.calendar)) : null,
    payBy: payBy ? isoOrNull(lastDayOf(file.askedOn, payBy.length, file.calendar)) : null,
    rules: clause.rules,
  }
  noteOf(weighing, clause, 'met', paidBy === 'merchant' ? 'cost.merchant' : 'cost.customer', { cost: kind, askBy: cost.askBy, payBy: cost.payBy })
  return cost
}
