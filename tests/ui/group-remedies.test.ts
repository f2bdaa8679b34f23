import { expect, test } from 'vitest'
import { groupRemedies } from '../../app/ui/decision/group-remedies.ts'

test('remedies closed by one clause are said once, each other reason by itself', () => {
  const { open, closed } = groupRemedies([
    { kind: 'refund', open: true, rules: ['KT-30'], text: 'All payments.' },
    { kind: 'repair', open: false, rules: ['KW-7'], text: 'It can’t be repaired.' },
    { kind: 'replacement', open: false, rules: [], text: 'Not given.' },
    { kind: 'price-reduction', open: false, rules: [], text: 'Not given.' },
  ])
  expect(open.map((one) => one.kind)).toEqual(['refund'])
  expect(closed).toEqual([
    { kinds: ['repair'], rules: ['KW-7'], text: 'It can’t be repaired.' },
    { kinds: ['replacement', 'price-reduction'], rules: [], text: 'The terms do not give them here.' },
  ])
})
