import { parseJson } from '../../domain/kernel/json.ts'

/** What the list of rules sends. */
export type RulesAct = { act: 'switch'; id: string; version: number; active: boolean } | { act: 'remove'; id: string; version: number } | { act: 'order'; ids: string[] }

const longest = 10_000

/** Null for what is none of it. */
export function parseRulesAct(sent: unknown): RulesAct | null {
  const asked = typeof sent === 'string' && sent.length <= longest ? parseJson(sent) : null
  if (typeof asked !== 'object' || asked === null) return null
  const { act, id, version, active, ids } = asked as Record<string, unknown>
  if (act === 'order') return Array.isArray(ids) && ids.length > 0 && ids.length <= 100 && ids.every((one) => typeof one === 'string') ? { act, ids: ids as string[] } : null
  if (typeof id !== 'string' || id === '' || !Number.isSafeInteger(version) || Number(version) < 1) return null
  if (act === 'remove') return { act, id, version: Number(version) }
  return act === 'switch' && typeof active === 'boolean' ? { act, id, version: Number(version), active } : null
}
