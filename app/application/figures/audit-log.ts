import { byOf } from '../../domain/claim/record.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { tellAudit } from './audit-words.ts'
import { exportOnRecord } from './export-on-record.ts'
import type { ExportedTable } from './export-on-record.ts'
import type { AuditCursor, DayRange, StoredAudit } from './figures-store.ts'
import type { AuditView } from './figures-view.ts'
import { rangeOf } from './range.ts'
import type { AskedRange } from './range.ts'
import type { FiguresDeps } from './view-figures.ts'

const pageSize = 50
/** Rows read at once while a file is written: few enough to be held, many enough to be quick. */
const batchSize = 1000

/** A page of everything that happened to claims and settings in a range of days, the newest first. */
export async function viewAudit(deps: FiguresDeps, context: StaffContext, asked: AskedRange & { after?: string | null }): Promise<Result<AuditView, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const { range, days } = await daysOf(deps, context.shop, asked)
  const rows = await deps.stores.figures.audit(context.shop, days, parseCursor(asked.after ?? ''), pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return ok({
    range, older: rows.length > pageSize && last ? cursorOf(last) : null,
    entries: shown.map((row, i) => {
      const told = tellAudit(row)
      return { id: `${row.source}-${row.id}`, at: row.at, actor: byOf(row.actor), claim: row.claim, ...told, changes: isTold(row, shown[i + 1]) ? [] : told.changes }
    }),
  })
}

/** What happens to a claim at one stroke is one change, told with what happened first. */
const isTold = (row: StoredAudit, older: StoredAudit | undefined) => row.claim !== null && older?.claim?.id === row.claim.id && older.at === row.at && JSON.stringify(older.after) === JSON.stringify(row.after)

const auditColumns = ['at', 'claim', 'what', 'by', 'name', 'text', 'detail', 'changes', 'before', 'after'] as const

/** All of a range as rows of a table, read in batches while they are written out; for who may see it and export. */
export async function exportAudit(deps: FiguresDeps, context: StaffContext, asked: AskedRange): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'see-figures') ?? notPermitted(context, 'export')
  if (refused) return err(refused)
  const { range, days } = await daysOf(deps, context.shop, asked)
  return ok(exportOnRecord(deps, context, { name: `audit-log-${range.from}-to-${range.to}.csv`, columns: auditColumns, rows: allRows(deps, context.shop, days) }))
}

async function* allRows(deps: FiguresDeps, shop: string, days: DayRange): AsyncIterable<string[]> {
  let after: AuditCursor | null = null
  do {
    const rows: StoredAudit[] = await deps.stores.figures.audit(shop, days, after, batchSize)
    yield* rows.map(toCells)
    after = rows.length === batchSize ? (rows.at(-1) ?? null) : null
  } while (after)
}

function toCells(row: StoredAudit): string[] {
  const { text, detail, changes } = tellAudit(row)
  const json = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))
  return [row.at, row.claim?.number ?? '', row.what, row.actor.kind, row.actor.version === undefined ? row.actor.name : `${row.actor.name}, version ${row.actor.version}`, text, detail ?? '', changes.join('; '), json(row.before), json(row.after)]
}

async function daysOf(deps: FiguresDeps, shopId: string, asked: AskedRange) {
  const shop = await deps.stores.shops.find(shopId)
  const timeZone = shop?.timeZone ?? 'UTC'
  const range = rangeOf(asked, deps.today(timeZone))
  return { range, days: { from: range.from, to: range.to, timeZone } }
}

const cursorOf = ({ at, source, id }: AuditCursor) => `${at}~${source}~${id}`

/** Null for what is no cursor, so that the page begins anew. */
function parseCursor(text: string): AuditCursor | null {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~(claim|setting)~(\d{1,18})$/.exec(text)
  return found?.[1] && found[3] && !Number.isNaN(Date.parse(found[1])) ? { at: found[1], source: found[2] as AuditCursor['source'], id: found[3] } : null
}
