/** Which days a date field takes, in Shopify's words: `2026-01-05`, `2026-01--2026-03`, `--2026-06-30`, lists of them; week days by their English names. */
export interface DayRules { allow?: string; disallow?: string; allowDays?: string; disallowDays?: string }

const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Whether a day `2026-06-30` may be chosen. What is disallowed beats what is allowed. */
export function isAllowed(day: string, rules: DayRules): boolean {
  const weekDay = weekDays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const inDays = (list: string | undefined) => Boolean(list) && (list ?? '').toLowerCase().split(/[\s,]+/).includes(weekDay)
  const inDates = (list: string | undefined) => Boolean(list) && partsOf(list).some((part) => holds(part, day))
  if (inDates(rules.disallow) || inDays(rules.disallowDays)) return false
  return (!rules.allow || inDates(rules.allow)) && (!rules.allowDays || inDays(rules.allowDays))
}

/** The first and last day that an `allow` of one range leaves, for the calendar of the browser. */
export function bounds(allow: string | undefined): { min?: string; max?: string } {
  const parts = partsOf(allow)
  const [only] = parts
  if (parts.length !== 1 || !only?.includes('--')) return {}
  const [from, to] = only.split('--')
  return { min: from ? firstDay(from) : undefined, max: to ? lastDay(to) : undefined }
}

const partsOf = (list: string | undefined) => (list ?? '').replace(/\s*--\s*/g, '--').split(',').map((part) => part.trim()).filter(Boolean)

function holds(part: string, day: string): boolean {
  if (!part.includes('--')) return day >= firstDay(part) && day <= lastDay(part)
  const [from, to] = part.split('--')
  return (!from || day >= firstDay(from)) && (!to || day <= lastDay(to))
}

const firstDay = (part: string) => (part.length === 4 ? `${part}-01-01` : part.length === 7 ? `${part}-01` : part)

function lastDay(part: string): string {
  if (part.length === 4) return `${part}-12-31`
  if (part.length !== 7) return part
  const [year = 0, month = 1] = part.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
