export type Remedy = 'refund' | 'repair' | 'replacement' | 'price-reduction' | 'missing-items' | 'paid-repair'
export type Verdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'

export interface Period { startsOn: string | null; lastDay: string | null; assumed: boolean; rules: string[] }
export interface Deadlines { sendBackBy: string | null; refundBy: string | null; decideBy: string | null; settleBy: string | null }

/** What the texts say of a request. A member that is left out is one that the contract leaves open there: nothing is compared. */
export interface ReferenceAnswer {
  verdict?: Verdict
  governing: Array<{ document: string; effectiveFrom: string | null }>
  periods?: Period[]
  determining?: string[]
  /** Rules: those that must be among the answer's. */
  remedies?: Partial<Record<Remedy, { open: boolean; rules?: string[] }>>
  refund?: { payee: 'purchaser'; method?: string; includesOutboundShipping?: boolean; gate?: string } | null
  returnShipping?: { paidBy: 'customer' | 'merchant'; rules?: string[] } | null
  deductions?: Array<{ kind: string; amount: string | null; currencyCode?: string; atLeast?: boolean; rules: string[] }>
  deadlines?: Partial<Deadlines>
  refusal?: { requires: string[]; rules: string[] }
  /** Paths that must stand in the answer; those left open may. */
  missingFacts?: { paths: string[]; leftOpen: string[] }
}

export const noDeadlines: Deadlines = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }

export const allClosed: Partial<Record<Remedy, { open: boolean }>> = {
  refund: { open: false }, repair: { open: false }, replacement: { open: false }, 'price-reduction': { open: false }, 'missing-items': { open: false }, 'paid-repair': { open: false },
}
