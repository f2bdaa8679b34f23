import type { Ground } from '../clauses/ask.ts'
import { parseIsoDate } from '../kernel/time/day.ts'
import { lastDayOf as lastDayAfter } from '../kernel/time/length.ts'
import type { Length } from '../kernel/time/length.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { Decision, Explanation, Finding } from './decision.ts'
import { clauseIn, headingIn, lastDayOf, standingOf } from './explain-standing.ts'

/** What made a period as long as it is, the most telling first. */
const reasons = { 'clock.restart': 'restart', 'clock.extend': 'extend', 'window-season.inside': 'season', 'window-anchor.split': 'split', 'clock.suspend': 'suspend' } as const

/**
 * A decision as one plain sentence to a shopper: the verdict with the one reason that decides it, the day, and what comes
 * of it. `ground` is that of the request that was decided. The code is one below `shopper.`.
 */
export function explainForShopper(decision: Decision, policy: CompiledPolicySet, ground: Ground): Explanation {
  const { standing, deciding, period } = standingOf(decision, policy)
  const day = period && lastDayOf(period)
  const assumed = period?.args.assumed === true
  const heading = deciding[0] ? headingIn(decision, policy, deciding[0].clause) : ''
  const paidRepair = ground !== 'change-of-mind' && decision.remedies.some((one) => one.kind === 'paid-repair' && one.open)
  const said = (code: string, args: Explanation['args']): Explanation => ({ code: `shopper.${code}`, args: { ground, ...args } })
  switch (standing) {
    case 'open': {
      const lifting = deciding.find(({ code }) => code === 'exception.outranks') ?? deciding.find(({ code }) => code === 'exception.used')
      const because = lifting ? lifting.code.slice('exception.'.length) : day === null ? (deciding[0]?.code === 'window.pending' ? 'pending' : 'period') : reasonOf(period, decision, policy)
      return said(day === null ? 'open.no-day' : 'open', { day, assumed, because, heading: lifting ? headingIn(decision, policy, lifting.clause) : '' })
    }
    case 'over':
      return said('over', { day, assumed, paidRepair, ...spanOf(period, decision, policy) })
    case 'not-begun':
      return said(day === null ? 'not-begun' : 'not-begun.until', { day })
    case 'excluded':
      return said('excluded', { heading, paidRepair, because: deciding[0]?.code === 'coverage.not-met' ? 'business' : deciding[0]?.code === 'evidence.required.no' ? 'proof' : 'clause' })
    case 'question':
      return said(day === null ? 'ask' : 'ask.until', { day, heading })
    case 'expert':
      return said('expert', { heading })
    case 'not-in-force':
    case 'silent':
    case 'review':
      return said(standing, {})
    default:
      return standing satisfies never
  }
}

/** The clauses that had a part in a period's length, by the rules that the period rests on. */
function partsOf(period: Finding, decision: Decision): Finding[] {
  const rules = decision.periods.find((one) => one.lastDay === lastDayOf(period) && period.rules.every((rule) => one.rules.includes(rule)))?.rules ?? []
  return decision.findings.filter((finding) => finding.outcome === 'met' && finding.rules.some((rule) => rules.includes(rule)))
}

function reasonOf(period: Finding | null, decision: Decision, policy: CompiledPolicySet): string {
  if (period === null) return 'period'
  const parts = partsOf(period, decision)
  const found = Object.entries(reasons).find(([code]) => parts.some((finding) => finding.code === code))?.[1] ?? (isLaw(period, decision, policy) ? 'law' : 'period')
  // A repair that was ready on the day on which it was begun adds nothing.
  return found === 'suspend' && spanOf(period, decision, policy).length !== null ? 'period' : found
}

/** Whether a clause is the law's, which holds where the terms are worse. */
function isLaw({ clause: id }: Finding, decision: Decision, policy: CompiledPolicySet): boolean {
  const found = clauseIn(decision, policy, id)
  return (found?.clause.tier ?? found?.document.tier) === 'statutory'
}

/** How long the terms give, where that alone takes one from the period's first day to its last. */
function spanOf(period: Finding | null, decision: Decision, policy: CompiledPolicySet): { length: number | null; unit: string } {
  const [from, until] = [period?.args.startsOn, period && lastDayOf(period)].map((day) => (typeof day === 'string' ? parseIsoDate(day) : undefined))
  if (!period || from === undefined || until === undefined) return { length: null, unit: 'none' }
  const clauses = [period, ...partsOf(period, decision)].flatMap((finding) => clauseIn(decision, policy, finding.clause)?.clause ?? [])
  const lengths = clauses.flatMap((clause) => (clause.kind === 'window' || clause.kind === 'window-season' ? [clause.params.length] : []))
  const fitting = lengths.find((length) => lastDayAfter(from, length, policy.calendar) === until)
  return fitting ? unitOf(fitting) : { length: null, unit: 'none' }
}

function unitOf(length: Length): { length: number; unit: string } {
  if ('days' in length) return { length: length.days, unit: 'days' }
  if ('months' in length) return { length: length.months, unit: 'months' }
  if ('years' in length) return { length: length.years, unit: 'years' }
  return { length: length.workingDays, unit: 'working-days' }
}
