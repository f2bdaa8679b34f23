import type { Stores } from '../store-ports.ts'

/** Makes, once all of a shop's past orders are in, what a comparison reads of their lines, so that the first one needn't wait for it. Where it breaks off, the comparison makes what is missing. */
export async function prepareCases({ stores }: { stores: Pick<Stores, 'shops' | 'impact'> }, shop: string): Promise<void> {
  if ((await stores.shops.find(shop))?.orderImport.state !== 'done') return
  for (let after: string | null = ''; after !== null; ) after = await stores.impact.fillCases(shop, after)
}
