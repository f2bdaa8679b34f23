import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

/** What the page of waits sends; null where it is none. The days are taken as they came: who stores them reads them. */
export function parseWaitsForm(value: unknown): { version: number; days: object } | null {
  const sent = parseJson(value)
  return isRecord(sent) && Number.isInteger(sent.version) && isRecord(sent.days) ? { version: Number(sent.version), days: sent.days } : null
}
