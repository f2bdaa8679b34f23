import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import { askAgain, mostAttempts } from './ask-again.ts'
import type { GivenUp, ImportDeps } from './ask-again.ts'
import { loadFile } from './load-file.ts'
import type { OrderImport } from './ports.ts'
import { readAlone } from './read-alone.ts'
import { seesAll } from './sees-all.ts'

/** For how long a small shop's file is waited for, look by look, before it is left to Shopify's word; milliseconds. */
const looks = [500, 1000, 2000, 4000]

/**
 * Takes in all orders the shop lets us read, unless another worker is at it: Shopify writes them into a file, the file is
 * staged, what is staged is merged, and orders of which it does not tell all for sure are read by themselves. Every step is
 * on record: after a crash it goes on where it was, at a byte of the file, and taking all of it in twice changes nothing.
 * Returns where it has to wait for Shopify; throws where it is to be tried again.
 */
export async function takeInOrders(deps: ImportDeps, shop: string): Promise<void> {
  await deps.stores.shops.importing(shop, () => goOn(deps, shop))
}

async function goOn(deps: ImportDeps, shop: string): Promise<void> {
  const known = await deps.stores.shops.find(shop)
  if (!known || known.uninstalled || known.orderImport.state === 'done') return
  const tell = (state: StoredShop['orderImport']['state'], message: string | null, taken: number) => deps.stores.shops.importProgress(shop, { state, message, taken })
  let run = await deps.stores.orderImports.latest(shop)
  // Given up: only who starts it again gets it going.
  if (run?.stage === 'over' && known.orderImport.state === 'failed') return
  if (!run || run.stage === 'over' || known.orderImport.state === 'waiting') run = await begin(deps, known)
  try {
    for (;;) {
      await tell('running', null, run.ordersTaken)
      const next = await step(deps, run)
      if (next === 'wait') return
      if ('sentence' in next) {
        await deps.stores.orderImports.enter(run, 'over', { endedAt: deps.now().toISOString() }, deps.now())
        return await tell('failed', next.sentence, run.ordersTaken)
      }
      run = next
      if (run.stage !== 'over') continue
      // Let see more while this one ran: its file may be from before.
      const now = await deps.stores.shops.find(shop)
      if (!now || run.sawAll || !seesAll(now.scopes)) return await tell('done', null, run.ordersTaken)
      run = await begin(deps, now)
    }
  } catch (error) {
    const { ordersTaken } = (await deps.stores.orderImports.latest(shop)) ?? run
    if (error instanceof ShopifyUnavailable) {
      await tell('running', `${error.sentence} It is tried again by itself.`, ordersTaken)
      throw error
    }
    const lost = error instanceof ShopifyAccessLost
    await tell('failed', lost ? 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.' : 'Taking in the orders failed. It is tried again by itself.', ordersTaken)
    // Only opening the app brings access back, and that starts the import anew.
    if (!lost) throw error
  }
}

const begin = (deps: ImportDeps, { shop, scopes }: StoredShop) => deps.stores.orderImports.begin(shop, seesAll(scopes), deps.now())

/** One step of an import; what it comes to. */
async function step(deps: ImportDeps, run: OrderImport): Promise<OrderImport | 'wait' | GivenUp> {
  const { orderImports } = deps.stores
  switch (run.stage) {
    case 'asking':
      return ask(deps, run)
    case 'writing':
      return look(deps, run)
    case 'loading':
      return loadFile(deps, run)
    case 'merging': {
      for (let next: OrderImport | null = run; next; next = await orderImports.merge(next, run.gap !== null)) {
        await deps.stores.shops.importProgress(run.shop, { state: 'running', message: null, taken: next.ordersTaken })
        run = next
      }
      await orderImports.noteOrphans(run)
      // A crash of the database meanwhile left nothing to merge, which looks like an end: the file is staged once more.
      if (!(await orderImports.isStaged(run))) return orderImports.enter(await orderImports.forgetStaged(run), 'loading', {}, deps.now())
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
        return run.attempt < mostAttempts ? askAgain(deps, run) : { sentence: gapSentences[operation.status] }
      }
      default:
        return operation.status satisfies never
    }
  }
  return 'wait'
}

const gapSentences: Record<NonNullable<OrderImport['gap']>, string> = {
  cut: 'The file of past orders broke off in the middle each time Shopify wrote it, so some orders are missing. What was in it has come in. Start again later.',
  short: 'The file of past orders held less than Shopify said it had written each time, so some orders are missing. What was in it has come in. Start again later.',
  failed: 'Shopify broke off writing the past orders each time, so some are missing. What it had written has come in. Start again later.',
  canceled: 'Writing the past orders was canceled in Shopify, so some are missing. What was written has come in. Start again when nothing cancels it.',
}
