import { isRecord } from '../../kernel/shape.ts'

/** JSON in the one form that a hash is made of: members by their names, and no spaces. Two that say the same are the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  return `{${Object.keys(value).filter((key) => value[key] !== undefined).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

/** What a reader looks for first; every other member follows by its name. */
const first = ['format', 'hash', 'policy', 'name', 'document', 'id', 'kind', 'title', 'heading', 'text', 'reading']

/** JSON to be read and compared line by line: always the same order and one value a line, so that a change shows as the lines it is about. */
export const readableJson = (value: unknown): string => `${JSON.stringify(ordered(value), null, 2)}\n`

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length)
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key])]))
}
