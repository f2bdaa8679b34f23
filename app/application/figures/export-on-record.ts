import { staffActor } from '../actor.ts'
import type { StaffContext } from '../application.ts'
import type { FiguresStore } from './figures-store.ts'

/** A table that somebody takes out of the shop as a file. */
export interface ExportedTable { name: string; columns: readonly string[]; rows: Iterable<string[]> | AsyncIterable<string[]> }

export interface ExportDeps { stores: { figures: Pick<FiguresStore, 'note'> }; now(): Date }

/**
 * The same table, with on record who took how many rows of it: once they are read, or whoever reads them has gone away.
 * `of`: what they were narrowed to, with nothing that names a customer.
 */
export const exportOnRecord = (deps: ExportDeps, context: StaffContext, table: ExportedTable, of: Record<string, unknown> = {}): ExportedTable => ({ ...table, rows: counted(deps, context, table, of) })

async function* counted(deps: ExportDeps, context: StaffContext, { name, rows }: ExportedTable, of: Record<string, unknown>): AsyncIterable<string[]> {
  let count = 0
  try {
    for await (const row of rows) {
      count += 1
      yield row
    }
  } finally {
    await deps.stores.figures.note(context.shop, { what: 'exported', before: null, after: { file: name, rows: count, ...of } }, staffActor(context), deps.now())
  }
}
