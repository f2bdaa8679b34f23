import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Stores } from '../store-ports.ts'
import { candidatesOf } from '../simulator/candidates.ts'
import type { CandidateDeps } from '../simulator/candidates.ts'
import type { ChangeFigure, Slice } from './figures.ts'
import type { ImpactRunRow, ImpactStore } from './impact-store.ts'
import type { ChangeView, ImpactPageView, ImpactRunSummary, ImpactRunView, SliceView } from './impact-view.ts'

export interface ViewDeps extends CandidateDeps { stores: CandidateDeps['stores'] & { impact: Pick<ImpactStore, 'list' | 'load'>; shops: Pick<Stores['shops'], 'find'> } }

export const noRun: Refusal = { kind: 'not-found', sentence: 'There is no such comparison in this shop. The last twenty are kept.' }

/** What can be compared with what binds the shop's orders, and what has been. */
export async function viewImpact(deps: ViewDeps, context: StaffContext): Promise<Result<ImpactPageView, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const [candidates, runs] = await Promise.all([candidatesOf(deps, context.shop), deps.stores.impact.list(context.shop)])
  return ok({ candidates, runs: runs.map(toSummary), underWay: runs.some(({ state }) => state === 'waiting' || state === 'running') })
}

/** A comparison as far as it has come. */
export async function viewImpactRun(deps: ViewDeps, context: StaffContext, id: string): Promise<Result<ImpactRunView, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const [run, shop] = await Promise.all([deps.stores.impact.load(context.shop, id), deps.stores.shops.find(context.shop)])
  if (!run || !shop) return err(noRun)
  const { figures } = run
  const [weighed, elsewhere] = [figures?.weighed ?? 0, figures?.elsewhere ?? 0]
  return ok({
    ...toSummary(run), endedAt: run.endedAt, total: run.total, checked: run.checked, equal: run.equal, took: run.times?.all ?? null,
    weighed, elsewhere, leftOut: run.state === 'done' ? Math.max(0, run.total - weighed - elsewhere) : 0, otherCurrency: figures?.otherCurrency ?? 0, rights: figures?.rights ?? [],
    changes: (figures?.changes ?? []).map((change) => toChange(change, shop.currencyCode)),
  })
}

export const toSummary = ({ id, title, createdAt, startedBy, moment, state, stopRequested }: ImpactRunRow): ImpactRunSummary => ({ id, title, createdAt, startedBy: startedBy.name, moment, state, stopping: stopRequested && (state === 'waiting' || state === 'running') })

function toChange({ ground, change, lines, minor, by }: ChangeFigure, currencyCode: string): ChangeView {
  const money = (sum: number) => ({ amount: fromMinor(sum, currencyCode), currencyCode })
  const slices = (all: Slice[]): SliceView[] => all.map((one) => ({ name: one.name, lines: one.lines, amount: money(one.minor) }))
  return { ground, change, lines, amount: money(minor), by: { type: slices(by.type), country: slices(by.country), month: slices(by.month) } }
}
