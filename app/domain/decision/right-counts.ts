import type { CaseFile } from '../clauses/case-file.ts'
import type { CompiledClause, GoodsPlan } from '../policy/compiled.ts'
import { noDay } from './case-days.ts'
import { applying, fillDays } from './weigh-periods.ts'
import type { RightDays } from './weigh-periods.ts'

type Right = Pick<GoodsPlan['rights'][number], 'window' | 'anchors' | 'seasons'>

/** A right as it was counted last. */
export interface CountedRight {
  /** Where the case stands to it, below `standings`. */
  stands: number
  /** The epoch day on which it ends; `noDay` where it has not begun. */
  lastDay: number
}

/** The days of one case's rights after another's: a right that several grounds give is counted once for a case. */
export interface RightCounts {
  /** Goes on to a case. */
  next(): void
  /** A right by its window and what bears upon that: the same for every ground and all goods of which the terms say it alike. */
  of(right: Right): (file: CaseFile) => CountedRight
}

/** In so many ways a case can stand to a right. */
export const standings = 9
const notAbout = standings - 1
const place = { running: 0, pending: 1, over: 2, 'nothing-delivered': 3 } as const
const none: never[] = []

export function openRightCounts(): RightCounts {
  const known: Array<{ right: Right; count(file: CaseFile): CountedRight }> = []
  const days: RightDays = { startsOn: null, lastDay: null, assumed: false, state: 'pending' }
  let current = 0
  const open = ({ window, anchors, seasons }: Right) => {
    const counted: CountedRight = { stands: notAbout, lastDay: noDay }
    let countedFor = -1
    return (file: CaseFile): CountedRight => {
      if (countedFor === current) return counted
      countedFor = current
      if (window.condition === null || window.condition(file)) {
        fillDays(days, file, window, applying(anchors, file), applying(seasons, file), none)
        counted.stands = place[days.state] * 2 + (days.assumed ? 1 : 0)
        counted.lastDay = days.lastDay ?? noDay
      } else {
        counted.stands = notAbout
        counted.lastDay = noDay
      }
      return counted
    }
  }
  return {
    next: () => { current += 1 },
    of: (right) => {
      const found = known.find((one) => isSame(one.right, right))
      if (found) return found.count
      const count = open(right)
      known.push({ right, count })
      return count
    },
  }
}

// Each ground has its clauses to itself, but what was written and compiled is one.
const areSame = (a: CompiledClause[], b: CompiledClause[]): boolean => a.length === b.length && a.every(({ source }, i) => source === b[i]?.source)
const isSame = (a: Right, b: Right): boolean => areSame([a.window, ...a.anchors], [b.window, ...b.anchors]) && areSame(a.seasons, b.seasons)
