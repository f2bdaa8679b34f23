import { askAgain } from './ask-again.ts'
import type { ImportDeps } from './ask-again.ts'
import { openIntake } from './file-intake.ts'
import type { BulkBatch, ImportGap, OrderImport } from './ports.ts'

/**
 * Takes the file in from the byte it had come to. A file of another tag, or one whose staged part is gone, is read from its
 * beginning; one that is gone is asked for anew, once what is staged of it is merged.
 */
export async function loadFile(deps: ImportDeps, run: OrderImport): Promise<OrderImport> {
  const { orderImports } = deps.stores
  const operation = run.operationId === null ? null : await deps.shopify.bulkOperation(run.shop, run.operationId)
  if (!operation?.url || operation.status === 'expired') return gone(deps, run)
  let from = (await orderImports.isStaged(run)) ? run : await orderImports.forgetStaged(run)
  let file = await deps.shopify.openOrdersFile(operation.url, from.bytesTaken)
  if (file && from.bytesTaken > 0 && file.tag !== from.fileTag) {
    from = await orderImports.forgetStaged(from)
    file = await deps.shopify.openOrdersFile(operation.url, 0)
  }
  if (!file) return gone(deps, from)
  if (from.bytesTaken === 0) from = await orderImports.enter(from, 'loading', { fileTag: file.tag, fileBytes: file.total ?? from.fileBytes }, deps.now())

  const intake = openIntake(orderImports, from, async (taken) => { await deps.stores.shops.importGoesOn(run.shop, { state: 'running', message: null, taken }) })
  let last: BulkBatch | null = null
  let cut = false
  try {
    for await (const batch of file.batches(from.linesTaken)) {
      await intake.take(batch)
      last = batch
      cut ||= batch.issues.some((issue) => issue.code === 'cut')
    }
  } finally {
    // Where reading breaks off too: whoever goes on must find all that was read.
    await intake.end()
  }
  return orderImports.enter((await orderImports.latest(run.shop)) ?? from, 'merging', { gap: run.gap ?? gapOf(run, from, last, cut) }, deps.now())
}

/** What was loaded of a file that is gone comes in as of one that broke off. */
async function gone(deps: ImportDeps, run: OrderImport): Promise<OrderImport> {
  if (run.bytesTaken === 0 || !(await deps.stores.orderImports.isStaged(run))) return askAgain(deps, run)
  return deps.stores.orderImports.enter(run, 'merging', { gap: run.gap ?? 'expired' }, deps.now())
}

/** Whether a file that Shopify calls whole lacks something: its end, or some of the lines that were counted. */
function gapOf({ objects, fileBytes }: OrderImport, from: OrderImport, last: BulkBatch | null, cut: boolean): ImportGap | null {
  if (cut) return 'cut'
  const { linesTaken, bytesTaken } = last ?? from
  return linesTaken < objects || (fileBytes !== null && bytesTaken < fileBytes) ? 'short' : null
}
