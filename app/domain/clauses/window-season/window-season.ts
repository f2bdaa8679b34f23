import { name, record } from '../../kernel/shape.ts'
import type { Check } from '../../kernel/shape.ts'
import { daysInMonth, toCivil } from '../../kernel/time/day.ts'
import { length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** A right's window has another length for what was bought in a season; both ends are inside, as `MM-DD`. */
export interface WindowSeasonParams { right: string; purchasedFrom: string; purchasedUntil: string; length: Length }
export interface WindowSeason { right: string; length: Length; applies(file: CaseFile): boolean }

const monthDay: Check = (value, path, issues) => {
  const found = typeof value === 'string' ? /^(\d\d)-(\d\d)$/.exec(value) : null
  const [month, day] = [Number(found?.[1]), Number(found?.[2])]
  // 2024 is a leap year, so that 29 February can be an end.
  if (!found || month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) issues.push({ path, code: 'date', message: 'A day of the year is wanted here, such as 12-23.' })
}

const ordinal = (text: string) => Number(text.slice(0, 2)) * 100 + Number(text.slice(3))

export const windowSeasonKind: ClauseKind<WindowSeasonParams, WindowSeason> = {
  params: record({ right: name, purchasedFrom: monthDay, purchasedUntil: monthDay, length }),
  compile: (params) => {
    const [from, until] = [ordinal(params.purchasedFrom), ordinal(params.purchasedUntil)]
    return {
      right: params.right,
      length: params.length,
      applies: (file) => {
        const { month, day } = toCivil(file.purchasedOn)
        const bought = month * 100 + day
        // A season may lie over the turn of the year.
        return from <= until ? bought >= from && bought <= until : bought >= from || bought <= until
      },
    }
  },
}
