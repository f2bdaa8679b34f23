import type { ClauseOf, PolicyClause, PolicySet } from '../policy/document.ts'

/** In wordings of templates these stand for the business and for its e-mail address. */
export const sellerMark = '[seller]'
export const emailMark = '[email]'

export interface AddressField { clause: string; heading: string; lines: string[] }

/** What of the shop a template reads: nothing else has to be entered. */
export interface TemplateFields {
  seller: boolean
  email: boolean
  /** Whether any period counts working days. */
  calendar: boolean
  /** Sums in the template's own currency: those are not converted. */
  sums: boolean
  addresses: AddressField[]
}

/** The fields that a template's documents read. */
export function fieldsOf(set: PolicySet): TemplateFields {
  const clauses = set.documents.flatMap(({ document, clauses: own }) => own.map((clause) => ({ address: `${document}/${clause.id}`, clause })))
  const says = (mark: string) => clauses.some(({ clause }) => [clause.heading, clause.text, clause.reading ?? '', ...linesOf(clause)].some((text) => text.includes(mark)))
  const seen = new Set<string>()
  return {
    seller: says(sellerMark),
    email: says(emailMark),
    calendar: clauses.some(({ clause }) => countsWorkingDays(clause.params)),
    sums: clauses.some(({ clause }) => clause.kind === 'deduction' && clause.params.tariff !== null),
    addresses: clauses.flatMap(({ address, clause }) => {
      if (clause.kind !== 'address' || seen.has(address)) return []
      seen.add(address)
      return [{ clause: address, heading: clause.heading, lines: linesOf(clause) }]
    }),
  }
}

const linesOf = (clause: PolicyClause): string[] => (clause.kind === 'address' ? (clause as ClauseOf<'address'>).params.lines : [])

function countsWorkingDays(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key === 'workingDays' || countsWorkingDays(inner))
}
