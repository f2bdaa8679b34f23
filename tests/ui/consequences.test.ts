import { expect, test } from 'vitest'
import { consequences } from '../../app/ui/decision/consequences.ts'
import { ask } from '../domain/support/ask.ts'

const told = (answer: ReturnType<typeof ask>) => Object.fromEntries(consequences(answer, '2026-03-02').map((row) => [row.term, row.text]))

test('staff see where the goods go, who pays for what and until when', () => {
  const rows = told(ask({ policy: 'klenota', ground: 'defect', purchased: '2026-02-05T09:00:00Z', now: '2026-03-02T09:00:00Z' }))
  expect(rows['Return shipping']).toBe('You pay')
  expect(rows['Send it to']).toMatch(/London/)
  // two years from 5 February 2026, and a month
  expect(rows['Costs of the claim']).toBe('You pay, if asked for by 5 Mar 2028')
})

test('where nothing goes back there is no address', () => {
  expect(told(ask({ policy: 'klenota', ground: 'change-of-mind', purchased: '2024-02-05T09:00:00Z', now: '2026-03-02T09:00:00Z' }))['Send it to']).toBeUndefined()
})
