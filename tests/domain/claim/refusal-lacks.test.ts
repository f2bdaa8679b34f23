import { expect, it } from 'vitest'
import { mayLack, refusalLacks } from '../../../app/domain/claim/refusal-lacks.ts'
import type { RefusalCarries } from '../../../app/domain/claim/refusal-lacks.ts'

const bare: RefusalCarries = { reasons: [], note: '', expert: '', facts: {} }
const all = ['written-reasons', 'expert-assessment', 'named-expert'] as const

it('a bare refusal lacks all that the terms ask for, and nothing where they ask for nothing', () => {
  expect(refusalLacks([...all], bare)).toEqual(all)
  expect(refusalLacks([], bare)).toEqual([])
})

it.each<[string, Partial<RefusalCarries>, string[]]>([
  ['reasons of the terms are reasons', { reasons: ['The period is over.'] }, ['expert-assessment', 'named-expert']],
  ['a note of staff is a reason', { note: 'Worn.' }, ['expert-assessment', 'named-expert']],
  ['blanks are none', { note: '  ', expert: ' ' }, [...all]],
  ['a name is a named expert', { expert: 'Assay Office' }, ['written-reasons', 'expert-assessment']],
  ['an expert’s finding is an assessment', { facts: { assessment: { by: 'expert', finding: 'not-covered' } } }, ['written-reasons', 'named-expert']],
  ['the shop’s own finding is none', { facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, [...all]],
  ['an expert without a finding is none', { facts: { assessment: { by: 'expert' } } }, [...all]],
  ['all of it together lacks nothing', { note: 'Worn.', expert: 'Assay Office', facts: { assessment: { by: 'expert', finding: 'not-covered' } } }, []],
])('%s', (_, carries, lacks) => {
  expect(refusalLacks([...all], { ...bare, ...carries })).toEqual(lacks)
})

it('what may not be refused lacks a thing that nobody can bring', () => {
  expect(refusalLacks(['not-refusable'], { reasons: ['x'], note: 'x', expert: 'x', facts: { assessment: { by: 'expert', finding: 'not-covered' } } })).toEqual(['not-refusable'])
})

it('a finding that the fault is not covered is proof, whoever made it; a refusal may go out without', () => {
  const found = (assessment: NonNullable<RefusalCarries['facts']['assessment']>) => refusalLacks(['proof-of-conformity'], { ...bare, facts: { assessment } })
  expect([refusalLacks(['proof-of-conformity'], bare), found({ by: 'seller', finding: 'covered' }), found({ by: 'seller', finding: 'not-covered' }), found({ finding: 'not-covered' })]).toEqual([['proof-of-conformity'], ['proof-of-conformity'], [], []])
  expect(([...all, 'proof-of-conformity', 'not-refusable'] as const).filter(mayLack)).toEqual(['proof-of-conformity'])
})
