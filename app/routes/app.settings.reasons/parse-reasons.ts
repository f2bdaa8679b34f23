import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'

/** Characters beyond which no shop's reasons go, in all languages. */
const longest = 500_000

/** What the reasons' editor sends; null where it is none. The reasons are taken as they came: who stores them reads them. */
export function parseReasonsForm(value: unknown): { version: number; reasons: unknown[] } | null {
  const sent = typeof value === 'string' && value.length <= longest ? parseJson(value) : null
  return isRecord(sent) && Number.isInteger(sent.version) && Array.isArray(sent.reasons) ? { version: Number(sent.version), reasons: sent.reasons } : null
}
