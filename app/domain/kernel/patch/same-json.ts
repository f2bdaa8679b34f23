import { isRecord } from '../shape.ts'

/** Whether two pieces of JSON say the same, in whatever order their members stand; one that is undefined is not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => sameJson(one, b[i]))
  if (!isRecord(a)) return a === b
  return isRecord(b) && [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameJson(a[key], b[key]))
}
