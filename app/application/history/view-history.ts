import { outcomes } from '../../domain/history/past-claim.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { exportOnRecord } from '../figures/export-on-record.ts'
import type { ExportedTable } from '../figures/export-on-record.ts'
import { notPermitted } from '../people/permitted.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import { checkFile } from './check-file.ts'
import type { CheckedFileView, HistoryView, OrderImportView } from './history-view.ts'
import { importIssueWords, likelyEnd, shareOf, stageWords } from './import-words.ts'
import type { PastClaimDeps } from './past-claims.ts'
import { toIssueView } from './past-claims.ts'
import type { ImportIssue, OrderImport } from './ports.ts'
import { seesAll } from './sees-all.ts'

export interface HistoryDeps extends Omit<PastClaimDeps, 'stores'> { stores: Pick<Stores, 'pastClaims' | 'shops' | 'orderImports' | 'figures'>; enqueueImport(shop: string): Promise<void> }

/** How many of what is wrong a page shows; a table holds all. */
const mostShown = 200

/** What the shop's past is known by: how its orders came in, and the claims of before. */
export async function viewHistory(deps: HistoryDeps, context: StaffContext): Promise<Result<HistoryView, Refusal>> {
  const shop = await deps.stores.shops.find(context.shop)
  if (!shop) return err({ kind: 'not-found', sentence: 'This shop is not known to Recourse. Open Recourse in the Shopify admin again.' })
  const [orders, files, checked] = await Promise.all([importView(deps, shop), deps.stores.pastClaims.files(context.shop), checkedView(deps, shop)])
  return ok({
    limited: seesAll(shop.scopes) ? null : limits,
    orders, checked,
    files: files.map((file) => ({ id: file.id, fileName: file.fileName, rows: file.rows, at: file.imported?.at ?? file.checkedAt, by: file.imported?.by ?? '', undone: file.undone })),
    locked: notPermitted(context, 'edit-policies')?.sentence ?? null,
  })
}

/** Starts taking in past orders once more; what has come in stays. */
export async function startImport(deps: HistoryDeps, context: StaffContext): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const shop = await deps.stores.shops.find(context.shop)
  if (!shop || shop.orderImport.state === 'running' || shop.orderImport.state === 'waiting') return err({ kind: 'conflict', sentence: 'Past orders are being taken in already. Wait until that is over.' })
  await deps.stores.shops.importProgress(context.shop, { state: 'waiting', taken: 0, message: null })
  await deps.enqueueImport(context.shop)
  return ok(true)
}

/** All that the last import could not take in, as a table written while it is read. */
export async function importIssues(deps: Pick<HistoryDeps, 'stores' | 'now'>, context: StaffContext): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'export')
  if (refused) return err(refused)
  const run = await deps.stores.orderImports.latest(context.shop)
  if (!run) return err({ kind: 'not-found', sentence: 'No past orders have been taken in yet.' })
  return ok(exportOnRecord(deps, context, { name: 'past-orders-left-out.csv', columns: ['line', 'order', 'what happened'], rows: issueRows(deps.stores.orderImports.eachIssue(run)) }))
}

async function* issueRows(issues: AsyncIterable<ImportIssue>): AsyncIterable<string[]> {
  for await (const issue of issues) yield [issue.line === null ? '' : String(issue.line), issue.orderId ?? '', importIssueWords(issue)]
}

const limits = {
  sentence: 'Recourse sees only the orders of the last 60 days. Shopify shows an app older ones only once it has approved that for the app (read_all_orders), and for this shop it hasn’t. A customer with an older order, and so most warranty claims, can’t be found.',
  todo: 'Whoever runs this app asks Shopify for it in the partner dashboard, under API access, “Read all orders”. Once it is approved, open Recourse in the Shopify admin and grant what it asks for: older orders then come in by themselves.',
}

async function importView({ stores, now }: HistoryDeps, shop: StoredShop): Promise<OrderImportView> {
  const run = await stores.orderImports.latest(shop.shop)
  const { state, message } = shop.orderImport
  const none = { under: null, startedAt: null, endedAt: null, share: null, likelyEnd: null, lines: 0, bytes: 0, orders: shop.orderImport.taken, toRead: 0, issues: [], issueCount: 0 }
  if (!run || state === 'waiting') return { state, message, ...none }
  const [issues, issueCount, toRead] = await Promise.all([stores.orderImports.issues(run, mostShown), stores.orderImports.countIssues(run), stores.orderImports.countToRead(run)])
  return { state, message, ...progressOf(run, toRead, now()), toRead, issues: issues.map((issue) => ({ line: issue.line, what: null, sentence: importIssueWords(issue) })), issueCount }
}

function progressOf(run: OrderImport, toRead: number, now: Date) {
  const share = shareOf(run)
  return { under: stageWords(run, toRead), startedAt: run.startedAt, endedAt: run.endedAt, share, likelyEnd: likelyEnd(run, share, now), lines: run.linesTaken, bytes: run.bytesTaken, orders: run.ordersTaken }
}

async function checkedView(deps: HistoryDeps, shop: StoredShop): Promise<CheckedFileView | null> {
  const file = await deps.stores.pastClaims.waiting(shop.shop)
  if (!file) return null
  const { lines, claims, named, issues } = await checkFile(deps, shop, file.content, file.dates)
  const kinds = outcomes.map((outcome) => ({ outcome, count: claims.filter((claim) => claim.outcome === outcome).length }))
  return {
    id: file.id, fileName: file.fileName, dates: file.dates, lines, rows: claims.length, outcomes: kinds.filter((one) => one.count > 0),
    sample: claims.slice(0, 10).map(({ line, claimedOn, closedOn, ground, outcome }) => ({ line, order: named.get(line)?.order ?? '', item: named.get(line)?.item ?? '', claimedOn, closedOn, ground, outcome })),
    issues: issues.slice(0, mostShown).map(toIssueView), issueCount: issues.length, wrongLines: new Set(issues.map((issue) => issue.line)).size,
  }
}
