import ts from 'typescript'
import type { PropertyType } from '../contract.ts'

/** What a property takes: its kind and, where the type is a union of words, which. Null and undefined always clear it. */
export function readProperty(type: ts.Type): PropertyType {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)))
  const every = (flag: ts.TypeFlags) => parts.length > 0 && parts.every((part) => part.flags & flag)
  if (every(ts.TypeFlags.BooleanLike)) return { type: 'boolean' }
  if (every(ts.TypeFlags.NumberLike)) return { type: 'number' }
  if (!every(ts.TypeFlags.StringLike)) return { type: 'other' }
  const literals = parts.filter((part) => part.isStringLiteral()).map((part) => part.value).sort()
  const patterns = parts.filter((part) => part.flags & ts.TypeFlags.TemplateLiteral).map((part) => patternOf(part as ts.TemplateLiteralType))
  if (literals.length + patterns.length < parts.length) return { type: 'string' }
  const several = literals.some((value) => value.includes(' '))
  return { type: 'string', values: several ? [...new Set(literals.flatMap((value) => value.split(' ')))].sort() : literals, ...(several ? { several: true as const } : {}), ...(patterns.length ? { patterns: [...new Set(patterns)].sort() } : {}) }
}

/** A template literal type as the source of a regular expression, `^-?[\d.]+px$`. */
function patternOf(type: ts.TemplateLiteralType): string {
  const holes = type.types.map((hole) => (hole.flags & ts.TypeFlags.NumberLike ? '-?\\d*\\.?\\d+' : '[\\s\\S]*'))
  return `^${type.texts.map((text, at) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (holes[at] ?? '')).join('')}$`
}
