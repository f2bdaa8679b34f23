import type { Stores } from '../store-ports.ts'

/**
 * Makes, once no more of a shop's past orders are to come, what a comparison and the count of warranties read of their lines,
 * so that neither needs to wait for it: of all of them, or of those that came before the import was given up. Where it breaks
 * off, the comparison makes what is missing.
 */
export async function prepareCases({ stores }: { stores: Pick<Stores, 'shops' | 'impact'> }, shop: string): Promise<void> {
  const state = (await stores.shops.find(shop))?.orderImport.state
  if (state !== 'done' && state !== 'failed') return
  for (let after: string | null = ''; after !== null; ) after = await stores.impact.fillCases(shop, after)
}
