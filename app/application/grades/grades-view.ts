import type { Grade } from '../../domain/claim/grades.ts'

/** The page on which the shop says what its grades mean; `locked` says why whoever looks may not change it. */
export interface GradesView { grades: Grade[]; version: number; locked: string | null }
