import { expect, it } from 'vitest'
import { askedAtOf } from '../../../app/application/impact/moment.ts'

const bought = Date.parse('2026-03-05T23:30:00Z')

it('all lines are asked about at one instant', () => {
  expect(askedAtOf({ at: '2026-06-30T10:00:00.000Z' })(bought)).toBe(Date.parse('2026-06-30T10:00:00Z'))
})

it('or each so many days after it was bought, at noon', () => {
  expect([0, 30].map((daysAfterPurchase) => new Date(askedAtOf({ daysAfterPurchase })(bought)).toISOString())).toEqual(['2026-03-05T12:00:00.000Z', '2026-04-04T12:00:00.000Z'])
})
