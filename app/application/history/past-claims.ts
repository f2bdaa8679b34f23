import type { DateOrder } from '../../domain/history/read-day.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { exportOnRecord } from '../figures/export-on-record.ts'
import type { ExportDeps, ExportedTable } from '../figures/export-on-record.ts'
import { notPermitted } from '../people/permitted.ts'
import { staffActor } from '../actor.ts'
import type { Stores } from '../store-ports.ts'
import { checkFile } from './check-file.ts'
import type { CheckDeps } from './check-file.ts'
import { mostBytes } from './history-view.ts'
import type { IssueView } from './history-view.ts'
import { issueWords } from './issue-words.ts'

export interface PastClaimDeps extends Omit<CheckDeps, 'stores'> { stores: Pick<Stores, 'pastClaims' | 'shops'>; hash(content: Uint8Array): string; now(): Date }

/** A file as it was chosen. */
export interface ChosenFile { fileName: string; content: Uint8Array; dates: DateOrder }

/** Looks a file through and keeps it until it is brought in or another is chosen. */
export async function checkPastClaims(deps: PastClaimDeps, context: StaffContext, file: ChosenFile): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  if (file.content.length > mostBytes) return err({ kind: 'invalid', sentence: 'This file is larger than 5 MB, so it was not read. Part it into several files.', fields: {} })
  if (file.content.length === 0) return err({ kind: 'invalid', sentence: 'Choose a file first.', fields: {} })
  const shop = await deps.stores.shops.find(context.shop)
  if (!shop) return err(noShop)
  const checked = await checkFile(deps, shop, file.content, file.dates)
  await deps.stores.pastClaims.keep(context.shop, { id: deps.newId(), fileName: file.fileName, dates: file.dates, sha256: deps.hash(file.content), rows: checked.claims.length, content: file.content }, staffActor(context), deps.now())
  return ok(true)
}

/** Brings in the lines of the file that was looked through which are right; `seen` is how many those were on the screen. */
export async function importPastClaims(deps: PastClaimDeps, context: StaffContext, fileId: string, seen: number): Promise<Result<{ rows: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const [shop, file] = await Promise.all([deps.stores.shops.find(context.shop), deps.stores.pastClaims.waiting(context.shop)])
  if (!shop || file?.id !== fileId) return err(gone)
  const { claims } = await checkFile(deps, shop, file.content, file.dates)
  if (claims.length === 0) return err({ kind: 'invalid', sentence: 'No line of this file can come in as it is, so nothing was brought in. Correct the file and choose it again.', fields: {} })
  if (claims.length !== seen) return err(changedSince)
  const record = { what: 'past-claims-brought-in', before: null, after: { file: file.fileName, claims: claims.length } }
  return (await deps.stores.pastClaims.bringIn(context.shop, fileId, claims, record, staffActor(context), deps.now())) ? ok({ rows: claims.length }) : err(changedSince)
}

export async function discardPastClaims(deps: PastClaimDeps, context: StaffContext, fileId: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  await deps.stores.pastClaims.discard(context.shop, fileId)
  return ok(true)
}

/** Takes out again all that a file brought in, as long as nothing was built on it. */
export async function undoPastClaims(deps: PastClaimDeps, context: StaffContext, fileId: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const file = (await deps.stores.pastClaims.files(context.shop)).find((one) => one.id === fileId && !one.undone)
  if (!file) return err({ kind: 'not-found', sentence: 'This file has been taken out already, or was never brought in.' })
  const outcome = await deps.stores.pastClaims.undo(context.shop, fileId, { what: 'past-claims-taken-out', before: { file: file.fileName, claims: file.rows }, after: null }, staffActor(context), deps.now())
  if (outcome === 'undone') return ok(true)
  if (outcome === 'not-there') return err({ kind: 'conflict', sentence: 'Somebody else has just taken this file out.' })
  const named = outcome.stands.slice(0, 5).join(', ')
  const more = outcome.stands.length > 5 ? ` and ${outcome.stands.length - 5} more` : ''
  return err({ kind: 'not-allowed', sentence: `This can’t be taken out any more, so nothing was changed: ${named}${more} ${outcome.stands.length === 1 ? 'was' : 'were'} decided or brought in on what it says.` })
}

/** All that is wrong with the file that was looked through, as a table. */
export async function pastClaimIssues(deps: PastClaimDeps & ExportDeps, context: StaffContext): Promise<Result<ExportedTable, Refusal>> {
  const refused = notPermitted(context, 'export')
  if (refused) return err(refused)
  const [shop, file] = await Promise.all([deps.stores.shops.find(context.shop), deps.stores.pastClaims.waiting(context.shop)])
  if (!shop || !file) return err(gone)
  const { issues } = await checkFile(deps, shop, file.content, file.dates)
  return ok(exportOnRecord(deps, context, { name: 'past-claims-to-correct.csv', columns: ['line', 'column', 'what is wrong'], rows: issues.map((issue) => [String(issue.line), issue.column ?? '', issueWords(issue)]) }))
}

export const toIssueView = (issue: { line: number; column: string | null } & Parameters<typeof issueWords>[0]): IssueView => ({ line: issue.line, what: issue.column, sentence: issueWords(issue) })

const gone: Refusal = { kind: 'conflict', sentence: 'This file is not waiting to be brought in any more, so nothing was changed. Choose it again.' }
const changedSince: Refusal = { kind: 'conflict', sentence: 'What this file would bring in has changed since you looked, so nothing was brought in. Look through it again below, then bring it in.' }
const noShop: Refusal = { kind: 'not-found', sentence: 'This shop is not known to Recourse. Open Recourse in the Shopify admin again.' }
