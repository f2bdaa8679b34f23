import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import type { Unsaid } from './terms.ts'

type Lack = Pick<Unsaid, 'what' | 'addsDays'>

const inDays = (clause: { params: { length: object } }): { addsDays?: true } => ('days' in clause.params.length ? { addsDays: true } : {})

/** What of a clause comparisons of facts with values can't say. `addsDays`: an engine that adds numbers could. */
export function unsaidOf(clause: PolicyClause): Lack[] {
  switch (clause.kind) {
    case 'window':
      return [
        { what: 'which day the goods came in the shop\u2019s zone: the latest of several parcels, an estimate where no carrier reported (handed in)' },
        { what: 'the last day, as a date (left out)', ...inDays(clause) },
        ...('days' in clause.params.length ? [] : [{ what: 'whether months or years are over (handed in)' }]),
      ]
    case 'window-season':
      return [{ what: 'the last day, as a date (left out)', ...inDays(clause) }]
    case 'window-anchor':
      return [{ what: 'whether the order came in several parcels, and the last of them (handed in)' }]
    case 'clock':
      return [{ what: clause.params.effect === 'none' ? 'whether there was such an event (handed in)' : 'the sum of overlapping spans of days in the item\u2019s history (handed in)' }]
    case 'sla':
      return [{ what: `${clause.params.deadline}, as a date (left out)`, ...('pausedByExpert' in clause.params ? {} : inDays(clause)) }]
    case 'deduction':
      return [{ what: 'that deductions together never pass what was paid, and sums in another currency (left out)' }]
    case 'cost':
      return clause.params.askBy || clause.params.payBy ? [{ what: 'by when it is asked for, as a date (left out)' }] : []
    case 'exception':
      return [{ what: 'whether it changed anything, for the rules that settle the verdict (left out)' }]
    case 'remedy':
      return [{ what: 'which of several remedies\u2019 clauses prevails, and so what is open (left out)' }, ...countedBefore(JSON.stringify(clause.params.when ?? []))]
    default:
      return []
  }
}

function countedBefore(when: string): Lack[] {
  if (when.includes('repairsOfSameFault')) return [{ what: 'how often the same fault was repaired (handed in)' }]
  return when.includes('settlementOverdue') ? [{ what: 'whether the settlement is overdue (handed in)' }] : []
}
