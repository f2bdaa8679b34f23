import type { Facts } from '../decision/request.ts'

/** Facts recorded later stand beside the earlier ones; the same fact recorded again takes the new value. */
export function mergeFacts(earlier: Facts, later: Facts): Facts {
  const merged: Record<string, unknown> = { ...earlier }
  for (const [group, value] of Object.entries(later)) {
    const kept = merged[group]
    merged[group] = isGroup(value) && isGroup(kept) ? { ...kept, ...value } : value
  }
  return merged as Facts
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
