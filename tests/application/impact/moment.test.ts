import { expect, it } from 'vitest'
import { askedAtOf } from '../../../app/application/impact/moment.ts'

const asked = (daysAfterPurchase: number, timeZone: string, bought: string) => new Date(askedAtOf({ daysAfterPurchase }, timeZone)(Date.parse(bought))).toISOString()

it('all lines are asked about at one instant', () => {
  expect(askedAtOf({ at: '2026-06-30T10:00:00.000Z' }, 'Europe/Prague')(Date.parse('2026-03-05T23:30:00Z'))).toBe(Date.parse('2026-06-30T10:00:00Z'))
})

it('or each so many days after it was bought, at noon, both by the clock of the terms', () => {
  // In Prague it is bought on 6 March, half past midnight; summer time begins on 29 March.
  expect([0, 30].map((days) => asked(days, 'Europe/Prague', '2026-03-05T23:30:00Z'))).toEqual(['2026-03-06T11:00:00.000Z', '2026-04-05T10:00:00.000Z'])
  expect(['2026-03-05T22:59:59Z', '2026-03-05T23:00:00Z'].map((bought) => asked(1, 'Europe/Prague', bought))).toEqual(['2026-03-06T11:00:00.000Z', '2026-03-07T11:00:00.000Z'])
  // In Auckland UTC's noon lies on the next day.
  expect(asked(0, 'Pacific/Auckland', '2026-03-05T11:30:00Z')).toBe('2026-03-05T23:00:00.000Z')
})
