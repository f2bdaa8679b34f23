import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { gradeLabel } from '../../domain/claim/grades.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import type { GradeStore } from './grade-store.ts'

/** A command as it goes on record: an inspection with its grade in the shop's words of now. Refused where the grade is out of use, or was chosen by other words. */
export async function graded(grades: GradeStore, shop: string, command: ClaimCommand): Promise<Result<ClaimCommand, Refusal>> {
  if (command.name !== 'inspect') return ok(command)
  const { grade, graded: seen } = command.inspection
  const now = (await grades.read(shop)).grades.find(({ id, used }) => used && id === grade)
  if (!now) return err(refused('This grade is not in use any more. Choose another.'))
  if (seen && (seen.name !== now.name || seen.meaning !== now.meaning)) return err(refused(`What this grade means was changed meanwhile. It now reads “${gradeLabel(now)}”: choose again.`))
  return ok({ ...command, inspection: { ...command.inspection, graded: { name: now.name, meaning: now.meaning } } })
}

const refused = (sentence: string): Refusal => ({ kind: 'invalid', sentence: 'Nothing was recorded: the grades have changed.', fields: { 'inspection.grade': sentence } })
