import type { Grade, GradeId } from '../../../domain/claim/grades.ts'

/** What was changed on the page and is not saved yet, field by field. */
export type GradeEdits = Partial<Record<GradeId, Partial<Omit<Grade, 'id'>>>>

/** What is saved with the edits on it: they stay what they are when what is saved changes beneath them. */
export const withGradeEdits = (saved: readonly Grade[], edits: GradeEdits): Grade[] => saved.map((grade) => ({ ...grade, ...edits[grade.id] }))

/** Edits after one more; a field that says again what is saved is none. */
export function addGradeEdit(saved: readonly Grade[], edits: GradeEdits, id: GradeId, change: Partial<Omit<Grade, 'id'>>): GradeEdits {
  const was = saved.find((grade) => grade.id === id)
  const left = Object.entries({ ...edits[id], ...change }).filter(([field, value]) => was?.[field as keyof Grade] !== value)
  const { [id]: _, ...others } = edits
  return left.length ? { ...others, [id]: Object.fromEntries(left) } : others
}
