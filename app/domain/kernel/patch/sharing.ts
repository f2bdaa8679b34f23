import { isRecord } from '../shape.ts'

/** The same JSON as `after`, in which everything that says what it said in `before` is the very piece from there; entries of a list are known by their `id`, or else by their place. */
export function sharing(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const byId = new Map((before as unknown[]).flatMap((one) => (isRecord(one) && typeof one.id === 'string' ? [[one.id, one] as const] : [])))
    const shared = (after as unknown[]).map((one, i) => sharing(isRecord(one) && typeof one.id === 'string' ? byId.get(one.id) : before[i], one))
    return shared.length === before.length && shared.every((one, i) => one === before[i]) ? before : shared
  }
  if (!isRecord(before) || !isRecord(after)) return after
  const keys = Object.keys(after)
  const shared = Object.fromEntries(keys.map((key) => [key, sharing(Object.hasOwn(before, key) ? before[key] : undefined, after[key])]))
  return keys.length === Object.keys(before).length && keys.every((key) => Object.hasOwn(before, key) && shared[key] === before[key]) ? before : shared
}
