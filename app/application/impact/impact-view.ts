import type { Verdict } from '../../domain/decision/decision.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { ChangeKind } from '../../domain/decision/verdict-change.ts'
import type { CandidateView } from '../simulator/simulator-view.ts'
import type { MoneyView, Page } from '../views.ts'
import type { Dimension } from './figures.ts'
import type { ImpactState } from './impact-store.ts'
import type { Moment } from './moment.ts'

export type { Dimension } from './figures.ts'
export type { Moment } from './moment.ts'
export type { ChangeKind } from '../../domain/decision/verdict-change.ts'

export interface ImpactRunSummary {
  id: string
  /** What the compared terms are called. */
  title: string
  createdAt: string
  startedBy: string
  moment: Moment
  state: ImpactState
  /** It was asked to stop and hasn't yet. */
  stopping: boolean
}

/** What can be compared, and what has been. */
export interface ImpactPageView { candidates: CandidateView[]; runs: ImpactRunSummary[]; underWay: boolean }

export interface SliceView { name: string; lines: number; amount: MoneyView }

/** One kind of change of one right: how many lines, what was paid for them, and how both divide up. */
export interface ChangeView { ground: Ground; change: ChangeKind; lines: number; amount: MoneyView; by: Record<Dimension, SliceView[]> }

export interface ImpactRunView extends ImpactRunSummary {
  endedAt: string | null
  /** Lines weighed so far of all there are; `elsewhere` belong to another policy, `leftOut` to orders of which not all is known, `otherCurrency` are counted but in no sum. */
  weighed: number
  total: number
  elsewhere: number
  leftOut: number
  otherCurrency: number
  /** Lines that have each right under the terms that bind, and under the others. */
  rights: Array<{ ground: Ground; before: number; after: number }>
  changes: ChangeView[]
  /** Lines that were decided again in full, and those of them that came out the same. */
  checked: number
  equal: number
  /** How long it took, in milliseconds; null until it is done. */
  took: number | null
}

/** A right of a line: `lastDay` an ISO date, null while it hasn't begun. */
export interface RightView { verdict: Verdict | 'no-terms'; lastDay: string | null }

export interface ChangedLineView {
  lineItemId: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  order: { key: string; name: string }
  purchasedOn: string
  country: string | null
  amount: MoneyView
  /** The instant at which it was asked about. */
  askedAt: string
  before: RightView
  after: RightView
}

export interface ImpactLinesView {
  run: ImpactRunSummary
  filter: { ground: Ground; change: ChangeKind; by: { dimension: Dimension; name: string } | null }
  /** Terms that can be tried and say what the compared ones said; null where none do any more. */
  under: string | null
  lines: Page<ChangedLineView>
}
