import { sheetColumns } from '../../domain/history/sheet-columns.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { CsvFile, Refusal, StaffContext } from '../application.ts'
import type { HistoryView } from './history-view.ts'
import { checkPastClaims, discardPastClaims, importPastClaims, pastClaimIssues, undoPastClaims } from './past-claims.ts'
import type { ChosenFile } from './past-claims.ts'
import { importIssues, startImport, viewHistory } from './view-history.ts'
import type { HistoryDeps } from './view-history.ts'

/** A shop's past: the orders of before, and claims on them that other records hold. */
export interface HistoryApplication {
  view(context: StaffContext): Promise<Result<HistoryView, Refusal>>
  /** Takes past orders in once more. */
  start(context: StaffContext): Promise<Result<true, Refusal>>
  /** Looks a file of past claims through and keeps it until it is brought in. */
  check(context: StaffContext, file: ChosenFile): Promise<Result<true, Refusal>>
  /** Brings in the right lines of the file that was looked through; `seen` is how many those were. */
  bringIn(context: StaffContext, fileId: string, seen: number): Promise<Result<{ rows: number }, Refusal>>
  discard(context: StaffContext, fileId: string): Promise<Result<true, Refusal>>
  undo(context: StaffContext, fileId: string): Promise<Result<true, Refusal>>
  /** `orders`: what of the past orders was left out; `claims`: what is to be corrected in the file; `template`: an empty file with its headings. */
  sheet(context: StaffContext, what: 'orders' | 'claims' | 'template'): Promise<Result<CsvFile, Refusal>>
}

type ToCsv = (columns: readonly string[], rows: Iterable<string[]> | AsyncIterable<string[]>) => CsvFile['content']

export function historyUses(deps: HistoryDeps, toCsv: ToCsv): HistoryApplication {
  return {
    view: (context) => viewHistory(deps, context),
    start: (context) => startImport(deps, context),
    check: (context, file) => checkPastClaims(deps, context, file),
    bringIn: (context, fileId, seen) => importPastClaims(deps, context, fileId, seen),
    discard: (context, fileId) => discardPastClaims(deps, context, fileId),
    undo: (context, fileId) => undoPastClaims(deps, context, fileId),
    sheet: async (context, what) => {
      const table = what === 'template' ? ok(template) : await (what === 'orders' ? importIssues(deps, context) : pastClaimIssues(deps, context))
      return table.ok ? ok({ name: table.value.name, content: toCsv(table.value.columns, table.value.rows) }) : err(table.error)
    },
  }
}

const template = { name: 'past-claims.csv', columns: sheetColumns.map((column) => column.name), rows: [sheetColumns.map((column) => column.example)] }
