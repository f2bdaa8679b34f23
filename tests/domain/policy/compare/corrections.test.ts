import { expect, it } from 'vitest'
import { worseCorrections } from '../../../support/worse-corrections.ts'

it('whatever the comparison finds only better or neither answers no request worse than before', () => {
  const { accepted, worse } = worseCorrections(20261130, 0, 500, 50)
  expect(worse.map(({ number, changes, worse: members, request }) => ({ number, changes, members, request: request.id }))).toEqual([])
  expect(accepted).toBeGreaterThan(80)
}, 60_000)
