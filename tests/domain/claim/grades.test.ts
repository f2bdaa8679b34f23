import { describe, expect, it } from 'vitest'
import { defaultGrades, gradeLabel, gradeProblems, parseGrades, wordsOfGrade } from '../../../app/domain/claim/grades.ts'
import type { Grade } from '../../../app/domain/claim/grades.ts'

const with_ = (id: string, change: Partial<Grade>) => defaultGrades.map((grade) => (grade.id === id ? { ...grade, ...change } : grade))

describe('grades as stored or sent', () => {
  it('are as shipped where nothing is said: four in use, two in reserve', () => {
    for (const nothing of [null, undefined, 'A', {}, [7, null]]) expect(parseGrades(nothing)).toEqual(defaultGrades)
    expect(defaultGrades.filter(({ used }) => used).map(gradeLabel)).toEqual(['A: as new', 'B: light traces of wear', 'C: clear traces of wear', 'D: can’t be sold again'])
  })

  it('keep what is said of each, on one line, and nothing that is no grade', () => {
    expect(parseGrades([{ id: 'Z', name: 'Z' }, { id: 'B', name: ' Gold\n', meaning: 'back on\tsale  ', used: false, more: 1 }])).toEqual(with_('B', { name: 'Gold', meaning: 'back on sale', used: false }))
  })
})

describe('grades can be used', () => {
  it('as shipped, with names of 20 and meanings of 100 signs, and with nonsense in those out of use', () => {
    expect(gradeProblems(defaultGrades)).toEqual({})
    expect(gradeProblems(with_('A', { name: 'n'.repeat(20), meaning: 'm'.repeat(100) }))).toEqual({})
    expect(gradeProblems(with_('E', { name: 'A', meaning: '' }))).toEqual({})
  })

  it('not with longer ones', () => {
    expect(gradeProblems(with_('A', { name: 'n'.repeat(21), meaning: 'm'.repeat(101) }))).toEqual({ 'A.name': 'Keep it under 21 characters.', 'A.meaning': 'Keep it under 101 characters.' })
  })

  it('not without words, nor with one name for two', () => {
    expect(gradeProblems(with_('C', { name: '', meaning: '' }))).toEqual({ 'C.name': 'Give the grade a short name, such as a letter.', 'C.meaning': 'Say what the grade means, so that everybody grades alike.' })
    expect(gradeProblems(with_('B', { name: 'a' }))).toEqual({ 'A.name': 'Two grades have this name.', 'B.name': 'Two grades have this name.' })
  })

  it('with one left in use, not with none', () => {
    expect(gradeProblems(defaultGrades.map((grade) => ({ ...grade, used: grade.id === 'D' })))).toEqual({})
    expect(gradeProblems(defaultGrades.map((grade) => ({ ...grade, used: false })))).toEqual({ grades: 'Leave at least one grade in use: an inspection can’t be recorded without one.' })
  })
})

it('a recorded grade is read in the words of its day, an older one in the shipped ones', () => {
  expect(wordsOfGrade({ grade: 'B', graded: { name: 'II', meaning: 'second choice' } })).toEqual({ name: 'II', meaning: 'second choice' })
  expect(wordsOfGrade({ grade: 'B' })).toEqual({ name: 'B', meaning: 'light traces of wear' })
})
