import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { gid } from '../../state/gid.ts'
import type { ShopState } from '../../state/model.ts'
import type { Node } from '../resolve-field.ts'

interface Market { id: number; name: string; countries: string[] }

const union = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']
const nameOf = (code: string) => new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code

/** Every shop has a market of its own country, one of the European Union without that, and one of the United Kingdom, unless that is its own (assumptions.md). */
export function marketsOf({ shop }: ShopState): Market[] {
  const found = [{ name: nameOf(shop.country), countries: [shop.country] }, { name: 'European Union', countries: union.filter((code) => code !== shop.country) }, { name: 'United Kingdom', countries: ['GB'] }]
  return found.slice(0, shop.country === 'GB' ? 2 : 3).map((market, i) => ({ ...market, id: shop.id * 100 + i }))
}

/** Market: of type REGION, by the countries of its condition. */
export const marketNode = ({ id, name, countries }: Market): Node => ({
  __typename: 'Market',
  id: gid('Market', id),
  name, handle: name.toLowerCase().replaceAll(' ', '-'), status: 'ACTIVE', type: 'REGION',
  conditions: {
    __typename: 'MarketConditions',
    conditionTypes: ['REGION'],
    regionsCondition: { __typename: 'RegionsCondition', applicationLevel: 'SPECIFIED', regions: (args: ConnectionArgs) => listConnection(countries.map((code, i) => ({ id: id * 100 + i, code })), args, (region) => ({ __typename: 'MarketRegionCountry', id: gid('MarketRegionCountry', region.id), code: region.code, name: nameOf(region.code) })) },
  },
})
