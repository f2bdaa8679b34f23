import { expect, it } from 'vitest'
import { onceApproved } from '../../../app/domain/claim/once-approved.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'

const approved = (...lineIds: string[]): ClaimEvent => ({ type: 'approved', lineIds })
const parted: ClaimEvent = { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }

it('a line that was approved counts as such after it was declined and reopened, and one that was only asked for does not', () => {
  expect([...onceApproved([approved('a'), { type: 'declined', lineIds: ['a', 'b'], reason: 'OTHER', note: '', reasons: [] }, { type: 'reopened', lineIds: ['a', 'b'], note: '' }])]).toEqual(['a'])
})

it('a part is what the line was when it was parted', () => {
  expect([[...onceApproved([approved('a'), parted])], [...onceApproved([parted, approved('a')])]]).toEqual([['a', 'a.2'], ['a']])
})
