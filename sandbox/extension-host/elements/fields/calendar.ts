/** Months and days as ISO text, reckoned in UTC so that no time zone moves a day. */
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** `2026-03`, moved by so many months. */
export function moveMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7)
}

/** `2026-03-31`, moved by so many days. */
export const moveDay = (day: string, by: number): string => iso(at(day) + by * 86_400_000)

/** The weeks of a month from Monday on; null where a day belongs to another month. */
export function weeksOf(month: string): Array<Array<string | null>> {
  const first = `${month}-01`
  const before = (new Date(at(first)).getUTCDay() + 6) % 7
  const weeks: Array<Array<string | null>> = []
  for (let day = moveDay(first, -before); day < `${moveMonth(month, 1)}-01`; day = moveDay(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => moveDay(day, index)).map((one) => (one.startsWith(month) ? one : null)))
  }
  return weeks
}

/** A selection as Shopify writes it: one day, days joined by commas, or `from--to`. */
export function isSelected(day: string, value: string, type: string): boolean {
  if (type !== 'range') return value.split(',').map((one) => one.trim()).includes(day)
  const [from = '', to = ''] = value.split('--')
  return day === from || day === to || (from !== '' && to !== '' && day > from && day < to)
}

/** The value after a day was pressed, and whether the selection is complete: a range is with its second day. */
export function select(day: string, value: string, type: string): { value: string; complete: boolean } {
  if (type === 'multiple') {
    const days = value.split(',').map((one) => one.trim()).filter(Boolean)
    return { value: (days.includes(day) ? days.filter((one) => one !== day) : [...days, day]).sort().join(', '), complete: true }
  }
  if (type !== 'range') return { value: day, complete: true }
  const [from = '', to = ''] = value.split('--')
  if (from === '' || to !== '') return { value: `${day}--`, complete: false }
  return { value: day < from ? `${day}--${from}` : `${from}--${day}`, complete: true }
}
