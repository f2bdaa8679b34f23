import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { ImportDeps } from './ask-again.ts'
import { importStep } from './import-step.ts'
import type { OrderImport } from './ports.ts'
import { seesAll } from './sees-all.ts'

/**
 * Takes in all orders the shop lets us read, unless another worker is at it: Shopify writes them into a file, the file is
 * staged, what is staged is merged, and orders of which it does not tell all for sure are read by themselves. Every step is
 * on record: after a crash or a failure it goes on where it was, at a byte of the file, and taking all of it in twice changes nothing.
 * Returns where it has to wait for Shopify; throws where it is to be tried again.
 */
export async function takeInOrders(deps: ImportDeps, shop: string): Promise<void> {
  await deps.stores.shops.importing(shop, () => goOn(deps, shop))
}

async function goOn(deps: ImportDeps, shop: string): Promise<void> {
  const { shops, orderImports } = deps.stores
  const known = await shops.find(shop)
  if (!known || known.uninstalled || known.orderImport.state === 'done') return
  const last = await orderImports.latest(shop)
  // Given up: only who starts it again gets it going.
  if (last?.stage === 'over' && known.orderImport.state === 'failed') return
  try {
    let run: OrderImport | null = !last || last.stage === 'over' || known.orderImport.state === 'waiting' ? await begin(deps, known) : await resume(deps, last)
    while (run) run = await advance(deps, run)
  } catch (error) {
    const taken = (await orderImports.latest(shop))?.ordersTaken ?? 0
    if (error instanceof ShopifyAccessLost) {
      // Only opening the app brings access back, and that starts the import anew.
      await shops.importGoesOn(shop, { state: 'failed', message: 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.', taken })
      return
    }
    // Whatever else it is, the sweep comes round to it, and it goes on from its stage.
    const what = error instanceof ShopifyUnavailable ? error.sentence : 'Taking in the orders failed.'
    await shops.importGoesOn(shop, { state: 'running', message: `${what} It is tried again by itself.`, taken })
    throw error
  }
}

/** Begins an import afresh. */
async function begin({ stores, now }: ImportDeps, { shop, scopes }: StoredShop): Promise<OrderImport> {
  const run = await stores.orderImports.begin(shop, seesAll(scopes), now())
  await stores.shops.importProgress(shop, { state: 'running', message: null, taken: 0 })
  return run
}

async function resume({ stores }: ImportDeps, run: OrderImport): Promise<OrderImport> {
  await stores.shops.importProgress(run.shop, { state: 'running', message: null, taken: run.ordersTaken })
  return run
}

/** Begins once more where the shop is to have another import: somebody asked for it while one ran, or it was uninstalled and installed again. */
async function beginAnew(deps: ImportDeps, shop: string): Promise<OrderImport | null> {
  const known = await deps.stores.shops.find(shop)
  return known && !known.uninstalled ? begin(deps, known) : null
}

/** Carries an import one step on, unless the shop was uninstalled meanwhile; null where it is over, or waits for Shopify. */
async function advance(deps: ImportDeps, run: OrderImport): Promise<OrderImport | null> {
  const { shops, orderImports } = deps.stores
  const next = await importStep(deps, run)
  if (next === 'wait') return null
  const tell = (state: StoredShop['orderImport']['state'], message: string | null, taken: number) => shops.importGoesOn(run.shop, { state, message, taken })
  if ('sentence' in next) {
    const { ordersTaken } = await orderImports.enter(run, 'over', { endedAt: deps.now().toISOString() }, deps.now())
    return (await tell('failed', next.sentence, ordersTaken)) ? null : beginAnew(deps, run.shop)
  }
  if (next.stage !== 'over') return (await tell('running', null, next.ordersTaken)) ? next : beginAnew(deps, run.shop)
  // Let see more while this one ran: its file may be from before.
  const now = await shops.find(run.shop)
  if (now && !next.sawAll && seesAll(now.scopes)) return beginAnew(deps, run.shop)
  return (await tell('done', null, next.ordersTaken)) ? null : beginAnew(deps, run.shop)
}
