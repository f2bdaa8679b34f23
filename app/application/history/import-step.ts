import { ShopifyUnavailable } from '../ports.ts'
import { askAgain, mostAttempts } from './ask-again.ts'
import type { GivenUp, ImportDeps } from './ask-again.ts'
import { loadFile } from './load-file.ts'
import type { ImportGap, OrderImport } from './ports.ts'
import { readAlone } from './read-alone.ts'

/** For how long a small shop's file is waited for, look by look, before it is left to Shopify's word; milliseconds. */
const looks = [500, 1000, 2000, 4000]

/** One step of an import: where it has come to, that it waits for Shopify, or why it ends without all orders. */
export async function importStep(deps: ImportDeps, run: OrderImport): Promise<OrderImport | 'wait' | GivenUp> {
  const { orderImports } = deps.stores
  switch (run.stage) {
    case 'asking':
      return ask(deps, run)
    case 'writing':
      return look(deps, run)
    case 'loading':
      return loadFile(deps, run)
    case 'merging': {
      const damaged = run.gap !== null || (await orderImports.lacksLines(run))
      for (let next: OrderImport | null = run; next; next = await orderImports.merge(next, damaged)) {
        await deps.stores.shops.importGoesOn(run.shop, { state: 'running', message: null, taken: next.ordersTaken })
        run = next
      }
      await orderImports.noteOrphans(run, damaged)
      // A crash of the database meanwhile left nothing to merge, which looks like an end: the file is staged once more.
      if (!(await orderImports.isStaged(run))) return orderImports.enter(await orderImports.forgetStaged(run), 'loading', {}, deps.now())
      await orderImports.forgetEarlier(run, !damaged)
      // What is missing from the file Shopify may well put into the next one.
      if (run.gap !== null && run.attempt < mostAttempts) return askAgain(deps, run)
      return orderImports.enter(run, 'reading', {}, deps.now())
    }
    case 'reading': {
      await readAlone(deps, run)
      const read = (await orderImports.latest(run.shop)) ?? run
      await orderImports.clearStaged(read)
      if (run.gap !== null) return { sentence: gapSentences[run.gap] }
      return orderImports.enter(read, 'over', { endedAt: deps.now().toISOString() }, deps.now())
    }
    case 'over':
      return run
    default:
      return run.stage satisfies never
  }
}

async function ask(deps: ImportDeps, run: OrderImport): Promise<OrderImport | 'wait' | GivenUp> {
  const asked = (await deps.shopify.ordersFileSince(run.shop, new Date(run.stageAt), run.operationId)) ?? (await deps.shopify.startOrdersFile(run.shop))
  if (typeof asked === 'string') return deps.stores.orderImports.enter(run, 'writing', { operationId: asked }, deps.now())
  if (asked.ok) return deps.stores.orderImports.enter(run, 'writing', { operationId: asked.value }, deps.now())
  if (asked.error.busy) throw new ShopifyUnavailable('Shopify is writing as many files for this shop as it does at once.')
  await readAlone(deps, run)
  return { sentence: `Shopify refused to write the past orders into a file: ${asked.error.sentence}` }
}

async function look(deps: ImportDeps, run: OrderImport): Promise<OrderImport | 'wait' | GivenUp> {
  for (const pause of [0, ...looks]) {
    await deps.pause(pause)
    const operation = run.operationId === null ? null : await deps.shopify.bulkOperation(run.shop, run.operationId)
    if (!operation) return askAgain(deps, run)
    const { objects, bytes } = operation
    switch (operation.status) {
      case 'under-way':
        await deps.stores.orderImports.written(run, objects)
        continue
      case 'done':
        return deps.stores.orderImports.enter(await deps.stores.orderImports.forgetStaged(run), operation.url === null ? 'reading' : 'loading', { objects, fileBytes: bytes, fileTag: null, gap: null }, deps.now())
      case 'expired':
        return askAgain(deps, run)
      case 'failed':
      case 'canceled': {
        if (operation.errorCode === 'ACCESS_DENIED') return { sentence: 'Shopify did not let Recourse read everything it needs of past orders. Open Recourse in the Shopify admin and grant what it asks for, then start again.' }
        if (operation.url !== null) return deps.stores.orderImports.enter(await deps.stores.orderImports.forgetStaged(run), 'loading', { objects, fileBytes: bytes, fileTag: null, gap: operation.status }, deps.now())
        return run.attempt < mostAttempts ? askAgain(deps, run) : deps.stores.orderImports.enter(run, 'reading', { gap: operation.status }, deps.now())
      }
      default:
        return operation.status satisfies never
    }
  }
  return 'wait'
}

const gapSentences: Record<ImportGap, string> = {
  cut: 'The file of past orders broke off in the middle each time Shopify wrote it, so some orders are missing. What was in it has come in. Start again later.',
  short: 'The file of past orders held less than Shopify said it had written each time, so some orders are missing. What was in it has come in. Start again later.',
  failed: 'Shopify broke off writing the past orders each time, so some are missing. What it had written has come in. Start again later.',
  canceled: 'Writing the past orders was canceled in Shopify, so some are missing. What was written has come in. Start again when nothing cancels it.',
  expired: 'The file of past orders that Shopify wrote could not be fetched before it expired, so some orders are missing. What was fetched of it has come in. Start again.',
}
