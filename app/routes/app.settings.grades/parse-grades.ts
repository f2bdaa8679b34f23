import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

/** What the page of grades sends; null where it is none. The grades are taken as they came: who stores them reads them. */
export function parseGradesForm(value: unknown): { version: number; grades: unknown[] } | null {
  const sent = parseJson(value)
  return isRecord(sent) && Number.isInteger(sent.version) && Array.isArray(sent.grades) ? { version: Number(sent.version), grades: sent.grades } : null
}
