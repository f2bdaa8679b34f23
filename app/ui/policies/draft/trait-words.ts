import type { Fields } from '../../../domain/policy/edit/field-types.ts'

/** The name under which a trait is kept, from what somebody calls it: `Na zakázku` as `na-zakazku`; empty where nothing of it can be one. */
export const traitNamed = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')

/** What a trait is read from, in short: `product tags gold, 18k; gift cards`. */
export function traitWords(reading: unknown, fields: Fields): string {
  const members = Object.entries((reading ?? {}) as Record<string, unknown>)
  return members.flatMap(([name, value]) => {
    const label = fields[name]?.label.toLowerCase() ?? name
    if (Array.isArray(value)) return value.length ? [`${label} ${value.map((one) => (typeof one === 'object' ? Object.values(one as object).join(' ') : String(one))).join(', ')}`] : []
    return value === true ? [label] : []
  }).join('; ') || 'read from nothing yet'
}
