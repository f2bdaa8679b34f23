import { daysInMonth, parseIsoDate } from '../kernel/time/day.ts'
import type { IsoDate } from '../kernel/time/day.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'

/** How a file writes days that are not in the order of ISO: `iso` says nothing of it, so that such a day may be read in one way alone. */
export const dateOrders = ['iso', 'day-first', 'month-first'] as const
export type DateOrder = (typeof dateOrders)[number]

export type NoDay = { code: 'no-date' } | { code: 'no-such-day' } | { code: 'two-ways'; dayFirst: IsoDate; monthFirst: IsoDate }

/**
 * The day that a cell of a table means: `2026-02-01`, `1.2.2026` (the day stands first wherever dots part it), or with
 * slashes or hyphens in the order that is stated. Where none is and both are days, it is neither.
 */
export function readDay(text: string, order: DateOrder): Result<IsoDate, NoDay> {
  const cell = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return parseIsoDate(cell) === undefined ? err({ code: 'no-such-day' }) : ok(cell)
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell)
  if (dotted) return only(day(dotted[3], dotted[2], dotted[1]))
  const parted = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(cell)
  if (!parted) return err({ code: 'no-date' })
  const [, first, , second, year] = parted
  const [dayFirst, monthFirst] = [day(year, second, first), day(year, first, second)]
  if (order !== 'iso') return only(order === 'day-first' ? dayFirst : monthFirst)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return err({ code: 'two-ways', dayFirst, monthFirst })
  return only(dayFirst ?? monthFirst)
}

const only = (found: IsoDate | undefined): Result<IsoDate, NoDay> => (found ? ok(found) : err({ code: 'no-such-day' }))

function day(year = '', month = '', dayOfMonth = ''): IsoDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)]
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m) ? `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : undefined
}
