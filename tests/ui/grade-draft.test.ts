import { expect, it } from 'vitest'
import { defaultGrades } from '../../app/domain/claim/grades.ts'
import { addGradeEdit, withGradeEdits } from '../../app/ui/settings/grades/grade-draft.ts'

it('what leads back to what is saved is no change any more', () => {
  const changed = addGradeEdit(defaultGrades, addGradeEdit(defaultGrades, {}, 'A', { name: 'I' }), 'A', { used: false })
  expect(changed).toEqual({ A: { name: 'I', used: false } })
  const back = addGradeEdit(defaultGrades, changed, 'A', { used: true })
  expect(back).toEqual({ A: { name: 'I' } })
  expect(addGradeEdit(defaultGrades, back, 'A', { name: 'A' })).toEqual({})
})

it('changes stay on what somebody else has saved meanwhile, field by field', () => {
  const theirs = defaultGrades.map((grade) => (grade.id === 'A' ? { ...grade, name: 'First', meaning: 'unworn' } : grade))
  expect(withGradeEdits(theirs, { A: { meaning: 'back on sale' } })[0]).toEqual({ id: 'A', name: 'First', meaning: 'back on sale', used: true })
})
