import type { Reason, ReasonWords } from '../../../domain/setup/reasons.ts'

/** A reason with no words yet; its id is never shown. */
export const emptyWords = (): ReasonWords => ({ id: `r-${crypto.randomUUID().slice(0, 8)}`, labels: {}, ground: 'change-of-mind', shopify: null })
export const emptyReason = (): Reason => ({ ...emptyWords(), subs: [] })

/** The list with one of it moved by so many places; at the ends it stays where it is. */
export function moved<T>(list: readonly T[], place: number, by: number): T[] {
  const to = place + by
  const one = list[place]
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  const others = list.filter((_, at) => at !== place)
  return [...others.slice(0, to), one, ...others.slice(to)]
}
