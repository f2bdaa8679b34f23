import { describe, expect, it } from 'vitest'
import { placementOf, routeOrder } from '../../../app/domain/decision/routing.ts'
import type { Placement, RoutingRule } from '../../../app/domain/decision/routing.ts'

const rules: RoutingRule[] = [
  { policy: 'trade', customers: 'business' },
  { policy: 'slovak-till', countries: ['SK'], channels: ['pos'] },
  { policy: 'slovak', countries: ['SK'] },
  { policy: 'all' },
]
const to = (placement: Partial<Placement>) => routeOrder(rules, { country: 'CZ', channel: 'web', customers: 'consumer', ...placement })

describe('an order', () => {
  it.each<[string, Partial<Placement>, string]>([
    ['is sent by the first rule whose conditions it fits', { country: 'SK', channel: 'pos' }, 'slovak-till'],
    ['needs to fit all of them', { country: 'SK' }, 'slovak'],
    ['of a business is sent before its country is looked at', { country: 'SK', customers: 'business' }, 'trade'],
    ['that fits none is sent by the last', {}, 'all'],
    ['whose country isn’t known fits no rule about countries', { country: null }, 'all'],
    ['whose channel isn’t known fits no rule about channels', { country: 'SK', channel: null }, 'slovak'],
  ])('%s', (_, placement, policy) => expect(to(placement)).toBe(policy))

  it('is sent nowhere where nothing was laid down', () => expect(routeOrder([], { country: 'CZ', channel: 'web', customers: 'consumer' })).toBeNull())
})

describe('where an order was placed', () => {
  it('its shipping address says, and without one its billing address', () => {
    expect(placementOf({ shippingAddress: { countryCodeV2: 'SK' } }, { billingCountry: 'CZ', channel: 'web' })).toEqual({ country: 'SK', channel: 'web', customers: 'consumer' })
    expect(placementOf({ shippingAddress: null }, { billingCountry: 'CZ' })).toEqual({ country: 'CZ', channel: null, customers: 'consumer' })
    expect(placementOf({ shippingAddress: { countryCodeV2: null } }, {})).toEqual({ country: null, channel: null, customers: 'consumer' })
  })

  it('a company buys as a business', () => {
    expect(placementOf({ purchasingEntity: { __typename: 'PurchasingCompany' } }, {}).customers).toBe('business')
    expect(placementOf({ purchasingEntity: { __typename: 'Customer' } }, {}).customers).toBe('consumer')
  })
})
