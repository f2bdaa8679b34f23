import { ShopifyAccessLost, ShopifyUnavailable } from '../../application/ports.ts'
import type { Market } from '../../application/policies/markets.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { MarketCountriesDocument, MarketsDocument } from './generated/admin.ts'

/** More markets than these are named by their countries one by one. */
const most = 20

/** The shop's active markets of countries; none where Shopify doesn't say, as where the shop hasn't agreed yet that the app reads them. */
export const openMarkets = (request: AdminRequest) => async (shop: string): Promise<Market[]> => {
  try {
    const { markets } = await request(shop, MarketsDocument, { most })
    const read = await Promise.all(markets.nodes.filter(({ status }) => status === 'ACTIVE').map(async ({ id, name }): Promise<Market> => {
      const { market } = await request(shop, MarketCountriesDocument, { id })
      return { name, countries: (market?.conditions?.regionsCondition?.regions.nodes ?? []).flatMap((region) => ('code' in region ? [region.code] : [])).sort() }
    }))
    return read.filter(({ countries }) => countries.length > 0)
  } catch (error) {
    if (error instanceof ShopifyUnavailable || error instanceof ShopifyAccessLost) return []
    throw error
  }
}
