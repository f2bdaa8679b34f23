/** A value as a field of text shows it; what is no text or number shows as nothing. */
export const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** What was typed as a number; what is none stays text, which the lint finds. */
export const toNumber = (text: string): number | string => (text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text))

export const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** A length such as `{ days: 30 }` as its unit and count. */
export function lengthOf(value: unknown): { unit: string; count: unknown } {
  const [unit = 'days', count = ''] = typeof value === 'object' && value !== null ? (Object.entries(value)[0] ?? []) : []
  return { unit, count }
}

/** A list with one entry a place up or down. */
export function shifted(list: readonly string[], at: number, by: -1 | 1): string[] {
  const one = list[at]
  return one === undefined ? [...list] : list.toSpliced(at, 1).toSpliced(at + by, 0, one)
}
