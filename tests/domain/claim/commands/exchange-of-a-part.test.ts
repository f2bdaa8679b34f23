import { expect, it } from 'vitest'
import { decideCommand } from '../../../../app/domain/claim/decide-command.ts'
import type { ClaimLine } from '../../../../app/domain/claim/state.ts'
import { claim, line } from '../claim-fixtures.ts'

const here: Partial<ClaimLine> = { authorization: 'authorized', reception: 'received', openRemedies: ['refund'] }
const exchange = { name: 'exchange', lineId: 'b', exchange: { variantId: 'v', title: 'Ring', price: { amount: 1, currency: 'CZK' } }, note: '' } as const

it('an item is not exchanged out of a return of which another part was refunded: Shopify would hold it for ever', () => {
  const settled = line({ ...here, id: 'a', settlement: 'settled', remedy: 'refund', returnId: 'R1' })
  expect(decideCommand(exchange, claim(settled, line({ ...here, id: 'b', returnId: 'R1' })))).toEqual({ ok: false, error: { code: 'part-refunded', sentence: 'Part of its return in Shopify was refunded already, so what is left of it can’t be exchanged there. Refund it and have the other item ordered anew, or replace it.' } })
})

it.each([['a return of its own', 'R2'], ['no return yet', null]] as const)('with %s it is exchanged', (_, returnId) => {
  const settled = line({ ...here, id: 'a', settlement: 'settled', remedy: 'refund', returnId: 'R1' })
  expect(decideCommand(exchange, claim(settled, line({ ...here, id: 'b', returnId })))).toMatchObject({ ok: true })
})

it('what was settled without being processed in the return holds nothing back', () => {
  const reduced = line({ ...here, id: 'a', settlement: 'settled', remedy: 'price-reduction', returnId: 'R1' })
  expect(decideCommand(exchange, claim(reduced, line({ ...here, id: 'b', returnId: 'R1' })))).toMatchObject({ ok: true })
})
