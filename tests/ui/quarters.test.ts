import { expect, it } from 'vitest'
import { quarterOf } from '../../app/ui/words/quarters.ts'

it('a share is told in quarters that are reached', () => {
  expect([0, 0.24, 0.25, 0.5, 0.74, 0.75, 0.999, 1, 1.2].map(quarterOf)).toEqual(['Less than a quarter', 'Less than a quarter', 'A quarter', 'Half', 'Half', 'Three quarters', 'Three quarters', 'All', 'All'])
})
