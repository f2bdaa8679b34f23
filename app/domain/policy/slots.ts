const slot = /\{([A-Za-z0-9.]+)(?::([a-z]+))?\}/g
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * Fills the slots of a published wording from the clause's parameters: `{length.days}`, `{tariff}`, and with a way of
 * writing `{length.years:words}`. Numbers and days are written as the wording's language, a code, writes them; in words
 * only in English.
 */
export function fillSlots(text: string, params: unknown, language = 'en'): { text: string; unknown: string[] } {
  const unknown: string[] = []
  const filled = text.replace(slot, (all, path: string, way: string | undefined) => {
    const value = path.split('.').reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined), params)
    const shown = language.startsWith('en') ? show(value, way) : showIn(language, value)
    if (shown === undefined) unknown.push(path)
    return shown ?? all
  })
  return { text: filled, unknown }
}

/** The same in another language than English. */
function showIn(language: string, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const monthDay = /^(\d\d)-(\d\d)$/.exec(value)
  // Of a leap year, so that 29 February is a day.
  if (monthDay) return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, Number(monthDay[1]) - 1, Number(monthDay[2])))
  return /^\d{1,15}(\.\d{1,6})?$/.test(value) ? new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value.replace(/\.0+$/, '') as unknown as number) : value
}

function show(value: unknown, way: string | undefined): string | undefined {
  if (typeof value === 'number') return way === 'words' ? (words[value] ?? String(value)) : String(value)
  if (typeof value !== 'string') return undefined
  const monthDay = /^(\d\d)-(\d\d)$/.exec(value)
  if (monthDay) return `${Number(monthDay[2])} ${months[Number(monthDay[1]) - 1]}`
  if (/^\d{1,15}(\.\d{1,6})?$/.test(value)) return value.replace(/\.0+$/, '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
  return value
}
