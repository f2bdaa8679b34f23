import type { StaffContext } from '../application.ts'
import { exportImpactLines, viewImpactLines } from '../impact/impact-lines.ts'
import type { LineSheet } from '../impact/impact-lines.ts'
import type { ChangedFilter } from '../impact/changed-lines.ts'
import { startImpact, stopImpact } from '../impact/start-impact.ts'
import type { ImpactAsked } from '../impact/start-impact.ts'
import { viewImpact, viewImpactRun } from '../impact/view-impact.ts'
import { candidatesOf } from './candidates.ts'
import { simulate } from './simulate.ts'
import type { SimulateDeps } from './simulate.ts'
import type { SimulationQuestion } from './simulator-view.ts'

/** What the screens for trying terms ask for. */
export function tryOutUses(deps: SimulateDeps & { newKey(): string }) {
  return {
    candidates: (context: StaffContext) => candidatesOf(deps, context.shop),
    simulate: (context: StaffContext, orderKey: string, asked: SimulationQuestion) => simulate(deps, context, orderKey, asked),
    impact: (context: StaffContext) => viewImpact(deps, context),
    startImpact: (context: StaffContext, asked: ImpactAsked) => startImpact(deps, context, asked),
    stopImpact: (context: StaffContext, id: string) => stopImpact(deps, context, id),
    impactRun: (context: StaffContext, id: string) => viewImpactRun(deps, context, id),
    impactLines: (context: StaffContext, id: string, filter: ChangedFilter, page: number) => viewImpactLines(deps, context, id, filter, page),
    exportImpactLines: (context: StaffContext, id: string, filter: ChangedFilter, sheet: LineSheet) => exportImpactLines(deps, context, id, filter, sheet),
  }
}
