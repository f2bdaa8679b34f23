import { expect, it } from 'vitest'
import { longestWarranty } from '../../app/application/figures/retention.ts'
import { libraryPolicySet } from '../../app/policy-library/library.ts'

it.each([
  // KLENOTA and iZlato: 24 months; of a leap day the end of February.
  ['klenota', '2026-11-20', '2028-11-20'], ['klenota', '2024-02-29', '2026-02-28'], ['izlato', '2026-11-20', '2028-11-20'],
] as const)('by the terms of %s a purchase on %s is under warranty until %s at the longest', (set, day, until) => {
  expect(longestWarranty(libraryPolicySet(set), day)).toBe(until)
})
