/** Gives out one id after the other. */
export type Ids = () => number

export function idsFrom(first: number): Ids {
  let next = first
  return () => next++
}
