/** When each line is asked about: all at one instant, or each so many days after it was bought. */
export type Moment = { at: string } | { daysAfterPurchase: number }

const day = 86_400_000

/**
 * The instant in milliseconds at which a line bought at `purchasedAt` is asked about. Some days later means the noon of that
 * day in UTC: the same day in every zone but the Pacific's edge.
 */
export function askedAtOf(moment: Moment): (purchasedAt: number) => number {
  if ('at' in moment) {
    const at = Date.parse(moment.at)
    return () => at
  }
  const { daysAfterPurchase } = moment
  return (purchasedAt) => (Math.floor(purchasedAt / day) + daysAfterPurchase) * day + day / 2
}
