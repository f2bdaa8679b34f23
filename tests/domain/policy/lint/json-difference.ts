import { memberPath } from '../../../../app/domain/kernel/shape.ts'

/** JSON paths at which two documents differ; what stands in one only is named as a whole. */
export function differences(a: unknown, b: unknown, path = '$'): string[] {
  if (a === b) return []
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return [path]
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
    const inner = Array.isArray(a) ? `${path}[${key}]` : memberPath(path, key)
    return Object.hasOwn(left, key) && Object.hasOwn(right, key) ? differences(left[key], right[key], inner) : [inner]
  })
}
