/** The slots that a clause's wording can hold: its numbers, sums, days of the year and lines of an address, as `length.days`. */
export function slotsOf(params: unknown): string[] {
  const found: string[] = []
  const look = (path: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) look(path ? `${path}.${key}` : key, inner)
    else if (typeof value === 'number' || (typeof value === 'string' && isShown(path, value))) found.push(path)
  }
  look('', params)
  return found
}

const isShown = (path: string, value: string) => path === 'tariff' || path === 'fee' || /^lines\.\d+$/.test(path) || /^\d\d-\d\d$/.test(value)

/** A text with a slot put where something is marked in it, or at its end. */
export function withSlot(text: string, slot: string, marked: { from: number; until: number } | null): string {
  const { from, until } = marked ?? { from: text.length, until: text.length }
  return `${text.slice(0, from)}{${slot}}${text.slice(until)}`
}
