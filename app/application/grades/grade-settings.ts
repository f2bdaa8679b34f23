import { gradeProblems, parseGrades } from '../../domain/claim/grades.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { GradeStore } from './grade-store.ts'
import type { GradesView } from './grades-view.ts'

export interface GradeDeps { stores: { grades: GradeStore }; now(): Date }

/** The shop's grades, the best first, also those out of use; everybody may look. */
export async function viewGrades({ stores }: GradeDeps, context: StaffContext): Promise<GradesView> {
  return { ...(await stores.grades.read(context.shop)), locked: notPermitted(context, 'edit-grades')?.sentence ?? null }
}

/** Saves the grades against the version that was seen; every one that differs goes on record. What was inspected before keeps its words. */
export async function changeGrades({ stores, now }: GradeDeps, context: StaffContext, asked: { version: number; grades: unknown }): Promise<Result<{ changed: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-grades')
  if (refused) return err(refused)
  const grades = parseGrades(asked.grades)
  const fields = gradeProblems(grades)
  if (Object.keys(fields).length) return err({ kind: 'invalid', sentence: fields.grades ?? 'Some of it needs your attention, so nothing was saved.', fields })
  const before = await stores.grades.read(context.shop)
  if (before.version !== asked.version) return err(changedMeanwhile)
  const records = grades.flatMap((grade, i) => {
    const was = before.grades[i]
    return JSON.stringify(was) === JSON.stringify(grade) ? [] : [{ what: 'grade', before: was, after: grade }]
  })
  if (records.length === 0) return ok({ changed: 0 })
  const saved = await stores.grades.save(context.shop, asked.version, grades, records, staffActor(context), now())
  return saved ? ok({ changed: records.length }) : err(changedMeanwhile)
}

const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed the grades while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' }
