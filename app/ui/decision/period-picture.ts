import { daysBetween } from '../format/days.ts'

export interface Milestone { key: string; label: string; day: string; tone: 'plain' | 'today' | 'end' }

/** A milestone with its place on the line, 0 to 100; milestones of one day share a mark. */
export interface Mark { place: number; labels: string[]; day: string; tone: Milestone['tone'] }

export interface PeriodPicture { marks: Mark[]; from: number; to: number; state: 'running' | 'over' | 'not-begun' }

/**
 * Lays a period out on a line: where its marks stand and which stretch is in time. Milestones are ISO days.
 * Marks nearer than `gap` percent are pushed apart, so that their labels can be read; order is kept.
 */
export function periodPicture(period: { startsOn: string | null; lastDay: string | null }, milestones: Milestone[], today: string, gap = 18): PeriodPicture {
  const sorted = milestones.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const first = sorted[0]?.day ?? today
  const span = Math.max(1, daysBetween(first, sorted.at(-1)?.day ?? today))
  const marks: Mark[] = []
  for (const one of sorted) {
    const same = marks.at(-1)
    if (same?.day === one.day) {
      same.labels.push(one.label)
      if (one.tone !== 'plain' && same.tone !== 'end') same.tone = one.tone
    } else marks.push({ place: (daysBetween(first, one.day) / span) * 100, labels: [one.label], day: one.day, tone: one.tone })
  }
  spread(marks, marks.length > 1 ? Math.min(gap, 100 / (marks.length - 1)) : gap)
  const placeOf = (day: string | null, otherwise: number) => marks.find((mark) => mark.day === day)?.place ?? otherwise
  const state = period.startsOn === null || period.lastDay === null ? 'not-begun' : today > period.lastDay ? 'over' : 'running'
  return { marks, from: placeOf(period.startsOn, 0), to: placeOf(period.lastDay, 100), state }
}

/** Where a day stands between the marks around it; null where it lies outside them. */
export function placeOn(marks: Mark[], day: string): number | null {
  const next = marks.findIndex((mark) => mark.day >= day)
  const [before, after] = [marks[next - 1], marks[next]]
  if (!after) return null
  if (after.day === day) return after.place
  return before ? before.place + ((after.place - before.place) * daysBetween(before.day, day)) / daysBetween(before.day, after.day) : null
}

/** A stretch of days in which a clock may have stood still; null: it lasts. */
export interface Pause { label: string; from: string; until: string | null }

/** Where the pauses stand on a line; what of one lies outside the line is cut off. */
export function bandsOn(marks: Mark[], pauses: Pause[], today: string): Array<{ from: number; to: number }> {
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return []
  return pauses.flatMap((pause) => {
    const [from, until] = [pause.from < first.day ? first.day : pause.from, (pause.until ?? today) > last.day ? last.day : (pause.until ?? today)]
    const [left, right] = [placeOn(marks, from), placeOn(marks, until)]
    return left === null || right === null || until < from ? [] : [{ from: left, to: Math.max(left, right) }]
  })
}

/** Pushes marks to the right until each keeps its distance, then back from the right end. */
function spread(marks: Mark[], gap: number): void {
  for (let i = 1; i < marks.length; i++) {
    const here = marks[i] as Mark
    here.place = Math.max(here.place, (marks[i - 1] as Mark).place + gap)
  }
  let limit = 100
  for (const mark of marks.toReversed()) {
    mark.place = Math.max(0, Math.min(mark.place, limit))
    limit = mark.place - gap
  }
}
